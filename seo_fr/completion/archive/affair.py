"""Which archived articles tell the affair that an article goes on with.

A logistic regression on three figures: the share of the article's names that the other one holds, each counting for
its rarest word; the share of its words, each counting for the square of ``(1 + log count) · rarity``, as in the cosine
by which topics are followed (Allan 2002), but without the other article's own words, which would all have to be looked
up; the logarithm of the number of articles in the archive, since rarity grows with it. Weights and threshold are in
rules/archive.yml, fitted by tools/fit_affairs.py.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from datetime import date
from math import log
from typing import Any

from seo_fr.analysis.odds import log_odds
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
        return log_odds(rules("archive")["affair"]["weights"], self.traits)

    @property
    def traits(self) -> dict[str, float]:
        """What the weights are of."""
        return {"names": self.names, "words": self.words, "articles": self.size}

    @property
    def is_sure(self) -> bool:
        """True where the odds are high, and enough is shared for what tells one thing, however few names there are."""
        words = self.words >= number("archive", "affair_words_least") * self.size
        names = self.names >= number("archive", "affair_names_least")
        return words and names and self.affair >= number("archive", "affair_least")

    @property
    def is_copy(self) -> bool:
        """True for what holds nearly all the words: another state of the same article."""
        return self.words >= number("archive", "affair_copy")

    @property
    def size(self) -> float:
        """The logarithm of the number of articles."""
        return log(min(max(1, self.articles), number("archive", "affair_articles_most")))


def find_affair(connection: sqlite3.Connection, asked: Asked, limit: int) -> tuple[Earlier, ...]:
    """The dated articles of before ``asked.day`` that tell its affair, or may, the surest first.

    A text that is nearly the same is an earlier state of the article itself, and no part of its affair.
    """
    found: list[Earlier] = []
    for candidate, like in likenesses(connection, asked):
        before = candidate.date is not None and (asked.day is None or candidate.date < asked.day.isoformat())
        if before and not like.is_copy and like.affair >= number("archive", "affair_maybe"):
            found.append(_earlier(connection, candidate, like))
    return tuple(sorted(found, key=lambda e: (not e.sure, -e.likeness, e.path))[:limit])


def likenesses(connection: sqlite3.Connection, asked: Asked) -> Iterator[tuple[Candidate, Likeness]]:
    """The best answers of the archive, and how much each has of the article."""
    candidates, _ = find(
        connection, asked.sought, int(number("archive", "affair_searched")), day=asked.day, entities=asked.names
    )
    if not candidates:
        return
    rarity = Rarity(connection)
    words = _weighed(terms(asked.text), rarity)
    names = {name: _rarest(name, rarity) for name in {tuple(terms(name)) for name in asked.names} if name}
    for candidate in candidates:
        yield candidate, Likeness(_names_held(names, candidate), _words_held(words, candidate), rarity.articles)


def _rarest(name: Iterable[str], rarity: Rarity) -> float:
    """What a name tells; one that the archive does not know tells most, and no candidate holds it."""
    return rarity.of_phrase(name) or rarity.most


def _names_held(names: Mapping[tuple[str, ...], float], candidate: Candidate) -> float:
    return _share(names, {name for name in names if candidate.holds(name)})


def _words_held(words: Mapping[str, float], candidate: Candidate) -> float:
    return _share(words, {*candidate.title_terms.split(), *candidate.body.split()})


def _share(weights: Mapping[Any, float], held: Set[Any]) -> float:
    total = sum(weights.values())
    return sum(weight for what, weight in weights.items() if what in held) / total if total else 0.0


def _weighed(found: Iterable[str], rarity: Rarity) -> dict[str, float]:
    """What each term counts for; one that the archive does not know counts most, and no candidate holds it."""
    return {
        term: ((1 + log(count)) * (rarity.of(term) if rarity.found(term) else rarity.most)) ** 2
        for term, count in Counter(found).items()
    }


def _earlier(connection: sqlite3.Connection, candidate: Candidate, like: Likeness) -> Earlier:
    row = connection.execute(
        "SELECT text FROM passage WHERE article = ? ORDER BY position LIMIT 1", (candidate.id,)
    ).fetchone()
    c = candidate
    return Earlier(c.path, c.title, c.date or "", c.url, like.affair, like.is_sure, row[0] if row else "")
