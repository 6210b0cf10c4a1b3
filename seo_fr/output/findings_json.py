"""Findings of several articles as one JSON object, schema ``seo-fr/findings/1``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from seo_fr.linting.report import Failure, Report
from seo_fr.model import Finding
from seo_fr.output.analysis_json import finding_object, to_json
from seo_fr.output.findings_facts import by_rule, totals

FINDINGS_SCHEMA = "seo-fr/findings/1"


def findings_json(reports: Iterable[Report], failures: Sequence[Failure] = (), *, statistics: bool = False) -> str:
    """``reports`` come in input order; ``statistics`` adds the sums by rule."""
    known = list(reports)
    content: dict[str, Any] = {
        "schema": FINDINGS_SCHEMA,
        "files": [_file(report) for report in known],
        "errors": [{"path": f.path, "message": f.message} for f in failures],
        "summary": totals(known),
    }
    if statistics:
        content["statistics"] = [
            {"rule": rule, "level": level, "findings": count, "articles": articles}
            for rule, level, count, articles in by_rule(known)
        ]
    return to_json(content)


def _file(report: Report) -> dict[str, Any]:
    pairs = zip(report.findings, report.fingerprints, strict=True)
    return {"path": report.path, "findings": [_finding(f, mark) for f, mark in pairs]}


def _finding(finding: Finding, fingerprint: str) -> dict[str, Any]:
    fix = None
    if finding.fix:
        fix = {"span": [finding.fix.span.start, finding.fix.span.end], "replacement": finding.fix.replacement}
    return finding_object(finding) | {"fingerprint": fingerprint, "fix": fix}
