"""``python``, the kind of a rule that says no other: the function ``check(facts, rule)`` of a module of its name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from seo_fr.checks.entries import Entries
from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.rule import Rule

_CODE = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Python:
    """``module`` is imported when the rule is first run; only it knows what the message may name."""

    module: str
    fields: None = None

    @classmethod
    def read(cls, entries: Entries) -> Python:
        """Whatever numbers, lists and tables the rule has are its own: the code asks for them by their names."""
        entries.keep_rest()
        name = entries.path.stem.replace("-", "_")
        if not (_CODE / f"{name}.py").is_file():
            raise entries.wrong(f"il manque « kind », ou le code de la règle dans seo_fr/checks/{name}.py")
        return cls(f"seo_fr.checks.{name}")

    def check(self, facts: Facts, rule: Rule) -> Iterable[Flaw]:
        """What the module finds; looked up each time, so that a test may put a broken check in its place."""
        found: Iterable[Flaw] = import_module(self.module).check(facts, rule)
        return found
