"""The front matter gives no date of publication."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.reading.author_fields import author_value


def check(facts: Facts) -> Iterator[Flaw]:
    """One flaw at the head of an article that has front matter; ``--date`` stands for the date."""
    if facts.article.front_matter is None or facts.options.date:
        return
    if author_value(facts.article, "published") is None:
        yield Flaw(facts.head)
