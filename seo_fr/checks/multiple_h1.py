"""The article has several main titles."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.rule import Rule


def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
    """One flaw an H1 after the first; the title of the front matter is not counted, since the page may not show it."""
    found = [b for b in facts.article.blocks if b.kind in ("title", "heading") and b.level == 1]
    for block in found[1:]:
        yield Flaw(block.span, {"heading": block.view.text.strip(), "count": len(found)})
