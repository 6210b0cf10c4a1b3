"""An article without a single image."""

from __future__ import annotations

from collections.abc import Iterator
from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.links import images

def check(facts: Facts) -> Iterator[Flaw]:
    """One flaw at the start of the text."""
    if not images(facts.article):
        yield Flaw(facts.start)
