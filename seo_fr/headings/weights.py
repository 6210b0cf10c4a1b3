"""The weights of rules/headings.yml."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from seo_fr.errors import ConfigError
from seo_fr.resources import rules, rules_dir


@cache
def weight(name: str) -> float:
    """What a trait adds to a heading's score; ConfigError where rules/headings.yml does not know it."""
    try:
        return float(rules("headings")["weights"].get(name, {"value": 0})["value"])
    except (KeyError, TypeError, ValueError) as error:
        raise ConfigError(
            f"{rules_dir() / 'headings.yml'} : le poids « {name} » manque ou n’est pas un nombre."
        ) from error


def weighed(traits: Mapping[str, float]) -> float:
    """What traits add up to, each with its value times its weight."""
    return sum(value * weight(name) for name, value in traits.items())
