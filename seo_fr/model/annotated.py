"""The article after the model: sentences, words, tokens."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from seo_fr.model.source import Article, Block
from seo_fr.model.text import Span, TextView

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


@dataclass(frozen=True, slots=True)
class Language:
    """An ISO 639-1 code (``und`` where nothing can be said) and a confidence from 0 to 1."""

    code: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Usage:
    """The usage of French of the place where an article appears: a language tag (fr-CA), and in French what told it."""

    code: str
    reason: str


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
    """An article with its language and usage, its parsed title and its parsed paragraphs.

    ``title`` is None for an article without one, and where it is the one that is proposed for the article: an
    earlier run has put it in, and it tells no more than it did then.
    """

    article: Article
    language: Language
    title: Paragraph | None
    paragraphs: tuple[Paragraph, ...]
    usage: Usage

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of all paragraphs, in order; the title's are not among them."""
        return tuple(s for p in self.paragraphs for s in p.sentences)

    @property
    def words(self) -> int:
        """The article's words: those of its paragraphs."""
        return sum(p.words for p in self.paragraphs)
