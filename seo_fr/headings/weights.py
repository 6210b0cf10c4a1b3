"""The weights of rules/headings.yml."""

from __future__ import annotations

from functools import cache

from seo_fr.errors import ConfigError
from seo_fr.resources import rules, rules_dir


@cache
def weight(name: str) -> float:
    """What a trait adds to a heading's score; ConfigError where rules/headings.yml does not know it."""
    try:
        return float(rules("headings")["weights"][name]["value"])
    except (KeyError, TypeError, ValueError) as error:
        raise ConfigError(
            f"{rules_dir() / 'headings.yml'} : le poids « {name} » manque ou n’est pas un nombre."
        ) from error
