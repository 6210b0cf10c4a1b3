"""The front matter has no slug."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.reading.author_fields import author_text


def check(facts: Facts) -> Iterator[Flaw]:
    """One flaw at the head of an article that has front matter."""
    if facts.article.front_matter is not None and author_text(facts.article, "slug") is None:
        yield Flaw(facts.head)
