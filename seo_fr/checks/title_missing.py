"""The article has no title of its own."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw


def check(facts: Facts) -> Iterator[Flaw]:
    """One flaw at the start of the text."""
    if facts.article.title is None:
        yield Flaw(facts.start)
