"""What a check may look at and what it says.

What needs no model (blocks, sentences, words) is read from the article; what does (`Facts.analysed`, a deduced
`Facts.focus`) is worked out when a check first asks for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from seo_fr.analysis.sure import is_sure
from seo_fr.checks.text import Passage, SafeText, read_passages, read_safe_texts
from seo_fr.checks.title_lines import bare_headings, stands_as_title
from seo_fr.language.typography import Typography
from seo_fr.language.usage import glued_habits, spaced_habits, usage_of
from seo_fr.model import (
    Annotated,
    Article,
    Block,
    Edit,
    Facet,
    Focus,
    Keyword,
    Level,
    Link,
    Options,
    Readability,
    Span,
    Usage,
)
from seo_fr.reading.author_fields import asked_focus, author_line, author_text
from seo_fr.reading.own_comments import parted

_PLAN = 2
_IN_BOLD = ("**", "__", "<")


@dataclass(frozen=True, slots=True)
class Analysed:
    """What the language model is needed for."""

    annotated: Annotated
    focus: Focus
    keywords: tuple[Keyword, ...]
    readability: Readability
    coverage: tuple[Facet, ...]


@dataclass(frozen=True, slots=True)
class Flaw:
    """One place where a rule is broken; ``values`` fill the rule's message.

    ``level`` is set only where this place is less grave than the rule's level says. ``places`` are all of them
    where several of a paragraph are told as one.
    """

    span: Span
    values: Mapping[str, object] = field(default_factory=dict)
    fix: Edit | None = None
    level: Level | None = None
    places: tuple[Span, ...] = ()


class Facts:
    """An article as read and analysed, before any finding. Read only; each part is worked out once."""

    def __init__(
        self, article: Article, options: Options, analyse: Callable[[], Analysed], usage: Usage | None = None
    ) -> None:
        """``analyse`` is called, and so the model loaded, only when a check needs it; ``usage`` is one already told."""
        self.article = article
        self.options = options
        self._analyse = analyse
        self._usage = usage

    @cached_property
    def analysed(self) -> Analysed:
        """What needs the model."""
        return self._analyse()

    @property
    def focus(self) -> str:
        """The keyphrase that rules may speak of: the one asked for, or a deduced one that is sure; else empty."""
        if self._asked:
            return self._asked.text
        deduced = self.analysed.focus
        return deduced.text if is_sure(deduced.confidence) else ""

    @property
    def focus_is_given(self) -> bool:
        """True when the keyphrase is the user's or the author's and not our guess."""
        return self._asked is not None

    @cached_property
    def _asked(self) -> Focus | None:
        return asked_focus(self.article, self.options)

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
        return self._usage or usage_of(self.article, self.options.usage)

    @cached_property
    def typography(self) -> Typography:
        """How the article is typeset, where its usage leaves a choice: as the rules count it, or two would disagree."""
        return Typography.of(self.article, self.usage.code, self._read_text)

    @cached_property
    def _read_text(self) -> str:
        return "\n".join(t.text for t in self.texts)

    @cached_property
    def glued(self) -> frozenset[str]:
        """The places (`seo_fr.language.usage`) where the author never puts a space."""
        return glued_habits(self._read_text)

    @cached_property
    def chosen(self) -> frozenset[str]:
        """Those of `glued` that the author has chosen: the same marks all glued where others all have their space.

        « Mais «voilà» pourquoi ! » is how Switzerland writes, « pourquoi? » beside « voilà : » how Quebec does.
        """
        return self.glued if spaced_habits(self._read_text) else frozenset()

    @cached_property
    def added(self) -> frozenset[Span]:
        """The blocks that `restructure --complete` has added: the words of other sources, and what repeats the text."""
        return frozenset(b.span for b in parted(self.article.blocks)[1])

    @cached_property
    def title_line(self) -> Block | None:
        """The first line of a text without title, where it stands as one though no title was read in it.

        Too long for the reader (docs/contrat.md), or a question: the author has given a title all the same.
        """
        first = self.opening
        return first.block if first and self.article.title is None and stands_as_title(self.article, first) else None

    @cached_property
    def unread(self) -> frozenset[Span]:
        """The sentences that are none to a reader: bylines, contacts, bare headings, an opening date, English."""
        lines = frozenset(self.breaks)
        return frozenset(
            s.span
            for p in self.passages
            for s in p.sentences
            if p.block.is_apart or p.span in lines or not s.read_words
        )

    @cached_property
    def words(self) -> int:
        """The article's words."""
        return sum(p.words for p in self.passages)

    @property
    def is_summed_up(self) -> bool:
        """True where the header keeps a summary or a description: sites print it above the text."""
        return any(author_text(self.article, name) for name in ("summary", "description"))

    @cached_property
    def headings(self) -> tuple[Block, ...]:
        """The author's own headings, in order; the title is not one of them, nor an H1 that the text opens on.

        Where there are several H1, none of them is read as the title (*multiple-h1* tells).
        """
        blocks = self.article.blocks
        opens_on_h1 = bool(blocks) and blocks[0].kind == "heading" and blocks[0].level == 1
        return tuple(b for b in blocks[opens_on_h1:] if b.kind == "heading")

    @cached_property
    def told(self) -> tuple[Passage, ...]:
        """The author's paragraphs that are no byline or kicker, wherever they stand."""
        return tuple(p for p in self.passages if not p.block.is_apart and p.block.span not in self.added)

    @cached_property
    def breaks(self) -> tuple[Span, ...]:
        """Where a reader sees the article divided: the headings, and the bare lines that stand as such, in order.

        Of an author who marks his headings, a bare line that is not in bold is a note, a verse or a caption.
        """
        bare = bare_headings(self.passages)
        if sum(not b.by_look for b in self.headings) >= _PLAN:  # who marks his headings marks them all
            bare = (b for b in bare if b.span.of(self.article.source).startswith(_IN_BOLD))
        return tuple(sorted(b.span for b in (*self.headings, *bare)))

    @property
    def opening(self) -> Passage | None:
        """The first of them."""
        return next(iter(self.told), None)

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
