"""A link whose text says nothing."""

from __future__ import annotations

from collections.abc import Iterator
from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.links import links
from seo_fr.resources import words
import re

_MARKS = re.compile(r"[*_`>»«.…!:→\s\u00a0\u202f]+")


def check(facts: Facts) -> Iterator[Flaw]:
    """One flaw a link whose whole text is one of the listed ones."""
    vague = words("checks/link-text-vague", "texts")
    for link in links(facts.article):
        text = _MARKS.sub(" ", link.text).strip().replace("’", "'").casefold()
        if text in vague:
            yield Flaw(link.span, {"text": link.text.strip()})
