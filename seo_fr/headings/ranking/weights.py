"""The weights of rules/headings.yml."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from seo_fr.errors import ConfigError
from seo_fr.resources import rules, rules_dir


def weight(name: str) -> float:
    """What a trait adds to a heading's score; ConfigError where rules/headings.yml does not know it."""
    return _table("weights")[name]


def preference(name: str) -> float:
    """What an editor's choice adds to a score, where the verdicts cannot tell; ConfigError as above."""
    return _table("preferences")[name]


def subject_weight(name: str) -> float:
    """What a fact about a lemma adds to the log-odds that a heading should say it; ConfigError as above."""
    return _table("subject_weights")[name]


def title_part(name: str) -> float:
    """What a trait of a sentence's part adds to the log-odds that a desk keeps it in a title; 0 for one not known."""
    return _table("title_parts")[name] if name in rules("headings")["title_parts"] else 0.0


def news_line(name: str) -> float:
    """What a trait of a sentence adds to the log-odds that a desk titles with it; ConfigError as above."""
    return _table("news_lines")[name]


def weighed(traits: Mapping[str, float]) -> float:
    """What traits add up to, each with its value times its weight; ConfigError as above."""
    known = _table("weights")
    return sum([value * known[name] for name, value in traits.items()])


class _Table(dict[str, float]):
    """The values of one table, read when they are first asked for."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def __missing__(self, name: str) -> float:
        try:
            value = self[name] = float(rules("headings")[self.name][name]["value"])
        except (KeyError, TypeError, ValueError) as error:
            raise ConfigError(
                f"{rules_dir() / 'headings.yml'} : le poids « {name} » de {self.name} manque ou n’est pas un nombre."
            ) from error
        return value


@cache
def _table(name: str) -> _Table:
    return _Table(name)
