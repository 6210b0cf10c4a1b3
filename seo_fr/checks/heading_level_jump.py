"""A heading skips a level."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.rule import Rule


def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
    """One flaw a heading more than one level under the one before it; the title counts as level 1.

    A bold line has no level of its own, so none is skipped before or after it.
    """
    before, after = 1, "sous le titre"
    for heading in facts.headings:
        if heading.by_look:
            continue
        if heading.level > before + 1:
            yield Flaw(heading.span, {"level": heading.level, "after": after, "next": before + 1})
        before, after = heading.level, f"après un niveau {heading.level}"
