"""Run the rules, and keep one that crashes from hiding the others."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable
from functools import cache
from importlib import import_module
from typing import cast

from seo_fr.checks import kinds
from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.profiles import load_profile
from seo_fr.checks.rule import Rule, load_rule, rule_ids
from seo_fr.errors import SeoFrError
from seo_fr.levels import INTERNAL_ERROR
from seo_fr.model import Edit, Finding, Level, Options, Span

__all__ = ["Rule", "load_rule", "needs_model", "rule_ids", "run_checks"]

_KEYPHRASE = "mot-clé"
Check = Callable[[Facts], Iterable[Flaw]]


def run_checks(facts: Facts, only: Collection[str] | None = None) -> tuple[Finding, ...]:
    """Every finding, in source order, then by rule. A crash becomes an ``internal-error`` finding.

    The profile of the options says which rules are on; ``only`` keeps those named. Raises ConfigError
    on an unknown profile or a broken rules file.
    """
    starts = _line_starts(facts.article.source)
    findings: list[Finding] = []
    for rule_id, level in load_profile(facts.options.profile).levels.items():
        if only is not None and rule_id not in only:
            continue
        try:
            findings += _findings(load_rule(rule_id), level, facts, starts)
        except SeoFrError:
            raise
        except Exception as error:
            message = (
                f"La règle « {rule_id} » a échoué ({type(error).__name__} : {error}) ; signalez ce défaut de seo-fr."
            )
            findings.append(_finding(INTERNAL_ERROR, "error", message, Span(0, 0), None, starts))
    return tuple(sorted(findings, key=lambda f: (f.span, f.rule, f.message)))


def needs_model(options: Options, only: Collection[str] | None = None) -> bool:
    """True when a rule that is on may ask for the language model; a given keyphrase spares those on keyphrases."""
    needed = (load_rule(i) for i in load_profile(options.profile).levels if only is None or i in only)
    return any(r.needs == "nlp" and not (options.keyphrase and r.category == _KEYPHRASE) for r in needed)


def _findings(rule: Rule, level: Level, facts: Facts, starts: list[int]) -> list[Finding]:
    if rule.needs == "markdown" and facts.article.format != "markdown":
        return []
    return [
        _finding(rule.id, flaw.level or level, rule.message.format(**flaw.values), flaw.span, flaw.fix, starts)
        for flaw in _check_of(rule.id)(facts)
    ]


def _check_of(rule_id: str) -> Check:
    kind = load_rule(rule_id).kind
    if kind != "python":
        return kinds.check_of(rule_id, kind)
    # Looked up each time, so that a test may put a broken check in its place.
    return cast(Check, _module(rule_id).check)  # type: ignore[attr-defined]


@cache
def _module(rule_id: str) -> object:
    return import_module(f"seo_fr.checks.{rule_id.replace('-', '_')}")


def _finding(rule: str, level: Level, message: str, span: Span, fix: Edit | None, starts: list[int]) -> Finding:  # noqa: PLR0913, PLR0917
    line = bisect_right(starts, span.start)
    return Finding(rule, level, message, span, line, span.start - starts[line - 1] + 1, fix)


def _line_starts(source: str) -> list[int]:
    return [0, *(m.end() for m in re.finditer(r"\r\n|\r|\n", source))]
