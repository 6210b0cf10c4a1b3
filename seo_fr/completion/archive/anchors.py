"""Where a link may stand: in running text, in the author's own voice, on words that are written in one piece."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from seo_fr.checks.masks import MASK
from seo_fr.checks.text import SafeText, read_safe_texts
from seo_fr.language.quotes import quoted_ranges
from seo_fr.language.words import count_words
from seo_fr.model import Article, Span
from seo_fr.resources import number

_SENTENCE_END = re.compile(r"[.!?…:;,][\s\"”’')\]»]*\Z")
# A paragraph of so few words that ends on no mark is a heading whatever its markup.
_HEADING_WORDS = 12


@dataclass(frozen=True, slots=True)
class Place:
    """A block in which links may stand; ``closed`` are ranges of its text that may not be touched."""

    text: SafeText
    closed: tuple[tuple[int, int], ...]

    def find(self, words: str) -> Iterator[tuple[int, int]]:
        """Where ``words`` stand whole in the open parts of the text."""
        for match in re.finditer(rf"(?<![\w-]){re.escape(words)}(?![\w-])", self.text.text):
            if not any(start < match.end() and match.start() < end for start, end in self.closed):
                yield match.span()


def anchor_places(article: Article) -> tuple[Place, ...]:
    """The places of ``article``, in order: no heading, title, table, quotation, code or link."""
    texts = read_safe_texts(article)
    quotations = quoted_ranges([text.text for text in texts])
    return tuple(
        Place(text, (*ranges, *(text.block.view.within(link.span) for link in text.block.links)))
        for text, ranges in zip(texts, quotations, strict=True)
        if _is_running(text, article)
    )


def anchors(places: Iterable[Place], article: Article, words: str) -> Iterator[Span]:
    """The spans of the source that are exactly ``words`` and may become a link, in order.

    ``words`` is refused where it is too long for a label, or too short to be hit by a finger.
    """
    if not _is_label(words):
        return
    for place in places:
        for start, end in place.find(words):
            if place.text.is_written(article.source, start, end):
                yield place.text.span(start, end)


def _is_running(text: SafeText, article: Article) -> bool:
    block = text.block
    if block.kind not in ("paragraph", "item") or article.source[block.outer.start :].lstrip().startswith(">"):
        return False
    short = count_words(text.text) <= _HEADING_WORDS
    return not (block.kind == "paragraph" and short and not _SENTENCE_END.search(text.text))


def _is_label(words: str) -> bool:
    if MASK in words or any(mark in words for mark in '«»“”"[]<>`*_|\\\n\r'):
        return False
    long_enough = len(words) >= number("archive", "anchor_characters_least") or (len(words) == 3 and words.isupper())
    return long_enough and count_words(words) <= number("archive", "anchor_words_most")
