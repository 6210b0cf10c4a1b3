"""Which article to mend first: a sum of points, by the formula of ``rules/audit.yml``."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from seo_fr.model import Finding
from seo_fr.resources import number


def weigh(findings: Iterable[Finding]) -> tuple[float, tuple[str, ...]]:
    """The points of an article and the rules that give most of them, heaviest first.

    A rule counts at most ``limit`` times, its gravest findings first.
    """
    by_rule: dict[str, list[float]] = defaultdict(list)
    for finding in findings:
        by_rule[finding.rule].append(number("audit", finding.level))
    limit = int(number("audit", "limit"))
    points = {rule: sum(sorted(found, reverse=True)[:limit]) for rule, found in by_rule.items()}
    heaviest = sorted(points, key=lambda rule: (-points[rule], -len(by_rule[rule]), rule))
    return sum(points.values()), tuple(heaviest[: int(number("audit", "top_rules"))])


def by_rule(findings: Iterable[Finding]) -> dict[str, int]:
    """How many findings each rule has, in alphabetical order."""
    return dict(sorted(Counter(f.rule for f in findings).items()))
