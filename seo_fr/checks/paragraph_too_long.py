"""A paragraph that fills the screen."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.resources import number


def check(facts: Facts) -> Iterator[Flaw]:
    """One flaw a paragraph."""
    limit = number("checks/paragraph-too-long", "words")
    for paragraph in facts.annotated.paragraphs:
        if paragraph.words > limit:
            yield Flaw(paragraph.span, {"words": paragraph.words, "limit": int(limit)})
