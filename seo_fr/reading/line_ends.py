"""Any line ends → line feeds, and the way back to the source."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from seo_fr.model import Span
from seo_fr.reading.characters import BYTE_ORDER_MARK

_LINE_END = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True)
class LineEnds:
    """``text`` is the source from ``base`` on, a line feed for every line end.

    ``pairs`` are the offsets in ``text`` of the line ends that are two characters in the source,
    ``starts`` those of its lines.
    """

    text: str
    base: int
    pairs: tuple[int, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, source: str, base: int = 0) -> LineEnds:
        """The part of ``source`` from ``base`` on."""
        pairs, starts = [], [0]
        shift = base
        for match in _LINE_END.finditer(source, base):
            at = match.start() - shift
            if len(match[0]) == 2:
                pairs.append(at)
                shift += 1
            starts.append(at + 1)
        text = source[base:]
        if "\r" in text:
            text = _LINE_END.sub("\n", text)
        return cls(text, base, tuple(pairs), tuple(starts))

    def span(self, start: int, end: int) -> Span:
        """Where ``text[start:end]`` stands in the source."""
        return Span(self._source(start), self._source(end))

    def lines(self, first: int, last: int) -> Span:
        """Where the lines ``[first, last)`` stand in the source, the end of the last one excluded."""
        start = self._source(self.starts[first])
        return Span(start, max(start, self._source(self._end_of_line(last - 1))))

    def is_blank(self, line: int) -> bool:
        """True when the line holds only white space."""
        return not self.text[self.starts[line] : self._end_of_line(line)].strip()

    def _end_of_line(self, line: int) -> int:
        return self.starts[line + 1] - 1 if line + 1 < len(self.starts) else len(self.text)

    def _source(self, at: int) -> int:
        if not self.pairs:
            return self.base + at
        return self.base + at + bisect_left(self.pairs, at)


def text_start(source: str) -> int:
    """Where the text begins: after a byte order mark."""
    return 1 if source.startswith(BYTE_ORDER_MARK) else 0


def line_start(source: str, place: int) -> int:
    """The first character of the line that holds ``place``, after a byte order mark."""
    first = text_start(source)
    while place > first and source[place - 1] not in "\r\n":
        place -= 1
    return max(place, first)


def line_end(source: str, place: int) -> int:
    """Where the line that holds ``place`` ends, its line end excluded."""
    end = _LINE_END.search(source, place)
    return end.start() if end else len(source)


def lines_of(source: str, start: int) -> list[Span]:
    """The lines of ``source`` from ``start`` on, as Markdown counts them, line ends excluded."""
    lines, at = [], start
    for end in _LINE_END.finditer(source, start):
        lines.append(Span(at, end.start()))
        at = end.end()
    return [*lines, Span(at, len(source))]


def line_and_column(source: str, at: int) -> tuple[int, int]:
    """The 1-based line and column of an offset."""
    starts = [0, *(m.end() for m in _LINE_END.finditer(source, 0, at))]
    line = bisect_right(starts, at)
    return line, at - starts[line - 1] + 1
