"""The article has several main titles."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.rule import Rule


def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
    """One flaw an H1 after the first; where the header has the title, one remark for all of them.

    Then the H1 are parts of the article, and only a theme that prints the title too makes several of them.
    """
    found = [b for b in facts.article.blocks if b.kind in ("title", "heading") and b.level == 1]
    title = facts.article.title
    if title is not None and title.span is None:
        if len(found) > 1:
            do = "passez-les au niveau 2"
            values = {"heading": found[1].view.text.strip(), "count": len(found), "do": do}
            yield Flaw(found[1].span, {**values, "where": " sous celui de l’en-tête"}, level="info")
        return
    for block in found[1:]:
        do = "gardez-en un, passez les autres au niveau 2"
        yield Flaw(block.span, {"heading": block.view.text.strip(), "count": len(found), "do": do, "where": ""})
