"""What each stretch of the article is about: its weighted content lemmas."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from seo_fr.analysis.rarity import rarity
from seo_fr.analysis.term_scores import is_stopword
from seo_fr.model import Annotated
from seo_fr.resources import number

if TYPE_CHECKING:
    from spacy.tokens import Token

_CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "NUM"})


def content_lemma(token: Token) -> str | None:
    """The lower-case lemma of a content word, None for any other token."""
    if token.pos_ not in _CONTENT or is_stopword(token.text):
        return None
    return str(token.lemma_ if token.pos_ != "PROPN" else token.text).lower()


@dataclass(frozen=True, slots=True)
class Topics:
    """Content lemmas of each paragraph and of the article, and how many sentences each paragraph has."""

    paragraphs: tuple[Counter[str], ...]
    sentences: tuple[int, ...]
    article: Counter[str]
    forms: Mapping[str, str]
    rarities: Mapping[str, float]

    @classmethod
    def of(cls, annotated: Annotated) -> Topics:
        """Count the lemmas of every paragraph once; ``forms`` keeps the lemma of each form, in lower case."""
        counted: list[Counter[str]] = []
        forms: dict[str, str] = {}
        for paragraph in annotated.paragraphs:
            pairs = [(t.lower_, lemma) for t in paragraph.tokens if (lemma := content_lemma(t)) is not None]
            forms.update(pairs)
            counted.append(Counter(lemma for _, lemma in pairs))
        sentences = tuple(len(p.sentences) for p in annotated.paragraphs)
        article = sum(counted, Counter())
        return cls(tuple(counted), sentences, article, forms, {lemma: rarity(lemma) for lemma in article})

    def wide(self, counts: Mapping[str, int]) -> frozenset[str]:
        """The twenty heaviest lemmas of a section, by frequency and rarity alone."""
        weights = {lemma: -count * self.rarities[lemma] for lemma, count in counts.items()}
        return frozenset(lemma for _, lemma in _least(weights, int(number("headings", "wide_lemmas"))))

    def top(self, counts: Mapping[str, int]) -> dict[str, float]:
        """The eight heaviest lemmas of a section with their weights, which add up to 1.

        Weight: frequency in the section × rarity in French × the root of the share of the article's
        mentions that fall into the section, so that what runs through the whole article counts less.
        """
        weights = {
            lemma: -count * self.rarities[lemma] * (count / self.article[lemma]) ** 0.5
            for lemma, count in counts.items()
        }
        best = _least(weights, int(number("headings", "top_lemmas")))
        total = -sum(w for w, _ in best) or 1.0
        return {lemma: -w / total for w, lemma in best}


def _least(weights: Mapping[str, float], size: int) -> list[tuple[float, str]]:
    """The first ``size`` of the sorted (weight, lemma) pairs; most pairs are sorted out by the weight alone."""
    limit = sorted(weights.values())[min(size, len(weights)) - 1] if weights else 0.0
    return sorted((w, lemma) for lemma, w in weights.items() if w <= limit)[:size]
