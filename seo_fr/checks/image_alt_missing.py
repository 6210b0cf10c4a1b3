"""An image without alternative text."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.rule import Rule


def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
    """One flaw an image."""
    for image in facts.images:
        if not image.text:
            yield Flaw(image.span)
