"""What a check may look at and what it says.

What needs no model (blocks, sentences, words) is read from the article; what does (`Facts.analysed`, a deduced
`Facts.focus`) is worked out when a check first asks for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from seo_fr.checks.text import Passage, SafeText, read_passages, read_safe_texts
from seo_fr.language.typography import Typography
from seo_fr.language.usage import usage_of
from seo_fr.model import (
    Annotated,
    Article,
    Block,
    Edit,
    Facet,
    Keyword,
    Level,
    Link,
    Options,
    Readability,
    Span,
    Usage,
)
from seo_fr.reading.author_fields import author_line
from seo_fr.reading.own_comments import parted


@dataclass(frozen=True, slots=True)
class Analysed:
    """What the language model is needed for."""

    annotated: Annotated
    focus: str
    keywords: tuple[Keyword, ...]
    readability: Readability
    coverage: tuple[Facet, ...]


@dataclass(frozen=True, slots=True)
class Flaw:
    """One place where a rule is broken; ``values`` fill the rule's message.

    ``level`` is set only where this place is less grave than the rule's level says. ``places`` are all of them
    where several are gathered into one.
    """

    span: Span
    values: Mapping[str, object] = field(default_factory=dict)
    fix: Edit | None = None
    level: Level | None = None
    places: tuple[Span, ...] = ()


class Facts:
    """An article as read and analysed, before any finding. Read only; each part is worked out once."""

    def __init__(self, article: Article, options: Options, analyse: Callable[[], Analysed]) -> None:
        """``analyse`` is called, and so the model loaded, only when a check needs it."""
        self.article = article
        self.options = options
        self._analyse = analyse

    @cached_property
    def analysed(self) -> Analysed:
        """What needs the model."""
        return self._analyse()

    @property
    def focus(self) -> str:
        """The keyphrase the user gave; else the deduced one."""
        return self.options.keyphrase or self.analysed.focus

    @property
    def focus_is_given(self) -> bool:
        """True when the keyphrase is the user's and not our guess."""
        return bool(self.options.keyphrase)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The blocks of prose with their sentences."""
        return read_passages(self.article)

    @cached_property
    def texts(self) -> tuple[SafeText, ...]:
        """Every visible text, code and addresses masked: what typography is checked on."""
        return read_safe_texts(self.article)

    @cached_property
    def usage(self) -> Usage:
        """The usage of French of the place: asked for, named by the header or told by the text."""
        return usage_of(self.article, self.options.usage)

    @cached_property
    def typography(self) -> Typography:
        """How the article is typeset, where its usage leaves a choice."""
        return Typography.of(self.article, self.usage.code)

    @cached_property
    def added(self) -> frozenset[Span]:
        """The blocks that `restructure --complete` has added: the words of other sources, and what repeats the text."""
        return frozenset(b.span for b in parted(self.article.blocks)[1])

    @cached_property
    def words(self) -> int:
        """The article's words."""
        return sum(p.words for p in self.passages)

    @cached_property
    def headings(self) -> tuple[Block, ...]:
        """The author's own headings, in order; the title is not one of them."""
        return tuple(b for b in self.article.blocks if b.kind == "heading")

    @property
    def opening(self) -> Passage | None:
        """The author's first paragraph that is no byline or kicker, wherever it stands."""
        return next((p for p in self.passages if not p.block.is_apart and p.block.span not in self.added), None)

    @property
    def lead(self) -> Passage | None:
        """The opening, where no heading stands before it."""
        first = self.opening
        return None if first and self.headings and self.headings[0].span.start < first.span.start else first

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The links that lead somewhere, in source order."""
        return tuple(link for link in self.article.links if link.kind == "link" and link.target)

    @cached_property
    def images(self) -> tuple[Link, ...]:
        """The images that there is a file of, in source order."""
        return tuple(link for link in self.article.links if link.kind == "image" and link.target)

    @property
    def start(self) -> Span:
        """An empty span where the article's text begins: the place of what is missing as a whole."""
        blocks = self.article.blocks
        at = blocks[0].span.start if blocks else 0
        return Span(at, at)

    @property
    def head(self) -> Span:
        """The front matter, where a missing piece of metadata belongs; else the start of the text."""
        front_matter = self.article.front_matter
        if front_matter is None:
            return self.start
        return Span(front_matter.body.start, front_matter.body.start)


def place_of(facts: Facts, name: str) -> Span:
    """The line of the front matter that sets ``name``; the head of the article where none does."""
    lines = (author_line(facts.article, n) for n in (name, *(["address"] if name == "slug" else [])))
    return next(filter(None, lines), facts.head)


def percent(share: float) -> int:
    """A share of 0 to 1 as a whole percentage."""
    return round(100 * share)
