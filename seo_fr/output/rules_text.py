"""The rules, and one rule explained in full."""

from __future__ import annotations

from collections.abc import Iterable

from seo_fr.checks.registry import Rule
from seo_fr.output.parts import LEVEL_NAMES, LEVEL_STYLES
from seo_fr.output.sheet import Sheet, excerpt, figure, plural

_EXAMPLE = 220


def rules_list(rules: Iterable[Rule], *, width: int, colour: bool) -> str:
    """A line a rule, by category."""
    sheet = Sheet(width, colour=colour)
    known = tuple(rules)
    for category in dict.fromkeys(r.category for r in known):
        sheet.heading(category)
        for rule in (r for r in known if r.category == category):
            lead = f"  {rule.id:<24}{LEVEL_NAMES[rule.level]:<15}"
            sheet.line(rule.summary, lead=lead, lead_style=LEVEL_STYLES[rule.level])
    sheet.blank()
    sheet.line(f"{plural(len(known), 'règle')}. « seo-fr rules REGLE » en explique une.", "faint")
    return sheet.text


def rule_page(rule: Rule, *, width: int, colour: bool) -> str:
    """Why, on whose authority, the thresholds with their reasons, a bad and a good example."""
    sheet = Sheet(width, colour=colour)
    sheet.line(rule.id, "strong")
    sheet.line(rule.summary)
    sheet.blank()
    sheet.line(LEVEL_NAMES[rule.level], LEVEL_STYLES[rule.level], lead="  Niveau     ")
    sheet.line(rule.category, lead="  Catégorie  ")
    sheet.line(f"{rule.authority} : {rule.reference} ({rule.date})", lead="  Autorité   ")
    sheet.heading("Pourquoi")
    sheet.line(rule.why, lead="  ")
    if rule.thresholds:
        sheet.heading("Seuils")
        for name, (value, why) in rule.thresholds.items():
            sheet.line(f"{figure(value, 0 if value == int(value) else 2)}. {why}", lead=f"  {name:<12}")
    for title, example in (("À éviter", rule.bad), ("Mieux", rule.good)):
        sheet.heading(title)
        for line in excerpt_lines(example):
            sheet.line(line, lead="  │ ", lead_style="faint")
    return sheet.text


def excerpt_lines(example: str) -> list[str]:
    """The first lines of an example, cut where it goes on too long to be read."""
    lines: list[str] = []
    room = _EXAMPLE
    for line in example.strip().split("\n"):
        if room <= 0:
            return [*lines, "…"]
        lines.append(excerpt(line, max(room, 30)))
        room -= len(line)
    return lines
