"""French normalisation that keeps offsets: what spaCy should see, and the way back to the source.

spaCy reads `l’` as an unknown word and `l'` as *le*, and takes a soft hyphen for part of a word. The
source is never changed: each step gives a view of the same source.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from seo_fr.model import TextView
from seo_fr.reading.characters import INVISIBLE
from seo_fr.reading.views import Piece, assemble, pieces_of

Replacement = tuple[int, int, str]

_SPACES = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_LINE_ENDS = "\x0b\x0c\u2028\u2029"
# What Windows-1252 text becomes when a tool takes it for Latin-1: still common in archives.
_MISREAD = {"\x85": "…", "\x8c": "Œ", "\x92": "'", "\x93": "“", "\x94": "”", "\x96": "–", "\x97": "—", "\x9c": "œ"}
_ONE_TO_ONE = str.maketrans(
    {"’": "'", "ʼ": "'", "\u2011": "-"} | dict.fromkeys(_SPACES, " ") | dict.fromkeys(_LINE_ENDS, "\n") | _MISREAD
)
_INVISIBLE = re.compile(f"[{INVISIBLE}]+")


def normalise(view: TextView) -> TextView:
    """The same text with straight apostrophes, plain spaces, composed accents and nothing invisible.

    Ligatures, quotation marks and dashes stay. The result maps to the same source; normalising it
    again gives it back.
    """
    text = view.text.translate(_ONE_TO_ONE)
    plain = TextView(text, view.runs)
    if text.isascii():
        return plain
    if _INVISIBLE.search(text):
        plain = _replace(plain, ((m.start(), m.end(), "") for m in _INVISIBLE.finditer(text)))
    if not unicodedata.is_normalized("NFC", plain.text):
        plain = _replace(plain, _compositions(plain.text))
    return plain


def _replace(view: TextView, replacements: Iterable[Replacement]) -> TextView:
    """``view`` with each ``[start, end)`` of its text shown as something else; in order, apart."""

    def pieces() -> Iterator[Piece]:
        at = 0
        for start, end, new in replacements:
            yield from pieces_of(view, at, start)
            yield new, view.span(start, end)
            at = end
        yield from pieces_of(view, at, len(view.text))

    return assemble(pieces())


def _compositions(text: str) -> Iterator[Replacement]:
    """The stretches of ``text`` that are not NFC, composed.

    A stretch is a character and the combining marks after it; one that composes with the next (Hangul
    letters, some Indian vowels) takes it in.
    """
    start = 0
    length = len(text)
    while start < length:
        end = start + 1
        while end < length and not _stands_alone(text, start, end):
            end += 1
        composed = unicodedata.normalize("NFC", text[start:end])
        if composed != text[start:end]:
            yield start, end, composed
        start = end


def _stands_alone(text: str, start: int, end: int) -> bool:
    """True when the character at ``end`` changes nothing in ``text[start:end]``."""
    if unicodedata.combining(text[end]):
        return False
    if text[end] < "\u0300":
        return True
    normal = unicodedata.normalize("NFC", text[start : end + 1])
    return normal == unicodedata.normalize("NFC", text[start:end]) + unicodedata.normalize("NFC", text[end])
