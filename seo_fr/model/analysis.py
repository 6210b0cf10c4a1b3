"""What is found in an article: names, keywords, sections, measures, findings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from seo_fr.levels import Level
from seo_fr.model.annotated import Annotated
from seo_fr.model.source import Article, Origin, Title
from seo_fr.model.text import Span
from seo_fr.options import Options

EntityType = Literal["PER", "ORG", "LOC", "MISC"]
FocusOrigin = Literal["given", "article", "deduced"]


@dataclass(frozen=True, slots=True)
class Entity:
    """A named thing under its fullest name, with every mention and the type they vote for.

    ``mentions`` are source spans in order; ``places`` the same as (paragraph, first token, end token),
    paragraph -1 being the title. ``role`` is the function the article gives a person, as written.
    """

    text: str
    type: EntityType
    mentions: tuple[Span, ...]
    places: tuple[tuple[int, int, int], ...]
    forms: tuple[str, ...]
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Keyword:
    """A keyphrase. ``score`` is 0 to 1, higher is better; ``yake`` is YAKE's own figure, lower is better."""

    text: str
    score: float
    yake: float
    count: int
    kind: Literal["entity", "term"]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """Another heading that an editor may take: its words, what made it, its score in log-odds, its source spans."""

    text: str
    strategy: str
    score: float
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, the author's or a generated one with the spans of its own section that say what it says.

    ``choices`` are two others at most, each of another form or from another sentence than those before it.
    ``before`` is the paragraph it stands (or is to stand) in front of: the section's first, or the one
    after the lead in the article's first section.
    """

    level: int
    text: str
    origin: Origin
    strategy: str | None = None
    score: float | None = None
    evidence: tuple[Span, ...] = ()
    choices: tuple[Choice, ...] = ()
    before: int | None = None

    @property
    def alternatives(self) -> tuple[str, ...]:
        """The words of the choices."""
        return tuple(choice.text for choice in self.choices)


@dataclass(frozen=True, slots=True)
class Section:
    """Consecutive paragraphs (indices into ``Annotated.paragraphs``) under one heading or none.

    ``paragraphs`` holds all of them, those of the subsections included; ``subsections`` may leave a
    first stretch of the section uncovered.
    """

    paragraphs: tuple[int, ...]
    words: int
    heading: Heading | None
    subsections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class Readability:
    """Figures on our own counts; shares are 0 to 1. ``textstat_flesch`` is only a reference."""

    flesch: float
    band: str
    lix: float
    words_per_sentence: float
    syllables_per_word: float
    long_sentence_share: float
    passive_share: float
    connector_share: float
    textstat_flesch: float


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """What the article leaves open, asked in its words; ``paragraph`` is where its sign stands (-1: the title)."""

    facet: str
    text: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class Facet:
    """One of the questions an article answers, with the proof that it does; ``ask`` is what is to be asked about it."""

    facet: str
    present: bool
    evidence: tuple[Span, ...]
    ask: str


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace ``span`` of the source by ``replacement``; an insertion where the span is empty."""

    span: Span
    replacement: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found; ``message`` is one French sentence. Line and column are 1-based.

    ``places`` are all the ranges that are told as one where there are several, ``span`` the first; else empty.
    ``block`` is the rank of the article's block where it stands, -1 in the header, the same for all that stands before
    the first one. In a document of a word processor, ``paragraph`` is that of the page and ``words`` what stands there.
    """

    rule: str
    level: Level
    message: str
    span: Span
    line: int
    column: int
    fix: Edit | None = None
    places: tuple[Span, ...] = ()
    block: int = -1
    paragraph: int | None = None
    words: str = ""

    @property
    def times(self) -> int:
        """How many places it speaks of."""
        return max(1, len(self.places))


@dataclass(frozen=True, slots=True)
class Metadata:
    """What goes into the front matter. ``titles`` are the proposals, best first; an author's own is none of them.

    ``review`` names what an editor has to write himself, *title* or *description*: what is proposed there is true,
    and the lead does not say the news in words that could be taken. ``focus`` is the keyphrase that the author asked
    for, None where he asked for none.
    """

    title: str
    titles: tuple[str, ...]
    description: str
    slug: str
    keywords: tuple[str, ...]
    json_ld: Mapping[str, Any]
    review: tuple[str, ...] = ()
    focus: str | None = None


@dataclass(frozen=True, slots=True)
class Scores:
    """0 to 100 each, from the findings by a formula of rules/scores.yml."""

    seo: int
    readability: int


@dataclass(frozen=True, slots=True)
class Focus:
    """The keyphrase of an article: ``given`` by the user, set in the ``article``'s header, or ``deduced``.

    ``confidence`` (0 to 1) is how likely a desk would keep it: 1 unless it is deduced.
    """

    text: str
    origin: FocusOrigin
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that was found out about an article; the JSON of ``analyze`` is this object."""

    annotated: Annotated = field(repr=False)
    options: Options
    title: Title
    focus: str
    keywords: tuple[Keyword, ...]
    entities: tuple[Entity, ...]
    sections: tuple[Section, ...]
    readability: Readability
    coverage: tuple[Facet, ...]
    metadata: Metadata
    findings: tuple[Finding, ...]
    scores: Scores
    focus_origin: FocusOrigin = "deduced"
    focus_confidence: float = 0.0
    open_questions: tuple[OpenQuestion, ...] = ()

    @property
    def article(self) -> Article:
        """The article as read."""
        return self.annotated.article

    @property
    def missing(self) -> int:
        """Words short of the target."""
        return max(0, self.options.target - self.annotated.words)
