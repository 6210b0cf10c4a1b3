"""How far a measure is past its limit, and what that is worth: nothing, a remark, or what the rule says."""

from __future__ import annotations

from seo_fr.checks.entries import Entries
from seo_fr.checks.rule import Rule
from seo_fr.model import Level
from seo_fr.resources import rules, rules_dir

_SLACK, _MARGIN = "slack", "margin"
_DIGITS = 9  # of an excess: 330 words for 300 are 10 % too many, whatever floats make of it


def take(entries: Entries) -> None:
    """The ``slack`` and ``margin`` of a rule, shares of its limit: those of its file, else of rules/limits.yml."""
    shared = Entries(rules("limits"), rules_dir() / "limits.yml")
    for key in (_SLACK, _MARGIN):
        if not entries.held_threshold(key):
            shared.threshold(key)
            entries.thresholds[key] = shared.thresholds[key]


def past(value: float, limit: float) -> float:
    """By which share of the limit ``value`` passes it, on whichever side; endless for a limit of nothing."""
    return round(abs(value - limit) / limit, _DIGITS) if limit else float("inf")


def over(value: float, limit: float) -> float:
    """As `past`, of a limit that only more can pass; 0 up to it."""
    return past(value, limit) if value > limit else 0.0


def is_let_through(rule: Rule, excess: float) -> bool:
    """True of so little (up to the share ``slack``) that nobody would touch the text for it."""
    return excess <= rule.threshold(_SLACK)


def level_of(rule: Rule, excess: float) -> Level | None:
    """A remark up to the share ``margin``; beyond it the level of the rule (None)."""
    return "info" if excess <= rule.threshold(_MARGIN) else None
