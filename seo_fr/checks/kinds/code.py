"""``python``, the kind of a rule that says no other: the function ``check(facts, rule)`` of a module of its name."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

from seo_fr.checks.entries import Entries
from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.rule import Rule

_CODE = Path(__file__).resolve().parents[1]


def read(entries: Entries) -> None:
    """Whatever numbers, lists and tables the rule has are its own: the code asks for them by their names."""
    entries.keep_rest()
    file = f"{_module(entries.path.stem)}.py"
    if not (_CODE / file).is_file():
        raise entries.wrong(f"il manque « kind », ou le code de la règle dans seo_fr/checks/{file}")


def check(facts: Facts, rule: Rule) -> Iterable[Flaw]:
    """What the module finds; looked up each time, so that a test may put a broken check in its place."""
    found: Iterable[Flaw] = import_module(f"seo_fr.checks.{_module(rule.id)}").check(facts, rule)
    return found


def _module(rule_id: str) -> str:
    return rule_id.replace("-", "_")
