"""Two marks out of 100 from the findings, by the formula of ``rules/scores.yml``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from seo_fr.checks.registry import INTERNAL_ERROR, load_rule
from seo_fr.model import Finding, Scores
from seo_fr.resources import number, words


def score(findings: Iterable[Finding]) -> Scores:
    """100 less a penalty a finding, by its level; a rule costs at most ``limit`` penalties.

    Findings of the categories ``readability`` lower that mark, the others the SEO mark. Both stop at 0.
    """
    readability = words("scores", "readability")
    counts = Counter((f.rule, f.level) for f in findings if f.rule != INTERNAL_ERROR)
    lost = {True: 0.0, False: 0.0}
    for (rule, level), count in counts.items():
        category = load_rule(rule).category
        lost[category in readability] += min(count, number("scores", "limit")) * number("scores", level)
    return Scores(seo=_mark(lost[False]), readability=_mark(lost[True]))


def _mark(lost: float) -> int:
    return max(0, round(100 - lost))
