"""Findings put where they belong in the text: one note for what is said once, a mark at each of its places."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from seo_fr.model import LEVELS, PROSE, Article, Block, Finding, Level, Span


@dataclass(frozen=True, slots=True)
class Place:
    """``[start, end)`` of the visible text of ``block``, an index into the blocks; ``note`` is the number of its note.

    ``whole`` tells that the block is meant from its first to its last character, and no words in it.
    """

    block: int
    start: int
    end: int
    whole: bool = False
    note: int = 0
    level: Level = "info"


@dataclass(frozen=True, slots=True)
class Note:
    """What stands once in the margin: findings of one rule in one block that one sentence tells, or a repair mends.

    ``number`` counts from 1 in the order of the text. What speaks of the article as a whole has no place and no
    number.
    """

    findings: tuple[Finding, ...]
    places: tuple[Place, ...] = ()
    number: int = 0

    @property
    def rule(self) -> str:
        """The rule of all its findings."""
        return self.findings[0].rule

    @property
    def level(self) -> Level:
        """The level of all its findings."""
        return self.findings[0].level

    @property
    def count(self) -> int:
        """How many places it speaks of; what covers several blocks is one."""
        return sum(f.times for f in self.findings)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of text with the marks that cover all of it."""

    start: int
    end: int
    covering: tuple[Place, ...]


def place_notes(article: Article, findings: Sequence[Finding]) -> tuple[Note, ...]:
    """The notes: the general ones first, then the others numbered from 1 in the order of the text."""
    starts = [b.span.start for b in article.blocks]
    groups: dict[tuple[object, ...], list[tuple[Finding, tuple[Place, ...]]]] = {}
    general: list[Note] = []
    for finding in findings:
        places = tuple(p for s in finding.places or (finding.span,) for p in _places(article, starts, s))
        if not places:
            general.append(Note((finding,)))
            continue
        said = "" if finding.fix else finding.message
        groups.setdefault((finding.rule, finding.level, said, places[0].block), []).append((finding, places))
    notes = [_gathered(members) for members in groups.values()]
    placed = sorted(notes, key=_reading_order)
    return (*general, *(_numbered(note, number) for number, note in enumerate(placed, start=1)))


def _gathered(members: Sequence[tuple[Finding, tuple[Place, ...]]]) -> Note:
    places = sorted({p for _, found in members for p in found}, key=lambda p: (p.block, p.end, p.start))
    return Note(tuple(finding for finding, _ in members), tuple(places))


def _numbered(note: Note, number: int) -> Note:
    places = tuple(replace(p, note=number, level=note.level) for p in note.places)
    return replace(note, number=number, places=places)


def _reading_order(note: Note) -> tuple[int, int, int, str, str]:
    """Where its number first stands: after its last word."""
    first = note.places[0]
    return first.block, first.end, first.start, note.rule, note.findings[0].message


def _places(article: Article, starts: Sequence[int], span: Span) -> Iterator[Place]:
    """An empty span at either end of the source speaks of the article; so does one outside every block."""
    blocks = article.blocks
    first = max(0, bisect_right(starts, span.start) - 1)
    touched = [i for i in range(first, _after(starts, span)) if _touches(blocks[i].span, span)]
    if not touched or not (len(span) or blocks[0].span.start < span.start < blocks[-1].span.end):
        return
    for index in touched:
        start, end = blocks[index].view.within(span)
        whole = len(touched) > 1 or _is_whole(blocks[index], start, end)
        yield Place(index, start, end, whole)


def _after(starts: Sequence[int], span: Span) -> int:
    """The first block that begins after the span."""
    return max(bisect_left(starts, span.end), bisect_right(starts, span.start))


def _touches(block: Span, span: Span) -> bool:
    return block.overlaps(span) or (not len(span) and block.start <= span.start <= block.end)


def _is_whole(block: Block, start: int, end: int) -> bool:
    return block.kind in (*PROSE, "title", "heading") and start == 0 and end == len(block.view.text) > 0


def stretches(length: int, places: Sequence[Place], cuts: Sequence[int] = ()) -> Iterator[Stretch]:
    """The text cut wherever a mark begins or ends, and at ``cuts``; the stretches cover it once, in order."""
    edges = sorted({0, length, *(p.start for p in places), *(p.end for p in places), *cuts})
    waiting = sorted((p for p in places if p.end > p.start), key=lambda p: p.start, reverse=True)
    open_marks: list[Place] = []
    for at, after in pairwise(edges):
        open_marks = [p for p in open_marks if p.end > at]
        while waiting and waiting[-1].start <= at:
            open_marks.append(waiting.pop())
        yield Stretch(at, after, tuple(open_marks))


def worst(places: Sequence[Place]) -> Level:
    """The most serious level among the places, of which there is at least one."""
    return min((p.level for p in places), key=LEVELS.index)
