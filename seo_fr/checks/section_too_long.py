"""A long stretch of text under one heading."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw, stretches
from seo_fr.resources import number


def check(facts: Facts) -> Iterator[Flaw]:
    """One flaw a stretch; an article without any heading is the business of `headings_missing`."""
    if not facts.headings:
        return
    limit = number("checks/section-too-long", "words")
    for stretch in stretches(facts.annotated):
        if stretch.words > limit:
            place = stretch.heading.span if stretch.heading else stretch.paragraphs[0].span
            yield Flaw(place, {"words": stretch.words, "limit": int(limit)})
