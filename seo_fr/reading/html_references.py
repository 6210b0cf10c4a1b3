"""Character references: ``&eacute;``, ``&#8217;``, ``&nbsp`` as the characters they show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5

from seo_fr.model import Span
from seo_fr.reading.html_tokens import SPACE
from seo_fr.reading.views import Piece

_REFERENCE = r"&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[A-Za-z][A-Za-z0-9]{1,31};?)"
_PARTS = re.compile(rf"[{SPACE}]+|{_REFERENCE}|[^{SPACE}&]+|&")
_IN_ATTRIBUTE = re.compile(rf"{_REFERENCE}(?P<after>[=A-Za-z0-9])?")
# More digits than any character has; Python refuses to convert thousands of them.
_LONGEST_NUMBER = 12


def shown(source: str, start: int, end: int) -> Iterator[Piece]:
    """``[start, end)`` as it shows, in pieces with their places; each run of white space is one piece, as written."""
    for part in _PARTS.finditer(source, start, end):
        text, at = part[0], part.start()
        if text[0] != "&" or len(text) == 1:
            yield text, Span(at, part.end())
            continue
        length = _length(text)
        if length:
            yield _character(text[:length]), Span(at, at + length)
        if length < len(text):
            yield text[length:], Span(at + length, part.end())


def attribute_text(written: str) -> str:
    """The value of an attribute; in an address, ``&copy=1`` without semicolon is no reference (WHATWG, 13.2.5.73)."""

    def character(match: re.Match[str]) -> str:
        after = match["after"] or ""
        text = match[0][: len(match[0]) - len(after)]
        length = _length(text)
        if not text.endswith(";") and not text.startswith("&#") and (after or length < len(text)):
            return match[0]
        return _character(text[:length]) + text[length:] + after

    return _IN_ATTRIBUTE.sub(character, written) if "&" in written else written


def _length(text: str) -> int:
    """How much of ``text``, an ampersand and a name or a number, is a reference; 0 where nothing is."""
    if text.startswith("&#") or text[1:] in html5:
        return len(text)
    return next((length for length in range(len(text) - 1, 2, -1) if text[1:length] in html5), 0)


def _character(reference: str) -> str:
    return "\ufffd" if reference.startswith("&#") and len(reference) > _LONGEST_NUMBER else unescape(reference)
