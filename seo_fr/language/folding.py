"""Text without accents or capitals: what makes *États-Unis* and *Etats-Unis* one."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from seo_fr.resources import rules

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}(?!\w)|[^\W_]+")
_PLAIN_SIGNS = {0x2019: "'", 0xA0: " ", 0x202F: " ", 0x2011: "-"}


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """``text`` in lower case, without accents, ligatures spelled out (rules/folding.yml).

    It may be longer or shorter than ``text``. What has no Latin form stays as it is.
    """
    low = text.casefold()
    if low.isascii():
        return low
    return "".join(c for c in unicodedata.normalize("NFKD", low.translate(_letters())) if not unicodedata.combining(c))


@cache
def _letters() -> dict[int, str]:
    return {ord(letter): str(plain) for letter, plain in rules("folding")["letters"]["pairs"].items()}


def fold_in_place(text: str) -> str:
    """As `fold`, apostrophes straight and spaces plain too, and as long as ``text``, so that places hold for both.

    That is why ligatures stay: *œ* has one place, *oe* two.
    """
    return "".join(map(_letter, text)).translate(_PLAIN_SIGNS)


def lower_in_place(text: str) -> str:
    """``text`` in small letters and as long, so that places hold for both; one with *İ*, which grows, stays so."""
    small = text.lower()
    return small if len(small) == len(text) else text


def lower_with_accents(text: str) -> str:
    """``text`` in small letters with its accents, apostrophes straight and spaces plain: *maïs* is no *mais*."""
    return unicodedata.normalize("NFC", text).lower().translate(_PLAIN_SIGNS)


@lru_cache(maxsize=4096)
def _letter(character: str) -> str:
    bare = unicodedata.normalize("NFD", character)[0].casefold()
    return bare if len(bare) == 1 else character


@dataclass(frozen=True, slots=True)
class Word:
    """A word at ``[start, end)`` of a text: as written, and folded in place with the dots of an acronym taken out."""

    start: int
    end: int
    text: str
    folded: str


@lru_cache(maxsize=512)  # the paragraphs of an article, which several rooms ask about
def words_of(text: str) -> tuple[Word, ...]:
    """The words of ``text``, parted at apostrophes, hyphens and dots; ``O.N.U.`` is one."""
    found = ((m.start(), m.end(), m[0].replace(".", "")) for m in _WORD.finditer(text))
    return tuple(Word(start, end, word, fold_word(word)) for start, end, word in found)


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """As `fold_in_place`, remembered: a text has few words, each many times."""
    return fold_in_place(word)
