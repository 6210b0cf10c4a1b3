"""Findings as JUnit XML in the form of Jenkins (``junit-10.xsd``), which most CI systems read.

An article is a suite; a finding a case that fails when it reaches ``--fail-on``, and else passes with its text
as output. No times and no host: the same input gives the same bytes.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from seo_fr.linting.report import Report, reaches
from seo_fr.model import Finding
from seo_fr.output.findings import Findings

# What XML 1.0 cannot hold, even escaped.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def findings_junit(findings: Findings) -> str:
    """The document, in input order; articles that could not be checked are errors."""
    root = Element("testsuites", {"name": "seo-fr"})
    for report in findings.reports:
        _suite(root, report)
    for failure in findings.failures:
        suite = SubElement(root, "testsuite", _counts(failure.path, tests=1, errors=1))
        case = SubElement(suite, "testcase", {"name": "lecture", "classname": _text(failure.path)})
        SubElement(case, "error", {"type": "unreadable", "message": _text(failure.message)})
    for name in ("tests", "failures", "errors"):
        root.set(name, str(sum(int(suite.get(name, "0")) for suite in root)))
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _suite(root: Element, report: Report) -> None:
    failing = sum(reaches(f.level, report.fail_on) for f in report.findings)
    suite = SubElement(root, "testsuite", _counts(report.path, tests=max(1, len(report.findings)), failures=failing))
    if not report.findings:
        SubElement(suite, "testcase", {"name": "aucun défaut", "classname": _text(report.path)})
    for finding in report.findings:
        _case(suite, report, finding)


def _case(suite: Element, report: Report, finding: Finding) -> None:
    place = f"{report.path}:{finding.line}:{finding.column}"
    name = f"{finding.rule} (ligne {finding.line}, colonne {finding.column})"
    if finding.paragraph:
        place = f"{report.path}, paragraphe {finding.paragraph}"
        name = f"{finding.rule} (paragraphe {finding.paragraph}, caractère {finding.span.start})"
    case = SubElement(suite, "testcase", {"name": name, "classname": _text(report.path)})
    quoted = " ".join(finding.span.of(report.source).split())
    said = _text(f"{place} : {finding.message}" + (f"\n{quoted}" if quoted else ""))
    if reaches(finding.level, report.fail_on):
        failure = SubElement(case, "failure", {"type": finding.level, "message": _text(finding.message)})
        failure.text = said
    else:
        SubElement(case, "system-out").text = said


def _counts(name: str, *, tests: int, failures: int = 0, errors: int = 0) -> dict[str, str]:
    return {"name": _text(name), "tests": str(tests), "failures": str(failures), "errors": str(errors), "skipped": "0"}


def _text(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)
