"""What a rule is: its texts, its own settings and its examples."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TypeVar

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.config import did_you_mean
from seo_fr.errors import ConfigError
from seo_fr.model import Level, Options
from seo_fr.resources import rules_dir

T = TypeVar("T")
CATEGORIES = ("structure", "longueur", "mot-clé", "métadonnées", "liens", "lisibilité", "typographie", "presse")
AUTHORITIES = ("google", "yoast", "presse", "typographie", "maison")
NEEDS = ("text", "markdown", "nlp")


# The places of the article where a rule is broken, in any order.
Check = Callable[[Facts, "Rule"], Iterable[Flaw]]


@dataclass(frozen=True, slots=True)
class Example:
    """An article that breaks a rule, or keeps it, and the options it is checked with."""

    text: str
    options: Options = field(default_factory=Options)
    path: str = "article.md"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule; ``thresholds`` map a name to its number and reason, ``lists`` and ``tables`` one to its words.

    ``needs`` is ``text``, ``markdown`` (says nothing on plain text; HTML counts as
    Markdown) or ``nlp`` (asks for the language model).
    ``usages`` are those of French that it holds in: elsewhere it says nothing.
    ``message`` tells one place, ``several`` (where it is not empty) how many ``{places}`` there are ``{where}``
    (`seo_fr.checks.message`).
    ``check`` is made by its kind (`seo_fr.checks.kinds`) and given the rule as the profile has it.
    """

    id: str
    level: Level
    category: str
    needs: str
    usages: frozenset[str]
    fixable: bool
    summary: str
    message: str
    several: str
    why: str
    authority: str
    reference: str
    date: str
    check: Check
    thresholds: Mapping[str, tuple[float, str]]
    lists: Mapping[str, tuple[str, ...]]
    tables: Mapping[str, Mapping[str, float]]
    bad_examples: tuple[Example, ...]
    good_examples: tuple[Example, ...]

    def threshold(self, key: str) -> float:
        """The number ``key``. ConfigError where the file has none, here as in `words` and `table`."""
        return self._own(self.thresholds, key)[0]

    def words(self, key: str) -> tuple[str, ...]:
        """The word list ``key``, in the order of the file."""
        return self._own(self.lists, key)

    def any_of(self, key: str, before: str = r"(?<!\w)", after: str = r"(?!\w)") -> re.Pattern[str]:
        """One of the words ``key``, themselves patterns, between two others, in capitals or not."""
        return _any_of(self.words(key), before, after)

    def table(self, key: str) -> Mapping[str, float]:
        """The numbers that stand for the words of ``key``."""
        return self._own(self.tables, key)

    def under(self, level: Level, numbers: Mapping[str, float]) -> Rule:
        """The rule as a profile has it: at ``level``, ``numbers`` in the place of its own thresholds."""
        own = {key: (numbers.get(key, number), why) for key, (number, why) in self.thresholds.items()}
        return replace(self, level=level, thresholds=own)

    def wrong(self, what: str) -> ConfigError:
        """The error that says ``what`` is wrong in the rule's file."""
        return ConfigError(f"{rules_dir() / 'checks' / self.id}.yml : {what}.")

    def _own(self, entries: Mapping[str, T], key: str) -> T:
        if key not in entries:
            raise self.wrong(f"il manque « {key} »{did_you_mean(key, entries) if entries else ''}")
        return entries[key]


@cache
def _any_of(words: tuple[str, ...], before: str, after: str) -> re.Pattern[str]:
    return re.compile(rf"{before}(?:{'|'.join(words)}){after}", re.IGNORECASE)
