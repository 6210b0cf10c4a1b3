"""What belongs together among the top-level parts of a text, since nothing may be put in between.

A container's beginning and end (``<div>`` … ``</div>``, ``:::``, a pair of shortcodes) often stand in parts of their
own, with paragraphs between them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from seo_fr.model import BlockKind
from seo_fr.reading.sites.marks import Mark


@dataclass(slots=True)
class Part:
    """A top-level part: its lines ``[first, last)`` and the beginnings and ends of pairs in it, in order.

    ``leans``: it says something of the part that follows on the very next line (a list of attributes).
    ``kind`` is what its paragraphs are in a pair that says so.
    """

    first: int
    last: int
    marks: list[Mark] = field(default_factory=list)
    leans: bool = False
    kind: BlockKind | None = None


def group(parts: Sequence[Part]) -> None:
    """Give the parts of each pair the lines of the whole, and those within a silent one their kind."""
    bounds = [
        *_pairs(parts),
        *((i, i + 1, None) for i, p in enumerate(parts[:-1]) if p.leans and p.last == parts[i + 1].first),
    ]
    for start, end, inside in bounds:
        for part in parts[start + 1 : end] if inside else ():
            part.kind = inside if part.kind in (None, "quote") else part.kind
    joined: list[list[int]] = []
    for start, end in sorted((start, end) for start, end, _ in bounds):
        if joined and start <= joined[-1][1]:
            joined[-1][1] = max(joined[-1][1], end)
        else:
            joined.append([start, end])
    for start, end in joined:
        first, last = parts[start].first, max(part.last for part in parts[start : end + 1])
        for part in parts[start : end + 1]:
            part.first, part.last = first, last


def _pairs(parts: Sequence[Part]) -> list[tuple[int, int, BlockKind | None]]:
    """The (first part, last part, what is inside) of each pair that reaches over several parts."""
    found: list[tuple[int, int, BlockKind | None]] = []
    opened: list[tuple[int, Mark]] = []
    counts: Counter[str] = Counter()
    for index, part in enumerate(parts):
        for mark in part.marks:
            if mark.sign > 0:
                opened.append((index, mark))
                counts[mark.name] += 1
            elif counts[mark.name]:
                start, opening = _close(opened, counts, mark.name)
                if start < index:
                    found.append((start, index, opening.inside))
    return found


def _close(opened: list[tuple[int, Mark]], counts: Counter[str], name: str) -> tuple[int, Mark]:
    """The last beginning of that name; those after it are never closed."""
    while True:
        start, mark = opened.pop()
        counts[mark.name] -= 1
        if mark.name == name:
            return start, mark
