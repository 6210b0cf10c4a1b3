"""The article's text as the rules read it, without any model: passages, sentences, and text safe to search."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from seo_fr.checks.masks import MASK, masked
from seo_fr.language.dateline import opening_end
from seo_fr.language.detect import is_foreign
from seo_fr.language.normalise import normalise
from seo_fr.language.sentences import sentence_starts
from seo_fr.language.words import word_spans
from seo_fr.model import Article, Block, BlockKind, Edit, Span, TextView

READ: frozenset[BlockKind] = frozenset({"title", "heading", "paragraph", "item", "quote", "table"})


@dataclass(frozen=True, slots=True)
class TextSentence:
    """A sentence of a passage: ``start`` and ``end`` in the passage's normalised text.

    ``read_words`` are those read as French prose: none of a dateline (« PARIS, 4 mai 2024 (AFP) – »), of a sentence in
    another language.
    """

    start: int
    end: int
    text: str
    span: Span
    words: int
    read_words: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of prose with its normalised view and its sentences; ``words`` as docs/contrat.md counts them."""

    block: Block
    view: TextView
    sentences: tuple[TextSentence, ...]
    words: int

    @property
    def span(self) -> Span:
        """Where it stands in the source."""
        return self.block.span


@dataclass(frozen=True, slots=True)
class SafeText:
    """The visible text of a block, letter for letter, with code and addresses masked."""

    block: Block
    text: str

    def span(self, start: int, end: int) -> Span:
        """The source of ``text[start:end]``."""
        return self.block.view.span(start, end)

    def edit(self, source: str, start: int, end: int, replacement: str) -> Edit | None:
        """The edit that shows ``replacement`` for ``text[start:end]``; None where markup or an entity stands there."""
        span = self.span(start, end)
        written = span.of(source)
        if start == end or written != self.text[start:end] or MASK in written:
            return None
        return Edit(span, replacement)

    def is_written(self, source: str, start: int, end: int) -> bool:
        """True when the source shows exactly ``text[start:end]`` there, nothing hidden in between."""
        return self.span(start, end).of(source) == self.text[start:end]


def read_passages(article: Article) -> tuple[Passage, ...]:
    """The blocks of prose, in order, cut into sentences by the rules of `seo_fr.language.sentences`."""
    return tuple(_passage(block) for block in article.prose)


def _passage(block: Block) -> Passage:
    view = normalise(block.view)
    starts = sentence_starts(view.text)
    sentences = []
    chunks = [start for start, _ in word_spans(view.text)]
    opened = bisect_left(chunks, opening_end(view.text))
    for start, after in zip(starts, [*starts[1:], len(view.text)], strict=True):
        text = view.text[start:after].rstrip()
        end = start + len(text)
        first, last = bisect_left(chunks, start), bisect_left(chunks, end)
        read = 0 if is_foreign(text) else max(0, last - max(first, opened))
        sentences.append(TextSentence(start, end, text, view.span(start, end), last - first, read))
    return Passage(block, view, tuple(sentences), len(chunks))


def read_safe_texts(article: Article) -> tuple[SafeText, ...]:
    """The text of every block a reader sees, code, HTML and image descriptions apart."""
    return tuple(SafeText(b, masked(b)) for b in article.blocks if b.kind in READ and b.view.text)
