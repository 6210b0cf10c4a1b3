"""Straight and curly apostrophes in one article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.kinds.patterns import gathered
from seo_fr.checks.rule import Rule

# After « apostrophe ».
_NAMES = {"'": "droite", "’": "courbe"}
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])['’](?=[^\W_])")


def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
    """One flaw a paragraph with apostrophes of the rarer kind (the straight one where both are as frequent).

    What `restructure --complete` has added is word for word that of its source, apostrophes included.
    """
    own = [t for t in facts.texts if t.block.span not in facts.added]
    found = [(t, m.start(), m[0]) for t in own for m in _APOSTROPHE.finditer(t.text)]
    straight = sum(mark == "'" for _, _, mark in found)
    curly = len(found) - straight
    if not straight or not curly:
        return
    rare, usual = ("'", "’") if straight <= curly else ("’", "'")
    values = {"rare": _NAMES[rare], "usual": f"{_NAMES[usual]}s"}
    source = facts.article.source
    for _, places in groupby((f for f in found if f[2] == rare), key=lambda f: f[0].block.span):
        flaws = [Flaw(t.span(at, at + 1), values, t.edit(source, at, at + 1, usual)) for t, at, _ in places]
        yield from gathered(source, flaws)
