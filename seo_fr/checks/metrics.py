"""What a rule of kind ``metric`` may measure: name → (place, value, words for the message), one a unit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from seo_fr.checks.facts import Facts, place_of
from seo_fr.language.words import count_words
from seo_fr.model import Span
from seo_fr.reading.author_fields import author_text

Measure = tuple[Span, float, Mapping[str, object]]
_TOLD = 60
_ENDED = re.compile(r"[.!?…:][»”\"')\]\s]*$")
_PARENTHESIS = re.compile(r"\(([^()]*)\)")


def _paragraphs(facts: Facts) -> Iterator[Measure]:
    for passage in facts.passages:
        yield passage.span, passage.words, {}


def _sections(facts: Facts) -> Iterator[Measure]:
    """An article without any heading is the business of `headings_missing`."""
    for stretch in facts.stretches if facts.headings else ():
        place = stretch.heading.span if stretch.heading else stretch.passages[0].span
        yield place, stretch.words, {}


def _sentences(facts: Facts) -> Iterator[Measure]:
    for passage in facts.passages:
        for sentence in passage.sentences:
            # What ends on no mark is a list or a caption run together, which no reader takes for a sentence.
            if _ENDED.search(sentence.text):
                yield sentence.span, sentence.words - _listed(facts, sentence.text), {}


def _listed(facts: Facts, text: str) -> int:
    """Words of a list after a colon, which is long to count and not to read: bare names, or items parted by ``;``."""
    _, colon, tail = text.partition(" :")
    if not colon:
        return 0
    rule = "sentence-too-long"
    words, items, clauses = count_words(tail), tail.split(","), tail.split(";")
    bare = len(items) >= facts.threshold(rule, "list_items") and words < facts.threshold(rule, "item_words") * len(
        items
    )
    parted = len(clauses) > 1 and max(map(count_words, clauses)) <= facts.threshold(rule, "clause_words")
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


def _described(name: str) -> Callable[[Facts], Iterator[Measure]]:
    def measure(facts: Facts) -> Iterator[Measure]:
        text = author_text(facts.article, name)
        if text is not None:
            yield place_of(facts, name), len(text), {}

    return measure


def _alternatives(facts: Facts) -> Iterator[Measure]:
    for image in facts.images:
        if image.text:
            yield image.span, len(image.text), {}


def _parentheses(facts: Facts) -> Iterator[Measure]:
    for passage in facts.passages:
        for match in _PARENTHESIS.finditer(passage.view.text):
            yield passage.view.span(*match.span()), count_words(match[1]), {}


def _flesch(facts: Facts) -> Iterator[Measure]:
    if facts.words >= facts.threshold("flesch-low", "words"):
        yield facts.start, facts.readability.flesch, {"band": facts.readability.band}


METRICS: Mapping[str, Callable[[Facts], Iterator[Measure]]] = {
    "paragraph-words": _paragraphs,
    "section-words": _sections,
    "sentence-words": _sentences,
    "heading-characters": _headings,
    "lead-characters": _lead,
    "description-characters": _described("description"),
    "slug-characters": _described("slug"),
    "alternative-characters": _alternatives,
    "parenthesis-words": _parentheses,
    "flesch": _flesch,
}
