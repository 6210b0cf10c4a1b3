"""``metric``: a measure of the article, or of each of its parts, that is above or below a threshold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from seo_fr.checks.entries import Entries
from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.front_matter import author_text, place_of
from seo_fr.checks.rule import Rule
from seo_fr.language.words import count_words
from seo_fr.model import Span

Measure = tuple[Span, float, Mapping[str, object]]
_TOLD = 60
_ENDED = re.compile(r"[.!?…:][»”\"')\]\s]*$")
_PARENTHESIS = re.compile(r"\(([^()]*)\)")


@dataclass(frozen=True, slots=True)
class Measured:
    """``measure`` tells place, value and words for the message of each part, by the numbers in ``thresholds``.

    ``fields`` are the names of those words.
    """

    measure: Callable[..., Iterator[Measure]]
    thresholds: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Metric:
    """One flaw a part whose ``metric`` (`METRICS`) is over the threshold ``above`` or under ``below``."""

    metric: str

    @classmethod
    def read(cls, entries: Entries) -> Metric:
        """``metric`` and the numbers that it needs, ``above`` or ``below`` or both."""
        limits = [key for key in ("above", "below") if entries.holds(key)]
        metric = entries.choice("metric", METRICS)
        entries.threshold(*limits, *METRICS[metric].thresholds)
        if not limits:
            raise entries.wrong("il manque « above » ou « below »")
        return cls(metric)

    @property
    def fields(self) -> frozenset[str]:
        """The value, the limit it is beyond, and the words of the metric."""
        return frozenset({"value", "limit", *METRICS[self.metric].fields})

    def check(self, facts: Facts, rule: Rule) -> Iterator[Flaw]:
        """One flaw a part."""
        metric = METRICS[self.metric]
        above = rule.threshold("above") if "above" in rule.thresholds else float("inf")
        below = rule.threshold("below") if "below" in rule.thresholds else float("-inf")
        for span, value, values in metric.measure(facts, *map(rule.threshold, metric.thresholds)):
            if value > above or value < below:
                limit = above if value > above else below
                yield Flaw(span, {"value": round(value), "limit": f"{limit:g}", **values})


def _paragraphs(facts: Facts) -> Iterator[Measure]:
    for passage in facts.passages:
        yield passage.span, passage.words, {}


def _sections(facts: Facts) -> Iterator[Measure]:
    """An article without any heading is the business of `headings_missing`."""
    for stretch in facts.stretches if facts.headings else ():
        place = stretch.heading.span if stretch.heading else stretch.passages[0].span
        yield place, stretch.words, {}


def _sentences(facts: Facts, *limits: float) -> Iterator[Measure]:
    for passage in facts.passages:
        for sentence in passage.sentences:
            # What ends on no mark is a list or a caption run together, which no reader takes for a sentence.
            if _ENDED.search(sentence.text):
                yield sentence.span, sentence.words - _listed(sentence.text, *limits), {}


def _listed(text: str, list_items: float, item_words: float, clause_words: float) -> int:
    """Words of a list after a colon, which is long to count and not to read: bare names, or items parted by ``;``."""
    _, colon, tail = text.partition(" :")
    if not colon:
        return 0
    words, items, clauses = count_words(tail), tail.split(","), tail.split(";")
    bare = len(items) >= list_items and words < item_words * len(items)
    parted = len(clauses) > 1 and max(map(count_words, clauses)) <= clause_words
    return words if bare or parted else 0


def _headings(facts: Facts) -> Iterator[Measure]:
    for heading in facts.headings:
        text = heading.view.text.strip()
        yield heading.span, len(text), {"heading": text[:_TOLD] + ("…" if len(text) > _TOLD else "")}


def _lead(facts: Facts) -> Iterator[Measure]:
    """The first paragraph, where it stands before the first heading and is not the whole article."""
    first = facts.stretches[0] if facts.stretches else None
    if first is not None and first.heading is None and len(facts.passages) > 1:
        lead = first.passages[0]
        yield lead.span, len(lead.view.text), {}


def _described(name: str, facts: Facts) -> Iterator[Measure]:
    text = author_text(facts.article, name)
    if text is not None:
        yield place_of(facts, name), len(text), {}


def _alternatives(facts: Facts) -> Iterator[Measure]:
    for image in facts.images:
        if image.text:
            yield image.span, len(image.text), {}


def _parentheses(facts: Facts) -> Iterator[Measure]:
    for passage in facts.passages:
        for match in _PARENTHESIS.finditer(passage.view.text):
            yield passage.view.span(*match.span()), count_words(match[1]), {}


def _flesch(facts: Facts, words: float) -> Iterator[Measure]:
    if facts.words >= words:
        yield facts.start, facts.readability.flesch, {"band": facts.readability.band}


METRICS: Mapping[str, Measured] = {
    "paragraph-words": Measured(_paragraphs),
    "section-words": Measured(_sections),
    "sentence-words": Measured(_sentences, ("list_items", "item_words", "clause_words")),
    "heading-characters": Measured(_headings, fields=("heading",)),
    "lead-characters": Measured(_lead),
    "description-characters": Measured(partial(_described, "description")),
    "slug-characters": Measured(partial(_described, "slug")),
    "alternative-characters": Measured(_alternatives),
    "parenthesis-words": Measured(_parentheses),
    "flesch": Measured(_flesch, ("words",), ("band",)),
}
