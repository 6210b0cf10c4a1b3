"""A sentence that a reader loses on the way."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw, longer_than
from seo_fr.resources import number


def check(facts: Facts) -> Iterator[Flaw]:
    """One flaw a sentence."""
    limit = number("checks/sentence-too-long", "words")
    for sentence in longer_than(facts.annotated.sentences, limit):
        yield Flaw(sentence.span, {"words": sentence.words, "limit": int(limit)})
