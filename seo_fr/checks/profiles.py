"""Profiles: the levels and thresholds a newsroom chooses, laid over those of the rules' own files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from seo_fr.checks.entries import Entries
from seo_fr.checks.rule import Rule
from seo_fr.checks.rule_file import load_rule, rule_ids
from seo_fr.config import did_you_mean, profile_names
from seo_fr.errors import ConfigError
from seo_fr.model import LEVELS, OFF, Level
from seo_fr.resources import rules, rules_dir


@dataclass(frozen=True, slots=True)
class Profile:
    """``rules`` are those that are on, by name, as it has them; ``numbers`` its own thresholds, by rule and key."""

    name: str
    rules: Mapping[str, Rule]
    numbers: Mapping[tuple[str, str], float]

    @property
    def levels(self) -> Mapping[str, Level]:
        """The level of each rule that is on."""
        return {name: rule.level for name, rule in self.rules.items()}


@cache
def load_profile(name: str) -> Profile:
    """The profile ``name``. ConfigError names the nearest one, or the entry that is wrong."""
    if name not in profile_names():
        raise ConfigError(f"profil inconnu « {name} »{did_you_mean(name, profile_names())}.")
    return read_profile(name, rules(f"profiles/{name}"))


def read_profile(name: str, data: Mapping[str, Any]) -> Profile:
    """The profile that ``data`` tells, as `load_profile`."""
    entries = Entries(data, rules_dir() / "profiles" / f"{name}.yml")
    changes = entries.inside("rules")
    entries.refuse_rest()
    on: dict[str, Rule] = {}
    numbers: dict[tuple[str, str], float] = {}
    for rule in map(load_rule, rule_ids()):
        level, own = _changed(rule, changes.inside(rule.id)) if changes.holds(rule.id) else (rule.level, {})
        numbers |= {(rule.id, key): number for key, number in own.items()}
        if level != OFF:
            on[rule.id] = rule.under(cast(Level, level), own)
    changes.refuse_rest()
    return Profile(name, on, numbers)


def _changed(rule: Rule, change: Entries) -> tuple[str, dict[str, float]]:
    """The level (or ``off``) and the thresholds of ``rule`` that the profile sets."""
    level = change.choice("level", (*LEVELS, OFF), rule.level)
    numbers = {key: float(change.take(key, float)) for key in rule.thresholds if change.holds(key)}
    change.take("why", str, "")
    change.refuse_rest()
    return level, numbers
