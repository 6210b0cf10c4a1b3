"""Findings put where they belong in the text, overlapping ones included."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from seo_fr.model import LEVELS, PROSE, Article, Block, Finding, Level, Span


@dataclass(frozen=True, slots=True)
class Note:
    """A finding at its place: ``[start, end)`` of the visible text of ``block``, an index into the blocks.

    ``blocks`` counts those the finding covers; where there are several, its place is a point at the
    beginning of the first. A finding about the article as a whole has no block and no number.
    """

    finding: Finding
    number: int = 0
    block: int | None = None
    start: int = 0
    end: int = 0
    blocks: int = 0


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of text with the notes that cover all of it, and those whose mark ends where it begins."""

    start: int
    end: int
    covering: tuple[Note, ...]
    ended: tuple[Note, ...]


def place_notes(article: Article, findings: Sequence[Finding]) -> tuple[Note, ...]:
    """A note a finding: the general ones first, then the others numbered from 1 in the order of the text."""
    starts = [b.span.start for b in article.blocks]
    found = [_place(article, starts, f) for f in findings]
    general = [n for n in found if n.block is None]
    placed = sorted((n for n in found if n.block is not None), key=_reading_order)
    numbered = [Note(n.finding, number, n.block, n.start, n.end, n.blocks) for number, n in enumerate(placed, start=1)]
    return (*general, *numbered)


def _reading_order(note: Note) -> tuple[int, int, int, str, str]:
    """Where its number stands: after its last word."""
    return note.block or 0, note.end, note.start, note.finding.rule, note.finding.message


def _place(article: Article, starts: Sequence[int], finding: Finding) -> Note:
    """An empty span at either end of the source speaks of the article; so does one outside every block."""
    blocks, span = article.blocks, finding.span
    first = max(0, bisect_right(starts, span.start) - 1)
    touched = [i for i in range(first, _after(starts, span)) if _touches(blocks[i].span, span)]
    inside = len(span) or blocks[0].span.start < span.start < blocks[-1].span.end
    if not touched or not inside:
        return Note(finding)
    if len(touched) > 1:
        return Note(finding, block=touched[0], blocks=len(touched))
    start, end = blocks[touched[0]].view.within(span)
    return Note(finding, block=touched[0], start=start, end=end, blocks=1)


def _after(starts: Sequence[int], span: Span) -> int:
    """The first block that begins after the span."""
    return max(bisect_left(starts, span.end), bisect_right(starts, span.start))


def _touches(block: Span, span: Span) -> bool:
    return block.overlaps(span) or (not len(span) and block.start <= span.start <= block.end)


def stretches(length: int, notes: Sequence[Note]) -> Iterator[Stretch]:
    """The text cut wherever a mark begins or ends; the last stretch is empty and only ends marks."""
    edges = sorted({0, length, *(n.start for n in notes), *(n.end for n in notes)})
    waiting = sorted(notes, key=lambda n: n.start)
    open_notes: list[Note] = []
    for at, after in zip(edges, [*edges[1:], length], strict=True):
        ended = tuple(n for n in open_notes if n.end <= at)
        open_notes = [n for n in open_notes if n.end > at]
        while waiting and waiting[0].start <= at:
            note = waiting.pop(0)
            if note.end > at:
                open_notes.append(note)
            else:
                ended += (note,)
        yield Stretch(at, after, tuple(open_notes), tuple(sorted(ended, key=lambda n: n.number)))


def is_whole(block: Block, note: Note) -> bool:
    """True when the note speaks of a whole paragraph."""
    return block.kind in PROSE and note.blocks == 1 and note.start == 0 and note.end == len(block.view.text) > 0


def worst(notes: Sequence[Note]) -> Level:
    """The most serious level among the notes, of which there is at least one."""
    return min((n.finding.level for n in notes), key=LEVELS.index)
