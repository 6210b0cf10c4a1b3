"""The values that flow through the pipeline: frozen, slotted, free of behaviour that needs more than themselves.

Offsets are code points in the decoded source as read, half open ``[start, end)``, everywhere. This
module imports nothing from the package, so every layer may depend on it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BlockKind = Literal["title", "heading", "paragraph", "item", "quote", "code", "table", "html", "image"]
PROSE: frozenset[BlockKind] = frozenset({"paragraph", "item", "quote"})
Origin = Literal["article", "suggested", "generated"]
Level = Literal["error", "warning", "info"]
EntityType = Literal["PER", "ORG", "LOC", "MISC"]
AdditionKind = Literal["key-points", "people", "background", "timeline", "archive"]
SourceOrigin = Literal["article", "fiche", "archive"]


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
        """The blocks of prose, which the contract calls ``paragraphs``."""
        return tuple(b for b in self.blocks if b.kind in PROSE)


@dataclass(frozen=True, slots=True)
class Language:
    """An ISO 639-1 code (``und`` where nothing can be said) and a confidence from 0 to 1."""

    code: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, its counts and its flags.

    ``paragraph`` indexes the annotated paragraphs (-1: the title), ``tokens`` is a token range of
    that paragraph's ``doc``.
    """

    span: Span
    words: int
    syllables: int
    passive: bool
    connector: bool
    paragraph: int
    tokens: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of prose after annotation: normalised view, spaCy parse, sentences, words.

    ``tokens`` are those of ``doc``, made once: spaCy makes a new object at every look.
    """

    block: Block
    view: TextView
    doc: Doc
    sentences: tuple[Sentence, ...]
    words: int
    tokens: tuple[Token, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "tokens", tuple(self.doc or ()))

    @property
    def span(self) -> Span:
        """Where it stands in the source."""
        return self.block.span

    def token_span(self, start: int, end: int) -> Span:
        """The source range of the tokens ``[start, end)`` of ``doc``."""
        last = self.tokens[end - 1]
        return self.view.span(self.tokens[start].idx, last.idx + len(last))


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article with its language, its parsed title and its parsed paragraphs."""

    article: Article
    language: Language
    title: Paragraph | None
    paragraphs: tuple[Paragraph, ...]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of all paragraphs, in order; the title's are not among them."""
        return tuple(s for p in self.paragraphs for s in p.sentences)

    @property
    def words(self) -> int:
        """The article's words: those of its paragraphs."""
        return sum(p.words for p in self.paragraphs)


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
    """What goes into the front matter. ``titles`` are the proposals, best first."""

    title: str
    titles: tuple[str, ...]
    description: str
    slug: str
    keywords: tuple[str, ...]
    json_ld: Mapping[str, Any]


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


@dataclass(frozen=True, slots=True)
class WordAccount:
    """Words of the result; headings never count towards the target."""

    article: int
    headings: int
    added: int
    target: int

    @property
    def total(self) -> int:
        """All words a reader sees."""
        return self.article + self.headings + self.added

    @property
    def missing(self) -> int:
        """Words short of the target."""
        return max(0, self.target - self.article - self.added)


@dataclass(frozen=True, slots=True)
class Source:
    """Where added words come from.

    ``text`` holds them as they stand there. ``ref`` is the name of the article's file, the fact sheet's
    folder and file, the address (else the path) of the archived article; ``span`` is in the article's
    source, None elsewhere.
    """

    origin: SourceOrigin
    ref: str
    span: Span | None
    text: str


@dataclass(frozen=True, slots=True)
class Addition:
    """A block put in towards the target.

    ``markdown`` is what is inserted before the character ``place`` of the source, comments with the
    sources included. ``words`` are those a reader sees below the heading, ``drawn`` how many of them
    only repeat the article.
    """

    kind: AdditionKind
    markdown: str
    words: int
    drawn: int
    sources: tuple[Source, ...]
    place: int


@dataclass(frozen=True, slots=True)
class Question:
    """What only the journalist can answer.

    ``about`` is a facet or a name, ``words`` how many an answer usually brings, ``place`` where in the
    source it belongs.
    """

    text: str
    about: str
    words: int
    place: int


@dataclass(frozen=True, slots=True)
class Restructured:
    """The SEO-ready article: ``edits`` applied to the source give ``markdown``.

    ``questions`` are left to the journalist where ``--complete`` cannot reach the target.
    """

    analysis: Analysis = field(repr=False)
    markdown: str
    metadata: Metadata
    words: WordAccount
    headings: tuple[Heading, ...]
    edits: tuple[Edit, ...]
    additions: tuple[Addition, ...] = ()
    questions: tuple[Question, ...] = ()
