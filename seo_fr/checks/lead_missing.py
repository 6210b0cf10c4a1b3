"""The article opens on a heading instead of a chapô."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw


def check(facts: Facts) -> Iterator[Flaw]:
    """One flaw at the first heading, where no prose stands before it."""
    if facts.headings and facts.passages and facts.headings[0].span.start < facts.passages[0].span.start:
        yield Flaw(facts.headings[0].span)
