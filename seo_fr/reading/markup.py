"""Which characters would read as Markdown, and so need a backslash before them."""

from __future__ import annotations

import re
import string

from seo_fr.reading.sites.lines import line_mark
from seo_fr.reading.sites.marks import mark_at

_PUNCTUATION = frozenset(string.punctuation)
_ENTITY = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});")
_TAG = re.compile(r"<[A-Za-z/!?]")
# « [sic] » is text unless a link follows, or a definition of one.
_LINK = re.compile(r"\][(:]")
_SITE_MARKS = frozenset("{:!^$[")
_MARKS = frozenset("\\`*_~<&") | _SITE_MARKS
_CLOSING_HASHES = re.compile(r"(?:^|[ \t])(#+)[ \t]*$")
_BLOCK_STARTS = (
    re.compile(r"#{1,6}(?=[ \t]|$)"),  # ATX heading
    re.compile(r"[-+*](?=[ \t]|$)"),  # bullet
    re.compile(r">"),  # quotation
    re.compile(r"=+[ \t]*$"),  # underline of a Setext heading; one of hyphens is also caught below
    re.compile(r"([-_*])[ \t]*(?:\1[ \t]*){2,}$"),  # rule
    re.compile(r"(?=[^-]*-)[|:-][-|: \t]*$"),  # delimiter row of a table
    re.compile(r"~~~|```"),  # fence
)
_NUMBERED = re.compile(r"[0-9]{1,9}(?=[.)](?:[ \t]|$))")
_CODE_INDENT = 4


def inline_escapes(text: str, *, all_brackets: bool = False) -> set[int]:
    """The offsets in ``text`` (a paragraph) before which a backslash keeps its visible text what it is.

    ``all_brackets``: also those that only a link definition elsewhere in the document would bring to life.
    """
    return {i for i, c in enumerate(text) if c in _MARKS and _is_active(text, i, all_brackets)}


def _is_active(text: str, at: int, all_brackets: bool) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if text[at] in _SITE_MARKS and mark_at(text, at, len(text)):
        return True
    match text[at]:
        case "\\":
            return after in _PUNCTUATION or after in ("", "\n", "\r")
        case "*":
            return not (before in (" ", "\t") and after in (" ", "\t"))
        case "_":
            return not (before.isalnum() and after.isalnum())
        case "~":
            return "~" in (before, after)
        case "[":
            return all_brackets or after in ("^", "[") or _LINK.search(text, at) is not None
        case "<":
            return _TAG.match(text, at) is not None
        case "&":
            return _ENTITY.match(text, at) is not None
    return text[at] not in _SITE_MARKS


def line_escape(line: str) -> int | None:
    """Where a backslash keeps ``line`` from opening a list, a heading, a rule…; None where nothing has to.

    Holds for any line of a paragraph: it may be one that Markdown would let interrupt it.
    """
    body = line.lstrip(" \t")
    at = len(line) - len(body)
    if is_code_indent(line):
        return None
    if line_mark(body) or any(pattern.match(body) for pattern in _BLOCK_STARTS):
        return at
    number = _NUMBERED.match(body)
    return at + number.end() if number else None


def is_code_indent(line: str) -> bool:
    """True when ``line`` is indented by four columns or more, which opens a code block after a blank line."""
    lead = line[: len(line) - len(line.lstrip(" \t"))]
    return len(lead.expandtabs(_CODE_INDENT)) >= _CODE_INDENT


def heading_escapes(text: str, *, all_brackets: bool = False) -> set[int]:
    """As `inline_escapes`, for the text of an ATX heading, whose closing ``#`` would vanish."""
    hashes = _CLOSING_HASHES.search(text)
    return inline_escapes(text, all_brackets=all_brackets) | ({hashes.start(1)} if hashes else set())


def inert_heading(text: str) -> str:
    """``text`` written so that a heading shows it as it is, in any document."""
    escapes = heading_escapes(text, all_brackets=True)
    return "".join("\\" + c if i in escapes else c for i, c in enumerate(text))
