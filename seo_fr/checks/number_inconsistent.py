"""A number that changes between paragraphs for one noun."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.resources import rules, word_list

_RULE = "number-inconsistent"


def check(facts: Facts) -> Iterator[Flaw]:
    """One flaw a noun, at the first number that differs from the one of an earlier paragraph."""
    first: dict[str, tuple[int, int, str]] = {}
    told: set[str] = set()
    for index, passage in enumerate(facts.passages):
        for match in _pattern().finditer(passage.view.text):
            noun, number = match["noun"].lower().rstrip("s"), _value(match["number"])
            known = first.setdefault(noun, (index, number, match[0]))
            if known[0] != index and known[1] != number and noun not in told:
                told.add(noun)
                yield Flaw(passage.view.span(*match.span()), {"here": match[0], "before": known[2]})


@cache
def _pattern() -> re.Pattern[str]:
    numbers = "|".join(sorted(rules(f"checks/{_RULE}")["numbers"]["values"], key=len, reverse=True))
    nouns = "|".join(word_list(f"checks/{_RULE}", "nouns"))
    return re.compile(
        rf"(?<![\w,.])(?P<number>\d{{1,3}}(?: \d{{3}})*|\d+|{numbers}) (?P<noun>{nouns})(?!\w)", re.IGNORECASE
    )


def _value(number: str) -> int:
    values = rules(f"checks/{_RULE}")["numbers"]["values"]
    word = number.lower()
    return int(values[word]) if word in values else int(word.replace(" ", ""))
