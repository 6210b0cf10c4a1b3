"""A number that changes between paragraphs for one noun."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.rule import Rule
from seo_fr.language.numbers import spelled_number

_BEFORE = 20


def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
    """One flaw a noun, at the first number that differs from the one of an earlier paragraph.

    After one of the ``bounds`` stands a limit or a part (« moins de 50 000 habitants », « dont 12 blessés »), and a
    number of quite another size counts something else (« 95 emplois » lost, « 500 emplois » promised).
    """
    first: dict[str, tuple[int, int, str]] = {}
    told: set[str] = set()
    values = rule.table("numbers")
    bounds = rule.any_of("bounds", after=" ?$")
    pattern = _pattern(values, rule.words("nouns"))
    for index, passage in enumerate(facts.passages):
        for match in pattern.finditer(passage.view.text):
            if bounds.search(passage.view.text[max(0, match.start() - _BEFORE) : match.start()]):
                continue
            noun, number = match["noun"].lower().rstrip("s"), _value(match["number"], values)
            known = first.setdefault(noun, (index, number, match[0]))
            if known[0] != index and noun not in told and _is_slip(number, known[1], rule.threshold("near")):
                told.add(noun)
                yield Flaw(passage.view.span(*match.span()), {"here": match[0], "before": known[2]})


def _is_slip(one: int, other: int, near: float) -> bool:
    """True for two numbers that one may have been written for the other: near each other, or but for one digit."""
    if one == other:
        return False
    less, more = sorted((one, other))
    figures = str(less), str(more)
    is_one_digit = len(figures[0]) == len(figures[1]) > 1 and sum(a != b for a, b in zip(*figures, strict=True)) == 1
    return more <= less * near or is_one_digit


def _pattern(values: Iterable[str], nouns: Iterable[str]) -> re.Pattern[str]:
    word, counted = "|".join(sorted({*values, "mille"}, key=len, reverse=True)), "|".join(nouns)
    spelled = rf"(?<!-)(?:{word})(?:(?:[ -]|[ -]et[ -])(?:{word}))*(?:[ -]et[ -]une?)?"
    figures = r"\d{1,3}(?:[ '.]\d{3})+|\d+"
    return re.compile(rf"(?<![\w,.'])(?P<number>{figures}|{spelled}) (?:d')?(?P<noun>{counted})(?!\w)", re.IGNORECASE)


def _value(number: str, values: Mapping[str, float]) -> int:
    return int(re.sub("[ '.]", "", number)) if number[0].isdigit() else spelled_number(number, values)
