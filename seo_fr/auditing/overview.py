"""What the whole table says: distributions, findings by rule, which articles to mend first. One pass, little kept."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from seo_fr.auditing.row import Row
from seo_fr.resources import number


@dataclass(frozen=True, slots=True)
class Distribution:
    """Counts in classes of equal width, and the middle value (None where there is nothing to count).

    ``classes`` are pairs of a lower end and a count; the first also counts what lies below it, the last
    what lies above.
    """

    classes: tuple[tuple[float, int], ...]
    step: float
    median: float | None


@dataclass(frozen=True, slots=True)
class RuleCount:
    """How many findings a rule has, in how many articles."""

    rule: str
    findings: int
    articles: int


@dataclass(frozen=True, slots=True)
class Overview:
    """The figures of the summary page. ``measured`` are the articles that have figures.

    ``first`` are the articles to mend first, ``failures`` the first of those that could not be measured.
    """

    articles: int
    measured: int
    words: int
    errors: int
    warnings: int
    infos: int
    failed: int
    lengths: Distribution
    flesch: Distribution
    rules: tuple[RuleCount, ...]
    first: tuple[Row, ...]
    failures: tuple[Row, ...]


def survey(rows: Iterable[Row]) -> Overview:
    """The overview of ``rows``, which come by priority, heaviest first; read once."""
    totals: Counter[str] = Counter()
    lengths: Counter[float] = Counter()
    flesch: Counter[float] = Counter()
    findings: Counter[str] = Counter()
    touched: Counter[str] = Counter()
    first: list[Row] = []
    failures: list[Row] = []
    for row in rows:
        totals["articles"] += 1
        if row.status != "ok":
            totals["failed"] += 1
            if len(failures) < number("audit", "shown_failures"):
                failures.append(row)
        if row.words is None or row.flesch is None:
            continue
        totals["measured"] += 1
        for name in ("words", "errors", "warnings", "infos"):
            totals[name] += getattr(row, name)
        lengths[row.words] += 1
        flesch[row.flesch] += 1
        counts = json.loads(row.rules)
        findings.update(counts)
        touched.update(counts.keys())
        if len(first) < number("audit", "shown_first") and row.priority:
            first.append(row)
    by_rule = sorted(findings, key=lambda rule: (-touched[rule], -findings[rule], rule))
    return Overview(
        **{name: totals[name] for name in ("articles", "measured", "words", "errors", "warnings", "infos", "failed")},
        lengths=_classes(lengths, number("audit", "length_step"), 0, number("audit", "length_end")),
        flesch=_classes(
            flesch, number("audit", "flesch_step"), number("audit", "flesch_start"), number("audit", "flesch_end")
        ),
        rules=tuple(RuleCount(rule, findings[rule], touched[rule]) for rule in by_rule),
        first=tuple(first),
        failures=tuple(failures),
    )


def _classes(values: Counter[float], step: float, start: float, end: float) -> Distribution:
    """``values`` map a value to how often it occurs: few different ones, however many articles there are."""
    ends = [start + n * step for n in range(int((end - start) / step) + 1)]
    counts = [0] * len(ends)
    for value, count in values.items():
        counts[max(0, min(len(ends) - 1, int((value - start) // step)))] += count
    return Distribution(tuple(zip(ends, counts, strict=True)), step, _median(values))


def _median(values: Counter[float]) -> float | None:
    """The value below which half of the articles lie; the lower one of two in the middle."""
    left = (sum(values.values()) + 1) // 2
    for value in sorted(values):
        left -= values[value]
        if left <= 0:
            return value
    return None
