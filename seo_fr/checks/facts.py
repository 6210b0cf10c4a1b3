"""What a check may look at, what it says, and small readings of the article that several checks share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from seo_fr.model import Annotated, Block, Facet, Keyword, Options, Paragraph, Readability, Sentence, Span


@dataclass(frozen=True, slots=True)
class Facts:
    """An article as read and analysed, before any finding."""

    annotated: Annotated
    options: Options
    focus: str
    keywords: tuple[Keyword, ...]
    readability: Readability
    coverage: tuple[Facet, ...]

    @property
    def headings(self) -> tuple[Block, ...]:
        """The author's own headings, in order; the title is not one of them."""
        return tuple(b for b in self.annotated.article.blocks if b.kind == "heading")

    @property
    def start(self) -> Span:
        """An empty span where the article's text begins: the place of what is missing as a whole."""
        blocks = self.annotated.article.blocks
        at = blocks[0].span.start if blocks else 0
        return Span(at, at)


@dataclass(frozen=True, slots=True)
class Flaw:
    """One place where a rule is broken; ``values`` fill the rule's message."""

    span: Span
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Stretch:
    """The paragraphs between two headings of the author; ``heading`` is None before the first."""

    heading: Block | None
    paragraphs: tuple[Paragraph, ...]

    @property
    def words(self) -> int:
        """Words of prose in the stretch."""
        return sum(p.words for p in self.paragraphs)


def stretches(annotated: Annotated) -> tuple[Stretch, ...]:
    """The article cut at the author's headings, empty stretches left out."""
    found: list[Stretch] = []
    heading: Block | None = None
    paragraphs: list[Paragraph] = []
    bounds = [b for b in annotated.article.blocks if b.kind == "heading"]
    position = 0
    for paragraph in annotated.paragraphs:
        while position < len(bounds) and bounds[position].span.start < paragraph.span.start:
            if paragraphs:
                found.append(Stretch(heading, tuple(paragraphs)))
                paragraphs = []
            heading = bounds[position]
            position += 1
        paragraphs.append(paragraph)
    if paragraphs:
        found.append(Stretch(heading, tuple(paragraphs)))
    return tuple(found)


def longer_than(sentences: tuple[Sentence, ...], words: float) -> tuple[Sentence, ...]:
    """The sentences of more than ``words`` words."""
    return tuple(s for s in sentences if s.words > words)


def percent(share: float) -> int:
    """A share of 0 to 1 as a whole percentage."""
    return round(100 * share)
