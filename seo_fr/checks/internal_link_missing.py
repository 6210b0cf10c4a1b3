"""The article leads to no other page of the site."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.sites import is_internal, site_of


def check(facts: Facts) -> Iterator[Flaw]:
    """One flaw at the start. Where the site is unknown, whole addresses may be its own: then silent."""
    found = facts.links
    site = site_of(facts)
    if any(is_internal(link.target, site) for link in found) or (found and site is None):
        return
    yield Flaw(facts.start)
