"""A rule as its file tells it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Literal

from seo_fr.errors import ConfigError
from seo_fr.model import Level, Options
from seo_fr.resources import rules, rules_dir

Kind = Literal["python", "existence", "substitution", "metric"]
LEVELS: tuple[Level, ...] = ("error", "warning", "info")
CATEGORIES = ("structure", "longueur", "mot-clé", "métadonnées", "liens", "lisibilité", "typographie", "presse")
AUTHORITIES = ("google", "yoast", "presse", "typographie", "maison")
NEEDS = ("text", "markdown", "nlp")
KINDS: tuple[Kind, ...] = ("python", "existence", "substitution", "metric")
_REQUIRED = ("level", "category", "needs", "summary", "message", "why", "authority", "reference", "date", "bad", "good")


@dataclass(frozen=True, slots=True)
class Example:
    """An article that breaks a rule, or keeps it, and the options it is checked with."""

    text: str
    options: Options = field(default_factory=Options)
    path: str = "article.md"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule; ``thresholds`` map a name to its number and reason.

    ``needs`` is ``text``, ``markdown`` (says nothing on plain text) or ``nlp`` (asks for the language model).
    """

    id: str
    level: Level
    category: str
    needs: str
    kind: Kind
    fixable: bool
    summary: str
    message: str
    why: str
    authority: str
    reference: str
    date: str
    thresholds: Mapping[str, tuple[float, str]]
    bad_examples: tuple[Example, ...]
    good_examples: tuple[Example, ...]

    @property
    def bad(self) -> str:
        """The first article that breaks the rule."""
        return self.bad_examples[0].text

    @property
    def good(self) -> str:
        """The first article that keeps it; of a fixable rule, what becomes of `bad`."""
        return self.good_examples[0].text


@cache
def rule_ids() -> tuple[str, ...]:
    """The identifiers of all rules, in alphabetical order."""
    return tuple(sorted(p.stem for p in (rules_dir() / "checks").glob("*.yml")))


@cache
def load_rule(rule_id: str) -> Rule:
    """The rule ``rule_id``; ConfigError names the file when something is missing."""
    data = rules(f"checks/{rule_id}")
    path = rules_dir() / "checks" / f"{rule_id}.yml"
    _require(data, path)
    return Rule(
        id=rule_id,
        level=data["level"],
        category=data["category"],
        needs=data["needs"],
        kind=data.get("kind", "python"),
        fixable=data.get("fixable") == "yes",
        summary=data["summary"].strip(),
        message=data["message"].strip(),
        why=data["why"].strip(),
        authority=data["authority"],
        reference=data["reference"].strip(),
        date=str(data["date"]),
        thresholds={k: (v["value"], v["why"]) for k, v in data.items() if isinstance(v, dict) and "value" in v},
        bad_examples=_examples(data["bad"]),
        good_examples=_examples(data["good"]),
    )


def _require(data: Mapping[str, Any], path: Path) -> None:
    for key in _REQUIRED:
        if not data.get(key):
            raise ConfigError(f"{path} : il manque « {key} ».")
    allowed = {"level": LEVELS, "category": CATEGORIES, "authority": AUTHORITIES, "needs": NEEDS, "kind": KINDS}
    for key, values in allowed.items():
        if data.get(key, values[0]) not in values:
            raise ConfigError(f"{path} : « {key} » doit être l’un de : {', '.join(values)}.")


def _examples(given: Any) -> tuple[Example, ...]:
    return tuple(_example(e) for e in (given if isinstance(given, list) else [given]))


def _example(given: Any) -> Example:
    """A text, or a mapping: ``text`` said ``times`` times between ``before`` and ``after``, and options."""
    if isinstance(given, str):
        return Example(given)
    text = given["text"]
    if "times" in given:
        text = given.get("between", " ").join([text] * given["times"])
        text = f"{given.get('before', '')}{text}{given.get('after', '')}\n"
    options = {k: given[k] for k in ("keyphrase", "target", "date", "title", "profile") if k in given}
    return Example(text, Options(**options), given.get("path", "article.md"))
