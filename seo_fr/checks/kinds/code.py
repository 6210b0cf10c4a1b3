"""``python``, the kind of a rule that says no other: the function ``check(facts, rule)`` of a module of its name."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from seo_fr.checks.entries import Entries
from seo_fr.checks.rule import Check

_CODE = Path(__file__).resolve().parents[1]


def read(entries: Entries) -> Check:
    """Whatever numbers, lists and tables the rule has are its own: the code asks for them by their names."""
    entries.keep_rest()
    name = entries.path.stem.replace("-", "_")
    if not (_CODE / f"{name}.py").is_file():
        raise entries.wrong(f"il manque « kind », ou le code de la règle dans seo_fr/checks/{name}.py")
    # Looked up each time: imported when the rule is first run, and a test may put a broken check in its place.
    return lambda facts, rule: import_module(f"seo_fr.checks.{name}").check(facts, rule)
