"""The article leads to no other site."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.sites import is_external, site_of


def check(facts: Facts) -> Iterator[Flaw]:
    """One flaw at the start of the text."""
    site = site_of(facts)
    if not any(is_external(link.target, site) for link in facts.links):
        yield Flaw(facts.start)
