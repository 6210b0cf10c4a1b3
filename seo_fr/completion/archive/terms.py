"""Words as the archive knows them: French stems without accents, words that are everywhere left out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from seo_fr.analysis.stems import stem
from seo_fr.language.folding import fold
from seo_fr.resources import words

_WORD = re.compile(r"[^\W_]+")


def terms(text: str) -> list[str]:
    """The folded stems of the words of ``text``, in order; hyphens and apostrophes part words."""
    return terms_and_variants(text)[0]


def terms_and_variants(text: str) -> tuple[list[str], list[str]]:
    """As `terms`, and the stems that accented words have when they are typed without accents, where they differ.

    Snowball cuts *annulées* to *annul* but *annulees* to *annule*: both have to be found.
    """
    composed = text if text.isascii() else unicodedata.normalize("NFC", text.replace("\u00ad", ""))
    known = [pair for word in _WORD.findall(composed) if (pair := _term(word)) is not None]
    return [pair[0] for pair in known], [pair[1] for pair in known if pair[1]]


@lru_cache(maxsize=100_000)
def _term(word: str) -> tuple[str, str] | None:
    """The folded stem of ``word`` and its variant (empty where it is the same); None for a word that is everywhere."""
    plain = fold(word)
    if plain in words("archive", "stop_words"):
        return None
    # NFKD parts what it writes out in full (½, ﬁ): what is not letter or digit is no word for FTS5 either.
    kept = "".join(_WORD.findall(fold(stem(word))))
    if not kept:
        return None
    bare = kept if plain == word.lower() else "".join(_WORD.findall(stem(plain)))
    return kept, bare if bare != kept else ""


def padded(lines: str) -> str:
    """Lines of terms parted by spaces, made ready for `holds`: a space on both sides of every term."""
    return "\n".join(f" {line} " for line in lines.split("\n"))


def holds(lines: str, phrase: Iterable[str]) -> bool:
    """True when the terms ``phrase`` (at least one) stand one after another in one of the padded ``lines``."""
    return f" {' '.join(phrase)} " in lines
