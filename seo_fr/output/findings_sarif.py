"""Findings as SARIF 2.1.0 (OASIS), which GitHub code scanning and many viewers read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from seo_fr.linting.report import Failure, Report
from seo_fr.model import Edit, Finding, Span
from seo_fr.output.analysis_json import to_json
from seo_fr.output.findings import Findings
from seo_fr.output.findings_facts import end_place, rule_texts, said_on_page
from seo_fr.version import __version__

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_FINGERPRINT = "seoFr/v1"
_ROOT = "%SRCROOT%"


def findings_sarif(findings: Findings) -> str:
    """One run; rules that found nothing are left out. Columns and offsets count code points.

    Paths are relative to the root of the sources, which is the working folder; absolute ones become file URIs.
    """
    rules = sorted({finding.rule for report in findings.reports for finding in report.findings})
    numbers = {rule: number for number, rule in enumerate(rules)}
    driver = {
        "name": "seo-fr",
        "version": __version__,
        "semanticVersion": __version__,
        "language": "fr-FR",
        "rules": [_rule(rule) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "Le dossier d’où seo-fr a été lancé."}}},
        "invocations": [_invocation(findings.failures)],
        "results": [
            _result(report, finding, mark, numbers)
            for report in findings.reports
            for finding, mark in zip(report.findings, report.fingerprints, strict=True)
        ],
    }
    return to_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(rule: str) -> dict[str, Any]:
    texts = rule_texts(rule)
    summary = str(texts.get("summary") or rule).strip()
    why = str(texts.get("why") or summary).strip()
    described = {
        "id": rule,
        "shortDescription": {"text": summary},
        "fullDescription": {"text": why},
        "help": {"text": f"{why}\n\nExpliquée par « seo-fr rules {rule} »."},
        "defaultConfiguration": {"level": _LEVELS.get(str(texts.get("level")), "warning")},
    }
    if texts.get("category"):
        described["properties"] = {"tags": [str(texts["category"])]}
    return described


def _result(report: Report, finding: Finding, fingerprint: str, numbers: dict[str, int]) -> dict[str, Any]:
    place = {"artifactLocation": _artifact(report.path), "region": _region(report.source, finding)}
    result = {
        "ruleId": finding.rule,
        "ruleIndex": numbers[finding.rule],
        "level": _LEVELS[finding.level],
        "message": {"text": said_on_page(finding)},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {_FINGERPRINT: fingerprint},
    }
    if finding.fix:
        result["fixes"] = [_fix(report.path, finding.fix)]
    return result


def _region(source: str, finding: Finding) -> dict[str, int]:
    line, column = end_place(source, finding.span, finding.line, finding.column)
    return {
        "startLine": finding.line,
        "startColumn": finding.column,
        "endLine": line,
        "endColumn": column,
        **_characters(finding.span),
    }


def _characters(span: Span) -> dict[str, int]:
    return {"charOffset": span.start, "charLength": len(span)}


def _fix(path: str, edit: Edit) -> dict[str, Any]:
    replacement = {"deletedRegion": _characters(edit.span), "insertedContent": {"text": edit.replacement}}
    return {"artifactChanges": [{"artifactLocation": _artifact(path), "replacements": [replacement]}]}


def _artifact(path: str) -> dict[str, str]:
    if Path(path).is_absolute():
        return {"uri": Path(path).as_uri()}
    return {"uri": quote(path), "uriBaseId": _ROOT}


def _invocation(failures: Sequence[Failure]) -> dict[str, Any]:
    said = [
        {
            "level": "error",
            "message": {"text": failure.message},
            "locations": [{"physicalLocation": {"artifactLocation": _artifact(failure.path)}}],
        }
        for failure in failures
    ]
    return {"executionSuccessful": not failures, "toolExecutionNotifications": said}
