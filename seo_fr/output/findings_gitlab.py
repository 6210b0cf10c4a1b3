"""Findings as a Code Quality report of GitLab: a JSON array in the Code Climate form that GitLab reads.

Source: "Code Quality", section "Import Code Quality results from a CI/CD job" (docs.gitlab.com/ci/testing).
"""

from __future__ import annotations

from typing import Any

from seo_fr.linting.fingerprints import in_file
from seo_fr.output.analysis_json import to_json
from seo_fr.output.findings import Findings
from seo_fr.output.findings_facts import end_place, said_on_page

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def findings_gitlab(findings: Findings) -> str:
    """The array, in input order; GitLab compares it with the target branch's by fingerprint."""
    issues = []
    for report in findings.reports:
        for finding, mark in zip(report.findings, report.fingerprints, strict=True):
            end, _ = end_place(report.source, finding.span, finding.line, finding.column)
            place = {"path": report.path, "lines": {"begin": finding.line, "end": end}}
            severity = _SEVERITIES[finding.level]
            issues.append(_issue(finding.rule, said_on_page(finding), in_file(report.path, mark), severity, place))
    for failure in findings.failures:
        place = {"path": failure.path, "lines": {"begin": 1, "end": 1}}
        issues.append(_issue("unreadable", failure.message, in_file(failure.path, "unreadable"), "blocker", place))
    return to_json(issues)


def _issue(rule: str, message: str, fingerprint: str, severity: str, place: dict[str, Any]) -> dict[str, Any]:
    return {
        "description": message,
        "check_name": rule,
        "fingerprint": fingerprint,
        "severity": severity,
        "location": place,
    }
