"""Insertions at places of a source, before they become edits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from seo_fr.model import Article, Block, Edit, Span
from seo_fr.reading.line_ends import line_start, text_start


class Rank(IntEnum):
    """What comes first where several things are put in at one place."""

    HEAD = 0
    BETWEEN = 1
    ADDITION = 2
    HEADING = 3
    LINE = 4
    CHARACTER = 5
    TAIL = 6


@dataclass(frozen=True, slots=True, order=True)
class Insertion:
    """``text`` put in before the character at ``place``."""

    place: int
    rank: Rank
    text: str


def as_edits(insertions: Iterable[Insertion]) -> tuple[Edit, ...]:
    """One edit a place, in order; several insertions at a place are joined by rank.

    An insertion that is given twice (two reasons to escape one character) is made once.
    """
    joined: dict[int, str] = {}
    for insertion in sorted(set(insertions)):
        joined[insertion.place] = joined.get(insertion.place, "") + insertion.text
    return tuple(Edit(Span(place, place), text) for place, text in joined.items() if text)


def place_before(article: Article, block: Block) -> int:
    """Where something is put in before ``block``: at the start of its line, in HTML at its first tag."""
    start = block.outer.start
    return start if article.format == "html" else line_start(article.source, start)


def gap_before(article: Article, place: int) -> str:
    """What parts an insertion at the line start ``place`` from the text or the front matter above it.

    Nothing in plain text, where the blank line is put in for the paragraph's own sake.
    """
    source = article.source
    top = article.front_matter.span.end if article.front_matter else text_start(source)
    if article.format == "markdown" and _follows_text(source, place, top):
        return blank_line(source, place, article.newline)
    return ""


def _follows_text(source: str, start: int, top: int) -> bool:
    """True when the line before the one that starts at ``start`` is not blank, or ends the head at ``top``."""
    if start <= text_start(source):
        return False
    previous = line_start(source, start - (2 if source[:start].endswith("\r\n") else 1))
    return start <= top or bool(source[previous:start].strip(" \t\r\n"))


def blank_line(source: str, start: int, newline: str) -> str:
    """The line end that makes a blank line at the line start ``start``.

    After an old Macintosh line end (a carriage return alone) a line feed would only complete a pair.
    """
    return "\r" if source[:start].endswith("\r") and newline == "\n" else newline
