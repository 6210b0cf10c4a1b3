"""What a site's own syntax is, character by character: which marks begin at an offset of a text, and where they end.

Only the text is looked at, never the parser: the reader and the writer (`seo_fr.reading.markup`, which
must keep plain text from being read so) ask the same question. A mark is never longer than `_REACH`
characters, so a run of openings that nobody closes costs no more than its length.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from seo_fr.model import PROSE, BlockKind
from seo_fr.resources import words

_REACH = 4000
_NAMES = "markdown_syntaxes"
_LIQUID = re.compile(r"\{%[-+]?\s*(end|/\s*)?([\w.:-]*)")
_HUGO = re.compile(r"\{\{[<%]\s*(/?)\s*([\w./:-]*)")
_ITEM = r"(?:[#.][^\s{}.#=\"']+|[\w:@.-]+=(?:\"[^\"{}]*\"|'[^'{}]*'|[^\s\"'{}]+))"
# Of pandoc and the like; kramdown's begins with a colon and may name a list of attributes or a command.
_ATTRIBUTES = re.compile(rf"\{{(?:=\w+|(?:\s*{_ITEM})++)\s*\}}|\{{::?[^{{}}\n]*\}}|\{{-?\}}")
_MDX_COMMENT = re.compile(r"\{/\*.*?\*/\}", re.DOTALL)
_ROLE = re.compile(r"\{[A-Za-z][\w:.+-]*\}(`+)(?!`)[^`]+\1(?!`)")
_EXPRESSION = re.compile(r"\{\s*(?:[A-Za-z_$][\w$.]*(?:\([^(){}\n]*\))?|\"[^\"{}\n]*\"|'[^'{}\n]*')\s*\}", re.ASCII)
_EMOJI = re.compile(r":(?:[+-]1|[a-z][a-z0-9_+-]*[a-z0-9]|[a-z]):(?![\w:/])", re.ASCII)
_CALL = re.compile(r"\[\^[^\s\[\]]{1,100}\](?!\()|\[-?@[\w][^\[\]\n]{0,200}\](?!\()")
_TOC = re.compile(r"\[TOC\](?![(\[:])|\[\[_?TOC_?\]\]", re.IGNORECASE)
_SHORTCODE = re.compile(r"\[(?P<close>/?)(?P<name>[a-z][a-z0-9_-]*)(?P<given>(?:[\s/=][^\[\]]*)?)\](?![(:])", re.ASCII)
_GIVEN = re.compile(r"(?:^|\s)[\w-]+=(?:[\"'”“″][^\"'”“″]*[\"'”“″]|[\w#./:-]+(?=\s|/|$))")
# What a shortcode may be given without a name: [youtube dQw4w9WgXcQ], [tweet https://…], [map=5]; not [code postal].
_NUMBER_OR_ADDRESS = re.compile(r"[=/]|[\w-]*\d[\w-]*/?$|\w+://")
_INLINE_NOTE = re.compile(r"\^\[(?:[^\[\]]|\[[^\[\]]*+\])++\]")
_EMBEDDED = re.compile(r"!\[\[[^\[\]\n]{1,300}\]\]")
_MATH = re.compile(r"\$\$([^$]+)\$\$(?!\$)|\$(?=[^\s$])([^$\n]*[^\s$\\])\$(?![\w$])")
_FORMULA = re.compile(r"[\\^_{}]|^\d*[A-Za-z](?:[A-Za-z']|\([A-Za-z, ]*\))?$")
_OPERATOR = re.compile(r"[=+]")
_WORD = re.compile(r"[^\W\d_]{3}")
_ERB = re.compile(r"<%[^<>]*%>")
_BRACES = r"\{(?:[^{}<]|\{[^{}<]*+\})*+\}"
_VALUE = rf"(?:{_BRACES}|\"[^\"<]*+\"|'[^'<]*+'|[^\s<>\"'{{}}]++)"
_TO_TAG = rf"(?:\s+(?:{_BRACES}|[A-Za-z_:@][\w:.@-]*(?:\s*=\s*{_VALUE})?))*+"
COMPONENT = re.compile(rf"<(?P<close>/?)(?P<name>[A-Z][\w.]*[a-z][\w.]*)(?P<given>{_TO_TAG}\s*/?)>")


class Mark(NamedTuple):
    """A mark that ends at ``end``.

    ``hole``: what it stands for is part of the sentence (a formula, a variable), so the sentence without it is not
    what the author wrote. ``sign`` is 1 where it opens the pair ``name``, -1 where it closes it. ``inside`` is what
    the paragraphs between the two are; None where they are what they would be elsewhere.
    """

    end: int
    hole: bool = False
    sign: int = 0
    name: str = ""
    inside: BlockKind | None = None

    @property
    def silent(self) -> bool:
        """True where what stands between the two is not the article's text."""
        return self.inside is not None and self.inside not in PROSE


def mark_at(text: str, at: int, end: int) -> Mark | None:
    """The mark that begins at ``at`` and ends before ``end``; None where there is none."""
    find = _FINDERS.get(text[at])
    return find(text, at, min(end, at + _REACH)) if find else None


