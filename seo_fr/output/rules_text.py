"""The rules, and one rule explained in full."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from seo_fr.checks.profiles import Profile
from seo_fr.checks.rule import CATEGORIES, Rule
from seo_fr.config import usage_names
from seo_fr.output.parts import LEVEL_NAMES, LEVEL_STYLES
from seo_fr.output.sheet import Sheet, excerpt, figure, plural

_EXAMPLE = 220
_OFF = "éteinte"
_NEEDS = {
    "text": "le texte seul",
    "markdown": "un article en Markdown",
    "nlp": "le modèle de langue",
}


def rules_list(rules: Iterable[Rule], profile: Profile, sheet: Sheet) -> str:
    """A table by category: identifier, level under ``profile``, ``+`` where --fix repairs, what it finds."""
    known = tuple(rules)
    room = max(len(r.id) for r in known) + 2
    for category in (c for c in CATEGORIES if any(r.category == c for r in known)):
        sheet.heading(category)
        for rule in (r for r in known if r.category == category):
            level = profile.levels.get(rule.id)
            lead = f"  {rule.id:<{room}}{LEVEL_NAMES[level] if level else _OFF:<14}{'+' if rule.fixable else ' '} "
            sheet.line(rule.summary, lead=lead, lead_style=LEVEL_STYLES[level] if level else "faint")
    sheet.blank()
    fixed = sum(r.fixable for r in known)
    sheet.line(
        f"{plural(len(known), 'règle')} (profil {profile.name}), dont {fixed} que --fix corrige (+). "
        "« seo-fr rules REGLE » en explique une.",
        "faint",
    )
    return sheet.text


def rule_page(rule: Rule, profiles: Sequence[Profile], sheet: Sheet) -> str:
    """Why, on whose authority, levels and thresholds by profile with their reasons, bad and good examples."""
    sheet.line(rule.id, "strong")
    sheet.line(rule.summary)
    sheet.blank()
    sheet.line(LEVEL_NAMES[rule.level], LEVEL_STYLES[rule.level], lead="  Niveau     ")
    sheet.line(rule.category, lead="  Catégorie  ")
    sheet.line(f"{rule.authority} : {rule.reference} ({rule.date})", lead="  Autorité   ")
    sheet.line(_NEEDS[rule.needs], lead="  Demande    ")
    if rule.usages != frozenset(usage_names()):
        sheet.line(f"{', '.join(sorted(rule.usages))} seulement", lead="  Usages     ")
    sheet.line("oui, par --fix" if rule.fixable else "non", lead="  Corrigible ")
    sheet.line(_by_profile(rule, profiles), lead="  Profils    ")
    sheet.heading("Pourquoi")
    sheet.line(rule.why, lead="  ")
    if rule.thresholds:
        sheet.heading("Seuils")
        for name, (value, why) in rule.thresholds.items():
            sheet.line(f"{_figure(value)}. {why}", lead=f"  {name:<14}")
    for title, examples in (("À éviter", rule.bad_examples), ("Mieux", rule.good_examples)):
        sheet.heading(title)
        for rank, example in enumerate(examples):
            if rank:
                sheet.blank()
            if example.options.keyphrase:
                sheet.line(f"expression visée : {example.options.keyphrase}", "faint", lead="  ")
            if example.options.usage:
                sheet.line(f"usage : {example.options.usage}", "faint", lead="  ")
            for line in excerpt_lines(example.text):
                sheet.line(line, lead="  │ ", lead_style="faint")
    return sheet.text


def own_page(name: str, texts: Mapping[str, Any], sheet: Sheet) -> str:
    """A finding that no rule of its own makes: level, why, what to do. ``texts`` as `findings_facts.rule_texts`."""
    sheet.line(name, "strong")
    sheet.line(texts["summary"])
    sheet.blank()
    sheet.line(LEVEL_NAMES[texts["level"]], LEVEL_STYLES[texts["level"]], lead="  Niveau     ")
    for title, key in (("Pourquoi", "why"), ("Que faire", "mend")):
        sheet.heading(title)
        sheet.line(texts[key], lead="  ")
    return sheet.text


def _by_profile(rule: Rule, profiles: Sequence[Profile]) -> str:
    told = []
    for profile in profiles:
        level = profile.levels.get(rule.id)
        changed = [f"{k} {_figure(v)}" for (i, k), v in profile.numbers.items() if i == rule.id]
        told.append(", ".join([f"{profile.name} : {LEVEL_NAMES[level] if level else _OFF}", *changed]))
    return " ; ".join(told)


def _figure(value: float) -> str:
    return figure(value, 0 if value == int(value) else 2)


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
