"""What a check may look at and what it says.

What needs no model (blocks, sentences, words) is read from the article; what does (`annotated`, `keywords`,
`readability`, `coverage`, a deduced `focus`) is worked out when a check first asks for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from seo_fr.checks.profiles import load_profile
from seo_fr.checks.text import Passage, SafeText, read_passages, read_safe_texts
from seo_fr.model import Annotated, Article, Block, Edit, Facet, Keyword, Level, Link, Options, Readability, Span
from seo_fr.reading.author_fields import author_line


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

    ``level`` is set only where this place is less grave than the rule's level says.
    """

    span: Span
    values: Mapping[str, object] = field(default_factory=dict)
    fix: Edit | None = None
    level: Level | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """The passages between two headings of the author; ``heading`` is None before the first."""

    heading: Block | None
    passages: tuple[Passage, ...]

    @property
    def words(self) -> int:
        """Words of prose in the stretch."""
        return sum(p.words for p in self.passages)


class Facts:
    """An article as read and analysed, before any finding. Read only; each part is worked out once."""

    def __init__(  # noqa: PLR0913, PLR0917 (the pipeline's own order)
        self,
        annotated: Annotated,
        options: Options,
        focus: str,
        keywords: tuple[Keyword, ...],
        readability: Readability,
        coverage: tuple[Facet, ...],
    ) -> None:
        analysed = Analysed(annotated, focus, keywords, readability, coverage)
        self._begin(annotated.article, options, lambda: analysed)

    @classmethod
    def lazy(cls, article: Article, options: Options, analyse: Callable[[], Analysed]) -> Facts:
        """Facts that call ``analyse`` (and so load the model) only when a check needs it."""
        facts = cls.__new__(cls)
        facts._begin(article, options, analyse)
        return facts

    def _begin(self, article: Article, options: Options, analyse: Callable[[], Analysed]) -> None:
        self.article = article
        self.options = options
        self._analyse = analyse

    @cached_property
    def _analysed(self) -> Analysed:
        return self._analyse()

    @property
    def annotated(self) -> Annotated:
        """The parsed article."""
        return self._analysed.annotated

    @property
    def keywords(self) -> tuple[Keyword, ...]:
        """The keywords, best first."""
        return self._analysed.keywords

    @property
    def readability(self) -> Readability:
        """The figures of readability."""
        return self._analysed.readability

    @property
    def coverage(self) -> tuple[Facet, ...]:
        """Which questions the article answers."""
        return self._analysed.coverage

    @property
    def focus(self) -> str:
        """The keyphrase the user gave; else the deduced one."""
        return self.options.keyphrase or self._analysed.focus

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
    def words(self) -> int:
        """The article's words."""
        return sum(p.words for p in self.passages)

    @cached_property
    def headings(self) -> tuple[Block, ...]:
        """The author's own headings, in order; the title is not one of them."""
        return tuple(b for b in self.article.blocks if b.kind == "heading")

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

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """The article cut at the author's headings, empty stretches left out."""
        found: list[Stretch] = []
        heading: Block | None = None
        passages: list[Passage] = []
        bounds = [*self.headings]
        for passage in self.passages:
            while bounds and bounds[0].span.start < passage.span.start:
                if passages:
                    found.append(Stretch(heading, tuple(passages)))
                    passages = []
                heading = bounds.pop(0)
            passages.append(passage)
        if passages:
            found.append(Stretch(heading, tuple(passages)))
        return tuple(found)

    def threshold(self, rule: str, key: str) -> float:
        """A number of the rule's file, or what the profile puts in its place."""
        return load_profile(self.options.profile).threshold(rule, key)


def place_of(facts: Facts, name: str) -> Span:
    """The line of the front matter that sets ``name``; the head of the article where none does."""
    return author_line(facts.article, name) or facts.head


def percent(share: float) -> int:
    """A share of 0 to 1 as a whole percentage."""
    return round(100 * share)
