"""What each stretch of the article is about: its weighted content lemmas."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from seo_fr.analysis.rarity import rarity
from seo_fr.analysis.term_scores import is_stopword
from seo_fr.model import Annotated, Keyword
from seo_fr.resources import number

if TYPE_CHECKING:
    from spacy.tokens import Token

_CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "NUM"})


def content_lemma(token: Token) -> str | None:
    """The lower-case lemma of a content word, None for any other token."""
    if token.pos_ not in _CONTENT or is_stopword(token.text):
        return None
    return str(token.lemma_ if token.pos_ != "PROPN" else token.text).lower()


def lemmas_of(annotated: Annotated, keyword: Keyword) -> frozenset[str]:
    """The content lemmas of a keyword, as its first place in the text has them."""
    for span in keyword.spans[:1]:
        for paragraph in annotated.paragraphs:
            if paragraph.span.contains(span):
                inside = [
                    t
                    for t in paragraph.doc
                    if span.contains(paragraph.token_span(t.i, t.i + 1)) and content_lemma(t) is not None
                ]
                return frozenset(lemma for t in inside if (lemma := content_lemma(t)) is not None)
    return frozenset()


@dataclass(frozen=True, slots=True)
class Topics:
    """Content lemmas of each paragraph and of the article, and how many sentences each paragraph has."""

    paragraphs: tuple[Counter[str], ...]
    sentences: tuple[int, ...]
    article: Counter[str]

    @classmethod
    def of(cls, annotated: Annotated) -> Topics:
        """Count the lemmas of every paragraph once."""
        counted = tuple(
            Counter(lemma for t in p.doc if (lemma := content_lemma(t)) is not None) for p in annotated.paragraphs
        )
        return cls(counted, tuple(len(p.sentences) for p in annotated.paragraphs), sum(counted, Counter()))

    def wide(self, counts: Mapping[str, int]) -> frozenset[str]:
        """The twenty heaviest lemmas of a section, by frequency and rarity alone."""
        ranked = sorted(counts, key=lambda lemma: (-counts[lemma] * rarity(lemma), lemma))
        return frozenset(ranked[: int(number("headings", "wide_lemmas"))])

    def top(self, counts: Mapping[str, int]) -> dict[str, float]:
        """The eight heaviest lemmas of a section with their weights, which add up to 1.

        Weight: frequency in the section × rarity in French × the root of the share of the article's
        mentions that fall into the section, so that what runs through the whole article counts less.
        """
        weights = {
            lemma: count * rarity(lemma) * (count / self.article[lemma]) ** 0.5 for lemma, count in counts.items()
        }
        best = sorted(weights.items(), key=lambda kv: (-kv[1], kv[0]))[: int(number("headings", "top_lemmas"))]
        total = sum(w for _, w in best) or 1.0
        return {lemma: w / total for lemma, w in best}
