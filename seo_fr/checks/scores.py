"""Two marks out of 100 from the findings, by the formula of ``rules/scores.yml``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from seo_fr.checks.rule_file import load_rule, rule_ids
from seo_fr.model import Finding, Level, Scores
from seo_fr.resources import number, words


def score(findings: Iterable[Finding]) -> Scores:
    """100 less a penalty a finding, by its level; a rule costs at most ``limit`` penalties.

    Each category counts for one mark or, typography and press, for none; so do findings that are of no rule
    (a crash of ours). Both marks stop at 0.
    """
    known = frozenset(rule_ids())
    counts = Counter((f.rule, f.level) for f in findings if f.rule in known)
    return Scores(seo=_mark(counts, "seo"), readability=_mark(counts, "readability"))


def _mark(counts: Mapping[tuple[str, Level], int], mark: str) -> int:
    lost = 0.0
    for (rule, level), count in counts.items():
        if load_rule(rule).category in words("scores", mark):
            lost += min(count, number("scores", "limit")) * number("scores", level)
    return max(0, round(100 - lost))
