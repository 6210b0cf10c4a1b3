"""An article without a single image."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw


def check(facts: Facts) -> Iterator[Flaw]:
    """One flaw at the start of the text."""
    if not facts.images:
        yield Flaw(facts.start)
