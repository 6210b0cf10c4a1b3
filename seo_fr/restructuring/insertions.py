"""Insertions at places of a source, before they become edits."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from seo_fr.model import Edit, Span

_LINE_END = re.compile(r"\r\n|\r|\n")
_BOM = "\ufeff"


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


def text_start(source: str) -> int:
    """Where the text begins: after a byte order mark."""
    return 1 if source.startswith(_BOM) else 0


def line_start(source: str, place: int) -> int:
    """The first character of the line that holds ``place``, after a byte order mark."""
    before = max(source.rfind("\n", 0, place), source.rfind("\r", 0, place))
    return max(before + 1, text_start(source))


def follows_text(source: str, start: int, top: int) -> bool:
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


def lines_of(source: str, start: int) -> list[Span]:
    """The lines of ``source`` from ``start`` on, as Markdown counts them, line ends excluded."""
    lines, at = [], start
    for end in _LINE_END.finditer(source, start):
        lines.append(Span(at, end.start()))
        at = end.end()
    return [*lines, Span(at, len(source))]
