"""Ranges of the source, visible text, and the way from one to the other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points in the source."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, source: str) -> str:
        """The characters of ``source`` that the span covers."""
        return source[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """True when ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """True when the two share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of visible text and the source it stands for.

    ``text`` is ``[text_start, text_end)`` of the view, ``source`` the range it comes from. Where the
    two are equally long the map is one to one; elsewhere (an entity, a composed accent) the run is
    atomic: any part of it stands for the whole source range.
    """

    text_start: int
    text_end: int
    source: Span

    @property
    def verbatim(self) -> bool:
        """True when each character of the text stands for one character of the source."""
        return self.text_end - self.text_start == len(self.source)


@dataclass(frozen=True, slots=True)
class TextView:
    """Visible text and the way back to the source.

    ``runs`` cover ``text`` wholly, in order, without overlap; their source ranges rise and do not
    overlap. What lies between two source ranges is markup (or a dropped character).
    """

    text: str
    runs: tuple[Run, ...]

    @classmethod
    def plain(cls, text: str, offset: int = 0) -> TextView:
        """A view of ``text`` that stands in the source at ``offset``, character for character."""
        runs = (Run(0, len(text), Span(offset, offset + len(text))),) if text else ()
        return cls(text, runs)

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The source range of ``text[start:end]``: from its first character's source to its last one's.

        An empty range gives an empty span at the place where ``start`` stands.
        """
        if end is None:
            end = len(self.text)
        if not self.runs:
            return Span(0, 0)
        first = self._at(min(start, len(self.text) - 1))
        if end <= start:
            at = first.end if start >= len(self.text) else first.start
            return Span(at, at)
        return Span(first.start, self._at(end - 1).end)

    def within(self, span: Span) -> tuple[int, int]:
        """The range of the text whose source lies in ``span``; a point where that holds only markup.

        A run that is not verbatim is taken whole as soon as the span touches it.
        """
        first = bisect_right(self.runs, span.start, key=lambda r: r.source.end)
        last = bisect_left(self.runs, span.end, key=lambda r: r.source.start) - 1
        if first >= len(self.runs):
            return len(self.text), len(self.text)
        run = self.runs[first]
        start = run.text_start + (max(0, span.start - run.source.start) if run.verbatim else 0)
        if last < first:
            return start, start
        run = self.runs[last]
        return start, max(start, run.text_end - (max(0, run.source.end - span.end) if run.verbatim else 0))

    def shown(self, span: Span) -> str:
        """What a reader sees of ``span``, as `within` finds it."""
        start, end = self.within(span)
        return self.text[start:end]

    def _at(self, index: int) -> Span:
        """The source range of one character of the text."""
        run = self.runs[bisect_right(self.runs, index, key=lambda r: r.text_start) - 1]
        if not run.verbatim:
            return run.source
        at = run.source.start + index - run.text_start
        return Span(at, at + 1)
