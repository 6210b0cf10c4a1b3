"""The article as it was read: spans, blocks of prose, front matter."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

BlockKind = Literal["title", "heading", "paragraph", "item", "quote", "code", "table", "html", "image"]

PROSE: frozenset[BlockKind] = frozenset({"paragraph", "item", "quote"})

Origin = Literal["article", "suggested", "generated"]


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

    def _at(self, index: int) -> Span:
        """The source range of one character of the text."""
        run = self.runs[bisect_right(self.runs, index, key=lambda r: r.text_start) - 1]
        if not run.verbatim:
            return run.source
        at = run.source.start + index - run.text_start
        return Span(at, at + 1)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The YAML head of a Markdown article.

    ``span`` covers the block with both fences and the line end after it, ``body`` the YAML between.
    """

    span: Span
    body: Span
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the article.

    ``span`` is the extent of its visible text in the source, ``outer`` the whole lines of the
    top-level block it belongs to (a list, a quotation, itself), line end of the last line excluded.
    Two blocks of one list share their ``outer``. ``level`` is 1 to 6 for headings, else 0.
    """

    kind: BlockKind
    span: Span
    outer: Span
    view: TextView
    level: int = 0


@dataclass(frozen=True, slots=True)
class Title:
    """The article's own title. ``span`` is None when it stands in the front matter."""

    text: str
    origin: Origin
    span: Span | None


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the reader of the file wants the user to know (an old encoding, say); French, one line."""

    text: str


@dataclass(frozen=True, slots=True)
class Article:
    """A source and its blocks in order; ``title`` is None where the source has none."""

    path: str
    source: str
    format: Literal["text", "markdown"]
    front_matter: FrontMatter | None
    title: Title | None
    blocks: tuple[Block, ...]
    newline: str = "\n"
    encoding: str = "utf-8"
    notices: tuple[Notice, ...] = ()

    @property
    def prose(self) -> tuple[Block, ...]:
        """The blocks of prose: the ``paragraphs`` of docs/contrat.md."""
        return tuple(b for b in self.blocks if b.kind in PROSE)
