"""Which archived articles tell the affair that an article goes on with.

A logistic regression on three figures: the share of the article's names that the other one holds, each counting for
its rarest word; the cosine of both texts, terms weighed by ``(1 + log count) · rarity`` (Salton & Buckley 1988, as in
topic detection, Allan 2002); the logarithm of the number of articles in the archive, since rarity grows with it and
the cosine with rarity. Weights and threshold are in rules/archive.yml, fitted by tools/fit_affairs.py.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from math import log, sqrt

from seo_fr.completion.archive.records import Earlier
from seo_fr.completion.archive.search import Candidate, Rarity, find
from seo_fr.completion.archive.terms import terms
from seo_fr.resources import number, rules


@dataclass(frozen=True, slots=True)
class Asked:
    """The article that goes on: its whole text, what its affair is looked for by, the names that it holds."""

    text: str
    sought: str
    names: tuple[str, ...]
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much an archived article has of the one in hand: two shares from 0 to 1, and the size of the archive."""

    names: float
    words: float
    articles: int

    @property
    def affair(self) -> float:
        """The logarithm of the odds that both tell one affair."""
        weights = rules("archive")["affair"]["weights"]
        size = log(min(max(1, self.articles), number("archive", "affair_articles_most")))
        return float(
            weights["constant"]
            + weights["names"] * self.names
            + weights["words"] * self.words
            + weights["articles"] * size
        )


def find_affair(connection: sqlite3.Connection, asked: Asked, limit: int) -> tuple[Earlier, ...]:
    """The dated articles of before ``asked.day`` that tell its affair, the surest first.

    A text that is nearly the same is an earlier state of the article itself, and no part of its affair.
    """
    found: list[Earlier] = []
    for candidate, like in likenesses(connection, asked):
        before = candidate.date is not None and (asked.day is None or candidate.date < asked.day.isoformat())
        akin = number("archive", "affair_words_least") <= like.words < number("archive", "affair_copy")
        if before and akin and like.affair >= number("archive", "affair_least"):
            found.append(_earlier(connection, candidate, like.affair))
    return tuple(sorted(found, key=lambda e: (-e.likeness, e.path))[:limit])


def likenesses(connection: sqlite3.Connection, asked: Asked) -> Iterator[tuple[Candidate, Likeness]]:
    """The best answers of the archive, and how much each has of the article."""
    candidates, _ = find(
        connection, asked.sought, int(number("archive", "affair_searched")), day=asked.day, entities=asked.names
    )
    if not candidates:
        return
    rarity = Rarity(connection)
    own = _weighed(terms(asked.text), rarity)
    names = {name: _rarest(name, rarity) for name in {tuple(terms(name)) for name in asked.names} if name}
    for candidate in candidates:
        other = _weighed([*candidate.title_terms.split(), *candidate.body.split()], rarity)
        yield candidate, Likeness(_held(names, candidate), _cosine(own, other), rarity.articles)


def _rarest(name: Iterable[str], rarity: Rarity) -> float:
    """What a name tells; one that the archive does not know tells most, and no candidate holds it."""
    return rarity.of_phrase(name) or rarity.most


def _held(names: Mapping[tuple[str, ...], float], candidate: Candidate) -> float:
    held = sum(weight for name, weight in names.items() if candidate.holds(name))
    total = sum(names.values())
    return held / total if total else 0.0


def _weighed(found: Iterable[str], rarity: Rarity) -> dict[str, float]:
    return {
        term: (1 + log(count)) * (rarity.of(term) if rarity.found(term) else rarity.most)
        for term, count in Counter(found).items()
    }


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    both = sum(weight * other[term] for term, weight in one.items() if term in other)
    length = sqrt(sum(w * w for w in one.values()) * sum(w * w for w in other.values()))
    return both / length if length else 0.0


def _earlier(connection: sqlite3.Connection, candidate: Candidate, likeness: float) -> Earlier:
    row = connection.execute(
        "SELECT text FROM passage WHERE article = ? ORDER BY position LIMIT 1", (candidate.id,)
    ).fetchone()
    c = candidate
    return Earlier(c.path, c.title, c.date or "", c.url, likeness, row[0] if row else "")
