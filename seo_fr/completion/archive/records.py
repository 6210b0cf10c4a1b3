"""What goes into the archive and what comes out of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from seo_fr.model import Span


class Passage(NamedTuple):
    """Visible text of an archived article, at most a paragraph; ``span`` is in that article's source."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Document:
    """An article as it is archived; ``date`` is YYYY-MM-DD, ``url`` as its front matter gives it."""

    title: str
    date: str | None
    url: str | None
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """An archived article that answers a search, with its best passage.

    ``path`` is relative to the archive's folder, with slashes. ``score`` is comparable within one
    search only; higher is better. ``span`` is where ``passage`` stands in the article's source.
    """

    path: str
    title: str
    date: str | None
    url: str | None
    score: float
    passage: str
    span: Span


@dataclass(frozen=True, slots=True)
class Earlier:
    """An archived article of the affair that a later one goes on with.

    ``date`` is YYYY-MM-DD, ``opening`` its first passage; ``likeness`` is the logarithm of the odds that both tell one
    affair, ``sure`` where they are high enough to print it.
    """

    path: str
    title: str
    date: str
    url: str | None
    likeness: float
    sure: bool
    opening: str


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be archived, and the French line that says why."""

    path: str
    message: str


@dataclass(frozen=True, slots=True)
class AddReport:
    """What `Archive.add` did, in articles; what failed is as it was before."""

    added: int
    updated: int
    unchanged: int
    removed: int
    failed: tuple[Failure, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A link to propose: the words of the new article at ``span`` would lead to the archived one.

    ``names`` and ``phrases`` are what the two articles share, most telling first.
    """

    path: str
    title: str
    date: str | None
    url: str | None
    score: float
    anchor: str
    span: Span
    names: tuple[str, ...]
    phrases: tuple[str, ...]
