"""The title is longer than a results page shows."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.language.words import count_words
from seo_fr.resources import number


def check(facts: Facts) -> Iterator[Flaw]:
    """Too many characters (code points) or too many words."""
    title = facts.annotated.article.title
    if title is None:
        return
    words = count_words(title.text)
    rule = "checks/title-too-long"
    if len(title.text) > number(rule, "characters") or words > number(rule, "words"):
        yield Flaw(title.span or facts.start, {"characters": len(title.text), "words": words})
