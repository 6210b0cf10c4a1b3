"""How well consecutive paragraphs hold together, in nats (Utiyama and Isahara 2001, on lemmas)."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from seo_fr.analysis.lemmas import content_lemmas
from seo_fr.analysis.openings import opening_costs
from seo_fr.model import Annotated
from seo_fr.resources import number


class Cohesion:
    """The value of every stretch of paragraphs as one section.

    A row of values (all stretches that begin at one paragraph) is filled as far as it is asked for,
    so a bounded section length makes the whole linear in the paragraphs. The object remembers rows
    and nothing else: the same question always has the same answer.
    """

    __slots__ = ("_costs", "_lemmas", "_lengths", "_price", "_rows", "_vocabulary", "_words")

    def __init__(self, annotated: Annotated) -> None:
        paragraphs = annotated.paragraphs
        numbers: dict[str, int] = {}
        self._lemmas = [[numbers.setdefault(w, len(numbers)) for w in content_lemmas(p)] for p in paragraphs]
        self._vocabulary = len(numbers)
        tokens = sum(map(len, self._lemmas))
        self._price = number("sections", "penalty") * math.log(max(tokens, 2))
        self._costs = opening_costs(annotated)
        self._words = [0, *accumulate(p.words for p in paragraphs)]
        self._lengths = _Lengths.from_rules()
        self._rows: dict[int, _Row] = {}

    def value(self, i: int, j: int) -> float:
        """The score in nats of paragraphs ``i`` to ``j - 1`` as a section; higher is better.

        Σ c·ln(c+1) − T·ln(T+V) over its lemmas (c: a lemma's count, T: its tokens, V: the article's
        lemmas), less the price of a section (penalty × ln N), the cost of its opening, and what its
        length loses. Sums of sections compare whole plans.
        """
        length = 0.0 if j - i == len(self._lemmas) else self._lengths.cost(self.words(i, j))
        return self._likelihood(i, j) - self._price - self._costs[i] - length

    def finer(self, i: int, j: int) -> float:
        """As `value`, for the blocks of a long section: a lower price, and no length but the shortest block's."""
        price = number("sections", "block_price") * self._price
        shortest = number("sections", "shortest_block")
        short = number("sections", "cost_short") * max(0.0, shortest - self.words(i, j)) / shortest
        return self._likelihood(i, j) - price - self._costs[i] - short

    def _likelihood(self, i: int, j: int) -> float:
        row = self._rows.get(i)
        if row is None:
            row = self._rows[i] = _Row(i)
        while len(row.values) < j - i:
            row.extend(self._lemmas[row.end], self._vocabulary)
        return row.values[j - i - 1]

    def words(self, i: int, j: int) -> int:
        """The words of paragraphs ``i`` to ``j - 1``."""
        return self._words[j] - self._words[i]


@cache
def _gain(c: int) -> float:
    """What one more occurrence of a lemma adds to a stretch that holds it ``c`` times."""
    return (c + 1) * math.log(c + 2) - c * math.log(c + 1)


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
            self.total += _gain(c)
            self.counts[lemma] = c + 1
        self.size += len(lemmas)
        self.end += 1
        self.values.append(self.total - self.size * math.log(self.size + vocabulary) if self.size else 0.0)


@dataclass(frozen=True, slots=True)
class _Lengths:
    """What a section loses, in nats, outside the lengths of the press: in proportion to what is wanting or too much."""

    shortest: float
    longest: float
    cost_short: float
    cost_long: float

    @classmethod
    def from_rules(cls) -> _Lengths:
        return cls(*(number("sections", key) for key in ("shortest", "longest", "cost_short", "cost_long")))

    def cost(self, words: int) -> float:
        if words < self.shortest:
            return self.cost_short * (self.shortest - words) / self.shortest
        return self.cost_long * max(0.0, words - self.longest) / self.longest
