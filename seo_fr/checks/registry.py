"""Find the rules, run them, keep one that crashes from hiding the others."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any, cast

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.errors import ConfigError
from seo_fr.model import Finding, Level, Span
from seo_fr.resources import rules, rules_dir

INTERNAL_ERROR = "internal-error"
LEVELS: tuple[Level, ...] = ("error", "warning", "info")
CATEGORIES = ("structure", "longueur", "mot-clé", "métadonnées", "lisibilité")
AUTHORITIES = ("google", "yoast", "presse", "typographie", "maison")
_REQUIRED = ("level", "category", "summary", "message", "why", "authority", "reference", "date", "bad", "good")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as its file tells it; ``thresholds`` map a name to its number and reason."""

    id: str
    level: Level
    category: str
    summary: str
    message: str
    why: str
    authority: str
    reference: str
    date: str
    thresholds: Mapping[str, tuple[float, str]]
    bad: str
    good: str


@cache
def rule_ids() -> tuple[str, ...]:
    """The identifiers of all rules, in alphabetical order."""
    return tuple(sorted(p.stem for p in (rules_dir() / "checks").glob("*.yml")))


@cache
def load_rule(rule_id: str) -> Rule:
    """The rule ``rule_id``; ConfigError names the file when something is missing."""
    data = rules(f"checks/{rule_id}")
    path = rules_dir() / "checks" / f"{rule_id}.yml"
    for key in _REQUIRED:
        if not data.get(key):
            raise ConfigError(f"{path} : il manque « {key} ».")
    for key, allowed in (("level", LEVELS), ("category", CATEGORIES), ("authority", AUTHORITIES)):
        if data[key] not in allowed:
            raise ConfigError(f"{path} : « {key} » doit être l’un de : {', '.join(allowed)}.")
    return Rule(
        id=rule_id,
        level=data["level"],
        category=data["category"],
        summary=data["summary"].strip(),
        message=data["message"].strip(),
        why=data["why"].strip(),
        authority=data["authority"],
        reference=data["reference"].strip(),
        date=str(data["date"]),
        thresholds={k: (v["value"], v["why"]) for k, v in data.items() if isinstance(v, dict) and "value" in v},
        bad=example_text(data["bad"]),
        good=example_text(data["good"]),
    )


def example_text(example: Any) -> str:
    """The article of an example: a text, or ``text`` said ``times`` times between ``before`` and ``after``."""
    if isinstance(example, str):
        return example
    middle = example.get("between", " ").join([example["text"]] * example["times"])
    return f"{example.get('before', '')}{middle}{example.get('after', '')}\n"


def run_checks(facts: Facts) -> tuple[Finding, ...]:
    """Every finding, in source order, then by rule. A crash becomes an ``internal-error`` finding."""
    source = facts.annotated.article.source
    starts = _line_starts(source)
    findings: list[Finding] = []
    for rule_id in rule_ids():
        try:
            rule = load_rule(rule_id)
            found = [(flaw.span, rule.message.format(**flaw.values)) for flaw in _check_of(rule_id)(facts)]
            findings += [_finding(rule_id, rule.level, text, span, starts) for span, text in found]
        except ConfigError:
            raise
        except Exception as error:
            message = (
                f"La règle « {rule_id} » a échoué ({type(error).__name__} : {error}) ; signalez ce défaut de seo-fr."
            )
            findings.append(_finding(INTERNAL_ERROR, "error", message, Span(0, 0), starts))
    return tuple(sorted(findings, key=lambda f: (f.span, f.rule, f.message)))


def _check_of(rule_id: str) -> Callable[[Facts], Iterable[Flaw]]:
    module = import_module(f"seo_fr.checks.{rule_id.replace('-', '_')}")
    return cast(Callable[[Facts], Iterable[Flaw]], module.check)


def _finding(rule: str, level: Level, message: str, span: Span, starts: list[int]) -> Finding:
    line = bisect_right(starts, span.start)
    return Finding(rule, level, message, span, line, span.start - starts[line - 1] + 1)


def _line_starts(source: str) -> list[int]:
    starts = [0]
    for index, char in enumerate(source):
        if char == "\n" or (char == "\r" and source[index + 1 : index + 2] != "\n"):
            starts.append(index + 1)
    return starts
