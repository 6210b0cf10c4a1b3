"""The weights of rules/headings.yml."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from seo_fr.errors import ConfigError
from seo_fr.resources import rules, rules_dir


@cache
def weight(name: str) -> float:
    """What a trait adds to a heading's score; ConfigError where rules/headings.yml does not know it."""
    return _value("weights", name)


@cache
def preference(name: str) -> float:
    """What an editor's choice adds to a score, where the verdicts cannot tell; ConfigError as above."""
    return _value("preferences", name)


@cache
def subject_weight(name: str) -> float:
    """What a fact about a lemma adds to the log-odds that a heading should say it; ConfigError as above."""
    return _value("subject_weights", name)


def weighed(traits: Mapping[str, float]) -> float:
    """What traits add up to, each with its value times its weight."""
    known = _all()
    try:
        return sum([value * known[name] for name, value in traits.items()])
    except KeyError as error:
        return weight(str(error.args[0]))  # which says what is missing


@cache
def _all() -> dict[str, float]:
    return {name: weight(name) for name in rules("headings")["weights"]}


def _value(table: str, name: str) -> float:
    try:
        return float(rules("headings")[table][name]["value"])
    except (KeyError, TypeError, ValueError) as error:
        raise ConfigError(
            f"{rules_dir() / 'headings.yml'} : le poids « {name} » de {table} manque ou n’est pas un nombre."
        ) from error
