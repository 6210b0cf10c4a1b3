"""A heading ends like a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.rule import Rule
from seo_fr.resources import words


def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
    """One flaw a heading; an ellipsis, a final abbreviation (etc., J.-C., Inc.) and an initial are let through."""
    for heading in facts.headings:
        text = heading.view.text.strip()
        if not text.endswith(".") or text.endswith(("..", "etc.")):
            continue
        last = text[:-1].rpartition(" ")[2]
        if (
            last in words("abbreviations", "may_end")
            or last in words("abbreviations", "never_end")
            or "." in last
            or _is_initial(last)
        ):
            continue
        yield Flaw(heading.span, {"heading": text})


def _is_initial(word: str) -> bool:
    """*Samuel B.*, as a court report names people."""
    return len(word) == 1 and word.isupper()
