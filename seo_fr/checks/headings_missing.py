"""A long article without a single heading."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw


def check(facts: Facts) -> Iterator[Flaw]:
    """One flaw at the start of the text."""
    if not facts.headings and facts.words > facts.threshold("headings-missing", "words"):
        yield Flaw(facts.start, {"words": facts.words})
