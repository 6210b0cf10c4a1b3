"""What several formats say about findings: levels in the words of each format, a rule's own texts, totals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from seo_fr.errors import ConfigError
from seo_fr.levels import INTERNAL_ERROR, UNUSED_SUPPRESSION, Level
from seo_fr.linting.report import Report
from seo_fr.model import Finding, Span
from seo_fr.resources import rules

# Findings that are about the run or about comments rather than about an article have no file in rules/checks.
OWN = {UNUSED_SUPPRESSION: "unused_suppression", INTERNAL_ERROR: "internal_error"}


def rule_texts(rule: str) -> Mapping[str, Any]:
    """``summary``, ``why``, ``level`` and ``category`` of a rule, empty where it has none."""
    if rule in OWN:
        return rules("linting")[OWN[rule]]  # type: ignore[no-any-return]
    try:
        return rules(f"checks/{rule}")
    except ConfigError:
        return {}


def end_place(source: str, span: Span, line: int, column: int) -> tuple[int, int]:
    """The 1-based line and column just after the span, which begins at ``line`` and ``column``."""
    text = span.of(source).replace("\r\n", "\n").replace("\r", "\n")
    ends = text.count("\n")
    if not ends:
        return line, column + len(text)
    return line + ends, len(text) - text.rfind("\n")


def said_on_page(finding: Finding) -> str:
    """The message; of a document, with the paragraph and the words, since no one sees its lines."""
    if not finding.paragraph:
        return finding.message
    words = f" : « {finding.words} »" if finding.words else ""
    return f"{finding.message} (paragraphe {finding.paragraph}{words})"


def totals(reports: Iterable[Report]) -> dict[str, int]:
    """How many articles, findings of each level, fixable, suppressed, known and hidden ones there are.

    Hidden are those under ``--min-level``: they count under no level.
    """
    counts: Counter[str] = Counter()
    for report in reports:
        counts["articles"] += 1
        counts["suppressed"] += report.suppressed
        counts["baseline"] += report.known
        counts["hidden"] += report.hidden
        for finding in report.findings:
            counts[finding.level] += 1
            counts["fixable"] += finding.fix is not None
    names = ("articles", "error", "warning", "info", "fixable", "suppressed", "baseline", "hidden")
    return {name: counts[name] for name in names}


def by_rule(reports: Iterable[Report]) -> list[tuple[str, Level, int, int]]:
    """(rule, level, findings, articles) for each rule and level, the most frequent first."""
    counts: Counter[tuple[str, Level]] = Counter()
    articles: dict[tuple[str, Level], set[str]] = {}
    for report in reports:
        for finding in report.findings:
            key = (finding.rule, finding.level)
            counts[key] += 1
            articles.setdefault(key, set()).add(report.path)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [(rule, level, count, len(articles[rule, level])) for (rule, level), count in ordered]
