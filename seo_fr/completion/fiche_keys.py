"""The first words of a name as a number: what an index can look up of 500,000 sheets without reading one.

A key is only a sieve. It lets pass every name that `fiche_names.reads_as` may find in a text, and a few others.
"""

from __future__ import annotations

import zlib
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from seo_fr.analysis.surface import texts
from seo_fr.completion.fiche_names import Name, singular
from seo_fr.language.folding import fold_word, words_of
from seo_fr.model import Annotated

_FIRST = 3


@lru_cache(maxsize=65536)
def number_of(text: str) -> int:
    """The same on every machine; of 32 bits, so that two texts rarely share one, and it costs next to nothing."""
    return zlib.crc32(text.encode())


def key_of(name: Name) -> tuple[int, int, int, int]:
    """The key of a name, how many words it has, the number of its last one, and of its first."""
    parts = [singular(word.folded) for word in name.words]
    key = number_of("".join(f" {part}" for part in parts[:_FIRST]))
    return key, len(parts), number_of(parts[-1]), number_of(parts[0])


@lru_cache(maxsize=65536)
def _numbers(forms: tuple[str, ...]) -> frozenset[int]:
    return frozenset(map(number_of, forms))


Places = Mapping[int, Sequence[int]]
"""A key → the words at which a name with that key could begin."""


@dataclass(frozen=True, slots=True)
class ArticleKeys:
    """The words of an article in each form in which a name may have them; none where a paragraph ends."""

    words: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, annotated: Annotated) -> ArticleKeys:
        """The words of title and paragraphs."""
        words: list[tuple[str, ...]] = []
        for _, paragraph in texts(annotated):
            lemmas = {t.idx: fold_word(t.lemma_) for t in paragraph.doc}
            for word in words_of(paragraph.doc.text):
                words.append(_forms(word.folded, lemmas.get(word.start, "")))
            words.append(())
        return cls(tuple(words))

    def firsts(self) -> set[int]:
        """The numbers with which a name could begin."""
        return {number for forms in self.words for number in _numbers(forms)}

    def places(self, known: Container[int]) -> Places:
        """The keys that a name could have which begins with a word of ``known``."""
        found: dict[int, list[int]] = {}
        for at, forms in enumerate(self.words):
            starts = [f" {form}" for form in forms if number_of(form) in known]
            for end in range(at + 1, at + 1 + _FIRST):
                for start in starts:
                    found.setdefault(number_of(start), []).append(at)
                # Past the end of a paragraph there are no forms, and so no starts.
                starts = [f"{start} {form}" for start in starts for form in self._at(end)]
        return found

    def may_hold(self, places: Sequence[int], length: int, last: int) -> bool:
        """False where the last word of a longer name does not stand where it would have to."""
        return length <= _FIRST or any(last in _numbers(self._at(at + length - 1)) for at in places)

    def _at(self, place: int) -> tuple[str, ...]:
        return self.words[place] if place < len(self.words) else ()


@lru_cache(maxsize=65536)
def _forms(folded: str, lemma: str) -> tuple[str, ...]:
    return tuple(sorted({singular(form) for form in (folded, lemma) if form}))
