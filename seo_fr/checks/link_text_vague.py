"""A link whose text says nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.rule import Rule

_MARKS = re.compile(r"[*_`>»«.…!:→\s\u00a0\u202f]+")


def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
    """One flaw a link whose whole text is one of the listed ones."""
    vague = rule.words("texts")
    for link in facts.links:
        text = _MARKS.sub(" ", link.text).strip().replace("’", "'").casefold()
        if text in vague:
            yield Flaw(link.span, {"text": link.text.strip()})
