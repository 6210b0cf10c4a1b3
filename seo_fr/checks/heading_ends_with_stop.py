"""A heading ends like a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw


def check(facts: Facts) -> Iterator[Flaw]:
    """One flaw a heading; an ellipsis and a final abbreviation (etc.) are let through."""
    for heading in facts.headings:
        text = heading.view.text.strip()
        if text.endswith(".") and not text.endswith(("...", "etc.")):
            yield Flaw(heading.span, {"heading": text})
