"""How well consecutive paragraphs hold together, in nats (Utiyama and Isahara 2001, on lemmas)."""

from __future__ import annotations

import math
from collections import Counter
from itertools import accumulate

from seo_fr.analysis.lemmas import content_lemmas
from seo_fr.analysis.openings import opening_costs
from seo_fr.model import Annotated
from seo_fr.resources import number


class Cohesion:
    """The value of every stretch of paragraphs as one section.

    A row of values (all stretches that begin at one paragraph) is filled as far as it is asked for,
    so a bounded section length makes the whole linear in the paragraphs. The values are those of
    the article given; the object holds nothing else and gives the same answer to the same question.
    """

    __slots__ = ("_costs", "_lemmas", "_rows", "_vocabulary", "_words", "_price")

    def __init__(self, annotated: Annotated) -> None:
        paragraphs = annotated.paragraphs
        numbers: dict[str, int] = {}
        self._lemmas = [[numbers.setdefault(w, len(numbers)) for w in content_lemmas(p)] for p in paragraphs]
        self._vocabulary = len(numbers)
        tokens = sum(map(len, self._lemmas))
        self._price = number("sections", "penalty") * math.log(max(tokens, 2))
        self._costs = opening_costs(annotated)
        self._words = [0, *accumulate(p.words for p in paragraphs)]
        self._rows: dict[int, _Row] = {}

    def value(self, i: int, j: int) -> float:
        """The score in nats of paragraphs ``i`` to ``j - 1`` as a section; higher is better.

        Σ c·ln(c+1) − T·ln(T+V) over its lemmas, less the price of a section (penalty × ln N), the cost
        of its opening, and what its length departs from a section of the press.
        """
        row = self._rows.get(i)
        if row is None:
            row = self._rows[i] = _Row(i)
        while len(row.values) < j - i:
            row.extend(self._lemmas[row.end], self._vocabulary)
        words = self._words[j] - self._words[i]
        return row.values[j - i - 1] - self._price - self._costs[i] - length_cost(words, i == 0 and j == len(self._lemmas))

    def opening_cost(self, i: int) -> float:
        """What it costs, in nats, to open a section with paragraph ``i``; 0 for the first."""
        return self._costs[i]

    def words(self, i: int, j: int) -> int:
        """The words of paragraphs ``i`` to ``j - 1``."""
        return self._words[j] - self._words[i]


class _Row:
    """The stretches that begin at one paragraph, shortest first."""

    __slots__ = ("counts", "end", "size", "total", "values")

    def __init__(self, start: int) -> None:
        self.end = start
        self.counts: Counter[int] = Counter()
        self.total = 0.0
        self.size = 0
        self.values: list[float] = []

    def extend(self, lemmas: list[int], vocabulary: int) -> None:
        for lemma in lemmas:
            c = self.counts[lemma]
            self.total += (c + 1) * math.log(c + 2) - (c * math.log(c + 1) if c else 0.0)
            self.counts[lemma] = c + 1
        self.size += len(lemmas)
        self.end += 1
        likelihood = self.total - self.size * math.log(self.size + vocabulary) if self.size else 0.0
        self.values.append(likelihood)


def length_cost(words: int, whole: bool = False) -> float:
    """What a section of so many words loses, in nats: nothing within the lengths of the press.

    Below the shortest the loss grows with the square of what is wanting; above the longest with every
    word. A whole article is as long as it is.
    """
    shortest, longest = number("sections", "shortest"), number("sections", "longest")
    if whole and words <= longest:
        return 0.0
    if words < shortest:
        return number("sections", "cost_short") * ((shortest - words) / shortest) ** 2
    if words > longest:
        return number("sections", "cost_long") * (words - longest) / longest
    return 0.0
