"""A rule as its file in ``rules/checks/`` tells it, every key known and of its type."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, cast

from seo_fr.checks.entries import Entries
from seo_fr.checks.kinds import KINDS
from seo_fr.checks.rule import AUTHORITIES, CATEGORIES, NEEDS, Example, Rule
from seo_fr.config import usage_names
from seo_fr.model import LEVELS, Level, Options
from seo_fr.resources import rules, rules_dir

_OPTIONS = {"keyphrase": str, "target": int, "date": str, "title": str, "profile": str, "usage": str}


@cache
def rule_ids() -> tuple[str, ...]:
    """The identifiers of all rules, in alphabetical order."""
    return tuple(sorted(p.stem for p in (rules_dir() / "checks").glob("*.yml")))


@cache
def load_rule(rule_id: str) -> Rule:
    """The rule ``rule_id``; ConfigError names the file, the key and the nearest name where one is wrong."""
    return read_rule(rule_id, rules(f"checks/{rule_id}"))


def read_rule(rule_id: str, data: Mapping[str, Any]) -> Rule:
    """The rule that ``data`` tells, as `load_rule`."""
    entries = Entries(data, rules_dir() / "checks" / f"{rule_id}.yml")
    kind = entries.choice("kind", KINDS, "python")
    rule = Rule(
        id=rule_id,
        level=cast(Level, entries.choice("level", LEVELS)),
        category=entries.choice("category", CATEGORIES),
        needs=entries.choice("needs", NEEDS),
        usages=entries.choices("usages", usage_names()),
        fixable=entries.choice("fixable", ("yes", "no"), "no") == "yes",
        summary=entries.text("summary"),
        message=entries.text("message"),
        several=entries.take("several", str, "").strip(),
        why=entries.text("why"),
        authority=entries.choice("authority", AUTHORITIES),
        reference=entries.text("reference"),
        date=entries.text("date"),
        bad_examples=tuple(map(_example, entries.each("bad"))),
        good_examples=tuple(map(_example, entries.each("good"))),
        check=KINDS[kind](entries),  # last: a rule with code of its own may have settings of any name
        # In the order of the file, then those that all rules share.
        thresholds={k: entries.thresholds[k] for k in (*data, *entries.thresholds) if k in entries.thresholds},
        lists=entries.lists,
        tables=entries.tables,
    )
    entries.refuse_rest()
    return rule


def _example(entries: Entries) -> Example:
    """``text``, said ``times`` times ``between`` what stands before and after it, and options of the run."""
    text = entries.take("text", str)
    if times := entries.take("times", int, 0):
        text = entries.take("between", str, " ").join([text] * times)
        text = f"{entries.take('before', str, '')}{text}{entries.take('after', str, '')}\n"
    options: dict[str, Any] = {key: entries.take(key, kind) for key, kind in _OPTIONS.items() if entries.holds(key)}
    path = entries.take("path", str, "article.md")
    entries.refuse_rest()
    return Example(text, Options(**options), path)
