"""The front matter names no author."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.reading.author_fields import author_value


def check(facts: Facts) -> Iterator[Flaw]:
    """One flaw at the head of an article that has front matter."""
    if facts.article.front_matter is not None and author_value(facts.article, "author") is None:
        yield Flaw(facts.head)
