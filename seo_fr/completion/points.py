"""What tells whether a sentence of an article is one of the few that sum it up.

A logistic regression over what stands in the sentence and where it stands (rules/completion.yml, ``points``;
tools/fit_points.py), on sentences that two sub-editors picked as they are from 125 news articles, and on those that
two editors would print or not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from seo_fr.analysis.odds import likelihood, log_odds
from seo_fr.analysis.stems import telling_stems
from seo_fr.completion.faultless import tells_next, tells_outcome
from seo_fr.completion.standing import Standing
from seo_fr.language.lexicon import finite
from seo_fr.model import Analysis, Span
from seo_fr.reading.one_line import one_line
from seo_fr.resources import number, rules

_FIGURE = re.compile(r"\d[\d \u00a0\u202f]*")
_AMOUNT = re.compile(r"euro|€|%|million|milliard")
_AGE = re.compile(r"\b\d{2} ans\b")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_MOST_FIGURES, _MOST_PEOPLE, _MOST_TOLD = 2, 2, 0.6


@dataclass(frozen=True, slots=True)
class Weighing:
    """What sentences are weighed against: the title and the first paragraph, the people named, the paragraphs."""

    lead: frozenset[str]
    title: frozenset[str]
    people: tuple[tuple[Span, ...], ...]
    paragraphs: int

    @classmethod
    def of(cls, analysis: Analysis, lead: Span) -> Weighing:
        """Those of an article whose first paragraph is ``lead``."""
        opening = (
            one_line(p.block.view.shown(s.span))
            for p in analysis.annotated.paragraphs
            for s in p.sentences
            if lead.contains(s.span)
        )
        people = tuple(e.mentions for e in analysis.entities if e.type == "PER")
        title = analysis.annotated.title
        return cls(
            lead=frozenset[str]().union(*(telling_stems(text) for text in opening)),
            title=telling_stems(title.block.view.text) if title else frozenset(),
            people=people,
            paragraphs=len(analysis.annotated.paragraphs),
        )

    def chance(self, sentence: Standing) -> float:
        """How likely a sub-editor is to pick the sentence, 0 to 1."""
        return likelihood(log_odds(rules("completion")["points"]["weights"], self.traits(sentence)))

    def is_point(self, sentence: Standing) -> bool:
        """False for what the head tells, for someone whom it does not name, and for what a check calls too long."""
        if sentence.words > number("completion", "point_words_most"):
            return False
        stems = telling_stems(sentence.text)
        told = len(stems & (self.lead | self.title)) / max(1, len(stems))
        return told < number("completion", "points_told_most") and not self._people(sentence)

    def _people(self, sentence: Standing) -> int:
        return sum(any(sentence.span.contains(m) for m in mentions) for mentions in self.people)

    def traits(self, sentence: Standing) -> dict[str, float]:
        """What the weights are of."""
        text = sentence.text
        stems = telling_stems(text)
        last = max(1, self.paragraphs - 1)
        return {
            "first": float(sentence.depth == 0),
            "second": float(sentence.depth == 1),
            "below_lead": float(sentence.paragraph == 1),
            "place": sentence.paragraph / last,
            "last": float(sentence.paragraph == last),
            "told": min(_MOST_TOLD, (len(stems & self.lead) + len(stems & self.title)) / max(1, len(stems))),
            "outcome": float(tells_outcome(text)),
            "next": float(tells_next(text)),
            "figures": float(min(len(_FIGURE.findall(text)), _MOST_FIGURES)),
            "amount": float(_AMOUNT.search(text) is not None),
            "length": min(sentence.words, number("completion", "point_words_most")) / 10,
            "age": float(_AGE.search(text) is not None),
            "people": float(min(self._people(sentence), _MOST_PEOPLE)),
            "imperfect": float(_is_imperfect(text)),
            "quoting": float("«" in text),
            "two_parts": float(":" in text or ";" in text),
        }


def _is_imperfect(text: str) -> bool:
    said = (word.casefold() for word in _WORD.findall(text))
    return any(reading.tense == "imperfect" for word in said for reading in finite(word))
