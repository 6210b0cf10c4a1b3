"""The front matter has no description."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw


def check(facts: Facts) -> Iterator[Flaw]:
    """One flaw at the start of the text."""
    head = facts.annotated.article.front_matter
    if head is None or not str(head.data.get("description") or "").strip():
        yield Flaw(head.body if head else facts.start)
