"""Straight and curly apostrophes in one article."""

from __future__ import annotations

from collections.abc import Iterator
from seo_fr.checks.facts import Facts, Flaw
import re

_APOSTROPHE = re.compile(r"(?<=[^\W\d_])['’](?=[^\W_])")


def check(facts: Facts) -> Iterator[Flaw]:
    """One flaw an apostrophe of the rarer kind (the straight one where both are as frequent)."""
    found = [(t, m.start(), m[0]) for t in facts.texts for m in _APOSTROPHE.finditer(t.text)]
    straight = sum(mark == "'" for _, _, mark in found)
    curly = len(found) - straight
    if not straight or not curly:
        return
    rare, usual = ("'", "’") if straight <= curly else ("’", "'")
    for text, at, mark in found:
        if mark == rare:
            fix = text.edit(facts.article.source, at, at + 1, usual)
            yield Flaw(text.span(at, at + 1), {"rare": rare, "usual": usual, "count": min(straight, curly)}, fix)
