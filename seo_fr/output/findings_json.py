"""Findings of several articles as one JSON object, schema ``seo-fr/findings/1``."""

from __future__ import annotations

from typing import Any

from seo_fr.linting.report import Report
from seo_fr.model import Finding
from seo_fr.output.analysis_json import finding_object, picked, to_json
from seo_fr.output.findings import Findings
from seo_fr.output.findings_facts import by_rule, totals

FINDINGS_SCHEMA = "seo-fr/findings/1"


def findings_json(findings: Findings) -> str:
    """The object, in input order; ``statistics`` adds the sums by rule."""
    content: dict[str, Any] = {
        "schema": FINDINGS_SCHEMA,
        "files": [_file(report) for report in findings.reports],
        "errors": [picked(f, "path", "message") for f in findings.failures],
        "summary": totals(findings.reports),
    }
    if findings.statistics:
        content["statistics"] = [
            {"rule": rule, "level": level, "findings": count, "articles": articles}
            for rule, level, count, articles in by_rule(findings.reports)
        ]
    return to_json(content)


def _file(report: Report) -> dict[str, Any]:
    pairs = zip(report.findings, report.fingerprints, strict=True)
    return {"path": report.path, "findings": [_finding(f, mark) for f, mark in pairs]}


def _finding(finding: Finding, fingerprint: str) -> dict[str, Any]:
    fix = picked(finding.fix, "span", "replacement") if finding.fix else None
    return finding_object(finding) | {"fingerprint": fingerprint, "fix": fix}
