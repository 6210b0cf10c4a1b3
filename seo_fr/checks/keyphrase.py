"""Where a keyphrase stands, whatever its inflection, accents, elisions, ligatures and hyphens.

A word is compared by two keys: its Snowball stem without accents, and the stem of the word without accents
(the suffix rules depend on accents). Words that join (de, du, des, l’…) do not count; *or*, *son*, *avions*,
*nuit* count where they are nouns (rules/keyphrase.yml).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from seo_fr.analysis.stems import stem
from seo_fr.language.folding import fold
from seo_fr.resources import rules, words

_WORD = re.compile(r"[^\W_]+(?:['’`´](?=[^\W_]))?")
_APOSTROPHES = "'’`´"
_STUCK = re.compile(r"(?<![^\W_])(?:[ld]|qu)([aeiouyhéèêœ][^\W_]{2,})")
_BESIDE = 8
_ENDS = ".!?…:;\n«“"


@dataclass(frozen=True, slots=True)
class Word:
    """A word that carries meaning and its place in the text; ``form`` is without the apostrophe of an elision."""

    start: int
    end: int
    form: str

    @property
    def keys(self) -> frozenset[str]:
        """What it is compared by."""
        return keys_of(self.form)


@lru_cache(maxsize=4096)
def content_words(text: str, *, phrase: bool = False) -> tuple[Word, ...]:
    """The words of ``text`` that carry meaning; ``phrase``: it is a keyphrase or a slug, which holds no verb.

    Apostrophes of any kind and hyphens part words.
    """
    text = text.replace("ʼ", "'")  # U+02BC counts as a letter
    found = [(m.start(), m.end(), fold(m[0].rstrip(_APOSTROPHES))) for m in _WORD.finditer(text)]
    folded = [word for _, _, word in found]
    kept = []
    for index, (start, end, word) in enumerate(found):
        elided = text[end - 1] in _APOSTROPHES
        if (elided and word in words("elision", "elided")) or word in _empty():
            continue
        if word in rules("keyphrase")["homographs"] and not (phrase or _is_noun(text, start, folded, index)):
            continue
        kept.append(Word(start, end, text[start:end].rstrip(_APOSTROPHES)))
    return tuple(kept)


def wanted(keyphrase: str) -> tuple[frozenset[str], ...]:
    """The keys of each word of a keyphrase, each word once."""
    return tuple(dict.fromkeys(w.keys for w in content_words(keyphrase, phrase=True)))


def present(keyphrase: str, text: str, *, slug: bool = False) -> float:
    """The share (0 to 1) of the words of ``keyphrase`` that ``text`` holds, in any order; 1 for an empty one.

    A slug has lost its apostrophes: an elided letter stands alone there or sticks to its word (*lukraine*).
    """
    needed = wanted(keyphrase)
    if not needed:
        return 1.0
    held = frozenset().union(*(w.keys for w in content_words(text.replace("-", " "), phrase=slug)))
    if slug:
        held = held.union(*(keys_of(m[1]) for m in _STUCK.finditer(text.casefold())))
    return sum(bool(keys & held) for keys in needed) / len(needed)


def count(keyphrase: str, sentences: Sequence[str]) -> tuple[int, ...]:
    """How often each sentence holds the whole keyphrase: as often as its rarest word there (Yoast's rule)."""
    needed = wanted(keyphrase)
    # A stem begins as its word does: the others need not be stemmed, which takes a tenth of a millisecond each.
    initials = frozenset(key[:1] for keys in needed for key in keys)
    counts = []
    for sentence in sentences:
        held = [w.keys for w in content_words(sentence) if not initials.isdisjoint(_initials(w.form))]
        counts.append(min((sum(bool(k & keys) for k in held) for keys in needed), default=0))
    return tuple(counts)


@lru_cache(maxsize=16384)
def keys_of(word: str) -> frozenset[str]:
    """What makes two words one: *journaux* and *journal*, *Etats* and *États*, *œufs* and *oeuf*."""
    plain, folded = _regular(word), fold(word)
    if folded != plain:
        return frozenset((_stem(plain),))
    return frozenset((_stem(plain), fold(_stem(unicodedata.normalize("NFC", word.casefold())))))


def _regular(word: str) -> str:
    """The word without accents, an irregular form (*yeux*) as the one that is looked for (*oeil*)."""
    folded = fold(word)
    return str(rules("keyphrase")["irregular"]["forms"].get(folded, folded))


def _initials(word: str) -> str:
    """What the keys of ``word`` may begin with."""
    return fold(word)[:1] + _regular(word)[:1]


def _stem(word: str) -> str:
    # Snowball leaves the plural s of words of three letters (ors, ors); the noun is worth more than its verb.
    if len(word) == 3 and word.endswith("s") and word[:2] in rules("keyphrase")["homographs"]:
        return word[:2]
    return stem(word)


@cache
def _empty() -> frozenset[str]:
    return frozenset(map(fold, words("keyphrase", "empty")))


def _is_noun(text: str, start: int, folded: Sequence[str], index: int) -> bool:
    """True when the homograph at ``index`` is the noun, by the words around it."""
    entry: Mapping[str, Any] = rules("keyphrase")["homographs"][folded[index]]
    before = folded[max(0, index - 3) : index]
    after = folded[index + 1] if index + 1 < len(folded) else ""
    end = start + len(folded[index])
    if set(before[-int(entry.get("reach", 3)) :]) & set(entry.get("never_after", ())):
        return False
    if before and before[-1] in words("keyphrase", "noun_openers"):
        return True
    if "only_before" in entry:  # a determiner, unless what follows cannot be its noun
        return not after or after in entry["only_before"] or _ends_clause(text, end)
    if entry.get("opens") == "word" and _opens_sentence(text, start):
        return after in entry["noun_before"] and text[end : end + 1] != ","
    return True


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - _BESIDE) : start].rstrip(' \u00a0\u202f"(')
    return not before or before[-1] in _ENDS


def _ends_clause(text: str, end: int) -> bool:
    after = text[end : end + _BESIDE].lstrip(" \u00a0\u202f")
    return not after or after[0] in ",.;:!?…)»"
