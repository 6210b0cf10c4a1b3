"""The front matter has no description."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.reading.author_fields import author_text


def check(facts: Facts) -> Iterator[Flaw]:
    """One flaw at the head of the article; a remark on plain text, which has no place for a description."""
    if author_text(facts.article, "description") is None:
        yield Flaw(facts.head, level=None if facts.article.format == "markdown" else "info")
