"""What is found in an article: names, keywords, sections, measures, findings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from seo_fr.model.annotated import Annotated
from seo_fr.model.source import Article, Origin, Span, Title

Level = Literal["error", "warning", "info"]

AdditionKind = Literal["key-points", "people", "background", "timeline", "archive"]
EntityType = Literal["PER", "ORG", "LOC", "MISC"]


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
class Heading:
    """A heading, the author's or a generated one with the spans of its own section that say what it says.

    ``before`` is the paragraph it stands (or is to stand) in front of: the section's first, or the one
    after the lead in the article's first section.
    """

    level: int
    text: str
    origin: Origin
    strategy: str | None = None
    score: float | None = None
    evidence: tuple[Span, ...] = ()
    alternatives: tuple[str, ...] = ()
    before: int | None = None


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
class Facet:
    """One of the questions an article answers, with the proof that it does or the question to ask."""

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
    """What a rule found; ``message`` is one French sentence. Line and column are 1-based."""

    rule: str
    level: Level
    message: str
    span: Span
    line: int
    column: int
    fix: Edit | None = None


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
class Options:
    """What the caller asks for; see `contract` for the meaning of each.

    ``complete`` adds blocks towards ``target``, those of ``without`` (kinds of `Addition`) left out;
    ``questions`` writes what is still to ask as comments. ``fiches`` are folders of fact sheets beside
    the starter set, ``archive`` is the newsroom's archive (paths as texts: options are kept as JSON by the
    cache of the lint).
    """

    keyphrase: str | None = None
    title: str | None = None
    target: int = 700
    date: str | None = None
    force_language: bool = False
    profile: str = "presse"
    complete: bool = False
    without: tuple[AdditionKind, ...] = ()
    questions: bool = False
    fiches: tuple[str, ...] = ()
    archive: str | None = None


@dataclass(frozen=True, slots=True)
class Scores:
    """0 to 100 each, from the findings by a formula of rules/scores.yml."""

    seo: int
    readability: int


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

    @property
    def article(self) -> Article:
        """The article as read."""
        return self.annotated.article

    @property
    def missing(self) -> int:
        """Words short of the target."""
        return max(0, self.options.target - self.annotated.words)
