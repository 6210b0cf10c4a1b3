"""What the elements of HTML are to a reader: blocks, text of some kind, or nothing of the article's."""

from __future__ import annotations

import re
from collections.abc import Mapping

from seo_fr.model import BlockKind
from seo_fr.reading.sites.html_tokens import HtmlToken, attribute
from seo_fr.resources import word_list, words

_NAMES = "markdown_syntaxes"
KINDS: Mapping[str, BlockKind] = {
    **{f"h{level}": "heading" for level in range(1, 7)},
    **dict.fromkeys(("td", "th", "caption"), "table"),
    **dict.fromkeys(("li", "dt", "dd"), "item"),
    **dict.fromkeys(("figure", "figcaption", "picture"), "image"),
    "blockquote": "quote",
    "pre": "code",
}
_CALL = re.compile(r"#(?:fn|_?_?ftn|_?edn|footnote(?!s\b)|cite_note|sdfootnote|note[-_:]?\d)", re.IGNORECASE)


def is_block(name: str) -> bool:
    """True for an element that stands on lines of its own; so does a component, whose name has a hyphen."""
    return name in KINDS or name in words(_NAMES, "block_elements") or "-" in name


def is_silent(token: HtmlToken) -> bool:
    """True for an element whose text is not the article's: a program, an embedded message, the call of a note."""
    if token.name in words(_NAMES, "silent_elements"):
        return True
    if token.name == "a":
        return is_call(attribute(token, "href")[0])
    given = attribute(token, "class")[0].split() if "class" in token.given else []
    return not words(_NAMES, "embed_classes").isdisjoint(given) or any(
        name.endswith(word_list(_NAMES, "caption_classes")) for name in given
    )


def is_call(address: str) -> bool:
    """True for the address of a note at the end of the text."""
    return _CALL.match(address) is not None
