"""Which archived articles answer a text: BM25, then age and shared names.

BM25 is SQLite's (Robertson & Zaragoza 2009, k1 1.2, b 0.75). Its score is multiplied by what is left of it with
age, ``oldest + (1 - oldest) · 2^(-days / half life)``, and by ``1 + weight · share of the names found``, each
name counting for its rarest word. All constants are in rules/archive.yml.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import log
from typing import Any

from seo_fr.completion.archive.records import Hit
from seo_fr.completion.archive.terms import holds, padded, terms
from seo_fr.model import Span
from seo_fr.resources import number


@dataclass(frozen=True, slots=True)
class Candidate:
    """An archived article and, padded, the terms of its title and of its passages, a line each."""

    id: int
    path: str
    title: str
    date: str | None
    url: str | None
    hash: bytes
    score: float
    title_terms: str
    body: str

    @property
    def lines(self) -> list[str]:
        """The terms of each passage."""
        return self.body.split("\n")

    def holds(self, phrase: Sequence[str]) -> bool:
        """True when the title or a passage has these terms one after another."""
        return holds(self.title_terms, phrase) or holds(self.body, phrase)


class Rarity:
    """How much a term tells, 0 where it is unknown: the idf of BM25 that stays positive, each looked up once."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._known: dict[str, int] = {}
        self.articles: int = connection.execute("SELECT count(*) FROM article").fetchone()[0]

    def found(self, term: str) -> int:
        """The number of articles that hold ``term``."""
        if term not in self._known:
            row = self._connection.execute("SELECT doc FROM vocabulary WHERE term = ?", (term,)).fetchone()
            self._known[term] = row[0] if row else 0
        return self._known[term]

    def of(self, term: str) -> float:
        """The idf of ``term``."""
        found = self.found(term)
        return log(1 + max(0.5, self.articles - found + 0.5) / (found + 0.5)) if found else 0.0

    @property
    def most(self) -> float:
        """More than any term of the archive tells: the idf of one that no article holds."""
        return log(2 + 2 * self.articles)

    def of_phrase(self, phrase: Iterable[str]) -> float:
        """That of its rarest term."""
        return max((self.of(term) for term in phrase), default=0.0)


def find(
    connection: sqlite3.Connection, text: str, limit: int, *, day: date | None, entities: Iterable[str]
) -> tuple[list[Candidate], Mapping[str, float]]:
    """The best candidates for ``text``, best first, and the weights of the terms that were looked for."""
    rarity = Rarity(connection)
    weights = _weights(text, rarity)
    if not weights:
        return [], weights
    rows = _matching(connection, _affordable(weights, rarity), max(limit, int(number("archive", "candidates"))), day)
    newest = day or _newest(connection)
    names = [phrase for name in dict.fromkeys(entities) if (phrase := terms(name))]
    found = [_candidate(row, newest, names, rarity) for row in rows]
    return sorted(found, key=lambda c: (-c.score, c.path))[:limit], weights


def hit_of(connection: sqlite3.Connection, candidate: Candidate, weights: Mapping[str, float]) -> Hit:
    """The candidate with the passage that holds most of what was looked for."""
    worth = [sum(weights.get(term, 0.0) for term in set(line.split())) for line in candidate.lines]
    best = max(range(len(worth)), key=lambda at: (worth[at], -at))
    start, stop, text = connection.execute(
        "SELECT start, stop, text FROM passage WHERE article = ? AND position = ?", (candidate.id, best)
    ).fetchone()
    c = candidate
    return Hit(c.path, c.title, c.date, c.url, round(c.score, 4), text, Span(start, stop))


def _weights(text: str, rarity: Rarity) -> dict[str, float]:
    """The terms of ``text`` worth looking for and what each tells, the most telling first."""
    counts = Counter(terms(text))
    weighed = {term: (1 + log(count)) * rarity.of(term) for term, count in counts.items() if rarity.found(term)}
    if rarity.articles >= number("archive", "common_least"):
        common = number("archive", "common_share") * rarity.articles
        weighed = {t: w for t, w in weighed.items() if rarity.found(t) <= common} or weighed
    most = int(number("archive", "query_terms"))
    return dict(sorted(weighed.items(), key=lambda pair: (-pair[1], pair[0]))[:most])


def _affordable(weights: Mapping[str, float], rarity: Rarity) -> list[str]:
    """The most telling terms, as far as the articles that hold them can be ranked in time."""
    kept: list[str] = []
    cost = 0
    for term in weights:
        cost += rarity.found(term)
        if cost > number("archive", "query_postings") and len(kept) >= number("archive", "query_least"):
            break
        kept.append(term)
    return kept


def _matching(
    connection: sqlite3.Connection, looked_for: Iterable[str], limit: int, day: date | None
) -> list[tuple[Any, ...]]:
    query = " OR ".join(f'"{term}"' for term in looked_for)
    rank = f"bm25({number('archive', 'weight_title')}, 1.0, {number('archive', 'weight_variants')})"
    return connection.execute(
        "SELECT a.id, a.path, a.title, a.date, a.url, a.hash, -terms.rank, terms.title, terms.body FROM terms "
        "JOIN article a ON a.id = terms.rowid WHERE terms MATCH ? AND terms.rank MATCH ? "
        "AND (? IS NULL OR a.date IS NULL OR a.date <= ?) ORDER BY terms.rank LIMIT ?",
        (query, rank, day and day.isoformat(), day and day.isoformat(), limit),
    ).fetchall()


def _newest(connection: sqlite3.Connection) -> date | None:
    """The archive's last day: without a day to count from, age is counted from there, never from today."""
    newest = connection.execute("SELECT max(date) FROM article").fetchone()[0]
    return date.fromisoformat(newest) if newest else None


def _candidate(row: tuple[Any, ...], newest: date | None, names: list[list[str]], rarity: Rarity) -> Candidate:
    id_, path, name, day, url, digest, score, title, body = row
    candidate = Candidate(id_, path, name, day, url, digest, score, padded(title), padded(body))
    factor = _age(candidate.date, newest) * (1 + number("archive", "weight_names") * _shared(candidate, names, rarity))
    return replace(candidate, score=score * factor)


def _age(day: str | None, newest: date | None) -> float:
    oldest = number("archive", "oldest_share")
    if day is None or newest is None:
        return oldest
    days = max(0, (newest - date.fromisoformat(day)).days)
    return float(oldest + (1 - oldest) * 2 ** (-days / number("archive", "half_life_days")))


def _shared(candidate: Candidate, names: list[list[str]], rarity: Rarity) -> float:
    """The share of ``names`` that the candidate holds, by weight."""
    weights = [rarity.of_phrase(name) for name in names]
    total = sum(weights)
    held = sum(w for name, w in zip(names, weights, strict=True) if w and candidate.holds(name))
    return held / total if total else 0.0
