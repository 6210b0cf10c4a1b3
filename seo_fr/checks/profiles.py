"""Profiles: the levels and thresholds a newsroom chooses, over those of the rules' own files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from seo_fr.checks.rule import LEVELS, load_rule, rule_ids
from seo_fr.config import did_you_mean, profile_names
from seo_fr.errors import ConfigError
from seo_fr.model import Level
from seo_fr.resources import number, rules, rules_dir

OFF = "off"


@dataclass(frozen=True, slots=True)
class Profile:
    """``levels`` holds the rules that are on, ``numbers`` the thresholds that differ from the rule's own."""

    name: str
    summary: str
    levels: Mapping[str, Level]
    numbers: Mapping[tuple[str, str], float]

    def threshold(self, rule: str, key: str) -> float:
        """The threshold ``key`` of ``rule`` under this profile."""
        own = self.numbers.get((rule, key))
        return number(f"checks/{rule}", key) if own is None else own


@cache
def load_profile(name: str) -> Profile:
    """The profile ``name``. ConfigError names the nearest one, or the entry that is wrong."""
    if name not in profile_names():
        raise ConfigError(f"profil inconnu « {name} »{did_you_mean(name, profile_names())}.")
    data = rules(f"profiles/{name}")
    changes = data.get("rules") or {}
    levels: dict[str, Level] = {i: load_rule(i).level for i in rule_ids()}
    numbers: dict[tuple[str, str], float] = {}
    for rule_id, change in changes.items():
        if rule_id not in levels:
            raise _wrong(name, f"règle inconnue « {rule_id} »{did_you_mean(rule_id, levels)}")
        for key, value in change.items():
            if key == "level":
                _set_level(levels, name, rule_id, value)
            elif key in load_rule(rule_id).thresholds and isinstance(value, int | float):
                numbers[rule_id, key] = float(value)
            elif key != "why":
                raise _wrong(name, f"« {key} » n’est pas un seuil de « {rule_id} »")
    return Profile(name, str(data.get("summary", "")).strip(), levels, numbers)


def _set_level(levels: dict[str, Level], profile: str, rule_id: str, value: object) -> None:
    if value == OFF:
        del levels[rule_id]
    elif value in LEVELS:
        levels[rule_id] = value
    else:
        raise _wrong(profile, f"« level » de « {rule_id} » doit être l’un de : {', '.join((*LEVELS, OFF))}")


def _wrong(profile: str, what: str) -> ConfigError:
    return ConfigError(f"{rules_dir() / 'profiles' / profile}.yml : {what}.")
