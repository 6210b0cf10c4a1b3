"""Stems: what makes *militaire* and *militaires* one word."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

import snowballstemmer

if TYPE_CHECKING:
    from collections.abc import Callable

_WORD = re.compile(r"\w+(?:-\w+)*")
_SHORT = 3


@cache
def _stemmer() -> Callable[[str], str]:
    stem_word: Callable[[str], str] = snowballstemmer.stemmer("french").stemWord
    return stem_word


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The French Snowball stem of one word, whatever its case."""
    return _stemmer()(word.lower())


@lru_cache(maxsize=50_000)
def key_of(text: str) -> tuple[str, ...]:
    """What makes two phrases one: the stems, a first letter's accent apart (États-Unis, Etats-Unis)."""
    return tuple(_plain_initial(s) for s in stems(text))


def _plain_initial(word: str) -> str:
    return unicodedata.normalize("NFD", word[0])[0] + word[1:] if word else word


def telling_stems(text: str) -> frozenset[str]:
    """The stems of ``text`` that are longer than *de*, *les*, *est*, which carry nothing."""
    return frozenset(s for s in stems(text) if len(s) > _SHORT)


def stems(text: str) -> tuple[str, ...]:
    """The stems of the words of ``text``; apostrophes part words, hyphens do not."""
    return tuple(stem(w) for w in _WORD.findall(text))