def attributes_at(text: str, at: int, end: int) -> int:
    """Where the list of attributes that begins at ``at`` ends; -1 where none does."""
    match = _ATTRIBUTES.match(text, at, min(end, at + _REACH))
    return match.end() if match else -1


def _brace(text: str, at: int, end: int) -> Mark | None:
    match text[at : at + 3]:
        case "{{<" | "{{%" as opened:
            return _hugo(text, at, end, f"{'>' if opened[2] == '<' else '%'}}}}}")
        case opened if opened.startswith("{%"):
            return _liquid(text, at, end)
        case opened if opened.startswith("{{"):
            closed = text.find("}}", at, end)
            return Mark(closed + 2 + (text[closed + 2 : closed + 3] == "}"), hole=True) if closed >= 0 else None
    if (found := attributes_at(text, at, end)) >= 0:
        return Mark(found)
    if text.startswith("{#", at):
        closed = text.find("#}", at + 2, end)
        return Mark(closed + 2) if closed >= 0 else None
    if match := _MDX_COMMENT.match(text, at, end):
        return Mark(match.end())
    if match := _ROLE.match(text, at, end) or _EXPRESSION.match(text, at, end):
        return Mark(match.end(), hole=match[0][1:].lstrip()[0] not in "\"'")
    return None


def _hugo(text: str, at: int, end: int, closing: str) -> Mark | None:
    closed = text.find(closing, at + 3, end)
    opened = _HUGO.match(text, at, end)
    if closed < 0 or opened is None:
        return None
    alone = text[closed - 1] == "/" and not opened[1]
    sign = 0 if alone else -1 if opened[1] else 1
    return Mark(closed + 3, sign=sign, name=f"hugo {opened[2]}", inside=inside(opened[2], "silent_shortcodes"))


def inside(name: str, silent: str) -> BlockKind | None:
    """What stands in something of that ``name``; ``silent`` is the list of those whose inside is not text."""
    if name in words(_NAMES, silent):
        return "html"
    return "quote" if name in words(_NAMES, "quotations") else None


def _liquid(text: str, at: int, end: int) -> Mark | None:
    closed = text.find("%}", at + 2, end)
    opened = _LIQUID.match(text, at, end)
    if closed < 0 or opened is None:
        return None
    sign = -1 if opened[1] else 0 if text[closed - 1] == "/" else 1
    return Mark(closed + 2, sign=sign, name=f"liquid {opened[2]}")


def _emoji(text: str, at: int, end: int) -> Mark | None:
    before = text[at - 1 : at]
    match = None if before.isalnum() or before in (":", "_") else _EMOJI.match(text, at, end)
    return Mark(match.end()) if match else None


def _bracket(text: str, at: int, end: int) -> Mark | None:
    if match := _CALL.match(text, at, end) or _TOC.match(text, at, end):
        return Mark(match.end())
    match = _SHORTCODE.match(text, at, end)
    if match is None:
        return None
    name, given = match["name"], match["given"].strip()
    held = inside(name, "silent_shortcodes")
    known = held == "html" or name in words(_NAMES, "bare_shortcodes")
    if match["close"]:
        return Mark(match.end(), sign=-1, name=f"shortcode {name}", inside=held)
    alone = text[match.end() : match.end() + 1] != "["  # else a link and its reference
    plain = alone and (not given or _NUMBER_OR_ADDRESS.match(given))
    if not _GIVEN.search(given) and not (known and plain) and not _closed(text, match.end(), name):
        return None
    sign = 0 if given.endswith("/") else 1
    return Mark(match.end(), sign=sign, name=f"shortcode {name}", inside=held)


def _closed(text: str, at: int, name: str) -> bool:
    """True when ``[/name]`` follows within reach: then a word in brackets was no remark of the author."""
    return text.find(f"[/{name}]", at, at + _REACH) >= 0


def _note(text: str, at: int, end: int) -> Mark | None:
    match = _INLINE_NOTE.match(text, at, end)
    return Mark(match.end()) if match else None


def _embedded(text: str, at: int, end: int) -> Mark | None:
    match = _EMBEDDED.match(text, at, end)
    return Mark(match.end()) if match else None


def _math(text: str, at: int, end: int) -> Mark | None:
    """A formula; a sum of money (« 5 $ et 10 $ », « de $5 à 10$ ») has nothing of one."""
    match = None if text[at - 1 : at].isalnum() else _MATH.match(text, at, end)
    if match is None:
        return None
    inside = (match[1] or match[2]).strip()
    is_formula = _FORMULA.search(inside) or (_OPERATOR.search(inside) and not _WORD.search(inside))
    return Mark(match.end(), hole=True) if is_formula else None


def _tag(text: str, at: int, end: int) -> Mark | None:
    if match := COMPONENT.match(text, at, end):
        sign = -1 if match["close"] else 0 if match["given"].endswith("/") else 1
        name = match["name"].lower()
        return Mark(match.end(), sign=sign, name=f"<{name}", inside=inside(name, "silent_elements"))
    erb = _ERB.match(text, at, end)
    return Mark(erb.end()) if erb else None


_FINDERS: Mapping[str, Callable[[str, int, int], Mark | None]] = {
    "{": _brace,
    ":": _emoji,
    "[": _bracket,
    "^": _note,
    "!": _embedded,
    "$": _math,
    "<": _tag,
}
