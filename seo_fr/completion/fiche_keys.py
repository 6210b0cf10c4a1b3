"""The first words of a name as a number: what an index can look up of 500,000 sheets without reading one.

A key is only a sieve. It lets pass every name that `fiche_names.reads_as` may find in a text, and a few others.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
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


def key_of(name: Name) -> tuple[int, int, int]:
    """The key of a name, how many words it has, and the number of its last one."""
    parts = [singular(word.folded) for word in name.words]
    return number_of("".join(f" {part}" for part in parts[:_FIRST])), len(parts), number_of(parts[-1])


@lru_cache(maxsize=65536)
def _numbers(forms: tuple[str, ...]) -> frozenset[int]:
    return frozenset(map(number_of, forms))


@dataclass(slots=True)
class ArticleKeys:
    """Every key that a name could have in an article, and at which word; ``forms`` are those of each word."""

    forms: list[frozenset[int]] = field(default_factory=list)
    at: dict[int, list[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, annotated: Annotated) -> ArticleKeys:
        """The keys of title and paragraphs; none runs over the end of a paragraph."""
        keys = cls()
        for _, paragraph in texts(annotated):
            lemmas = {t.idx: fold_word(t.lemma_) for t in paragraph.doc}
            keys._add(
                [
                    sorted({singular(form) for form in (w.folded, lemmas.get(w.start, "")) if form})
                    for w in words_of(paragraph.doc.text)
                ]
            )
        return keys

    def _add(self, words: Sequence[Sequence[str]]) -> None:
        begin = len(self.forms)
        self.forms += [_numbers(tuple(forms)) for forms in words]
        self.forms.append(frozenset())  # the end of the paragraph
        for at in range(len(words)):
            starts: list[str] = [""]
            for forms in words[at : at + _FIRST]:
                starts = [f"{start} {form}" for start in starts for form in forms]
                for start in starts:
                    self.at.setdefault(number_of(start), []).append(begin + at)

    def may_hold(self, key: int, length: int, last: int) -> bool:
        """False where the last word of a longer name does not stand where it would have to."""
        if length <= _FIRST:
            return True
        ends = (at + length - 1 for at in self.at[key])
        return any(end < len(self.forms) and last in self.forms[end] for end in ends)
