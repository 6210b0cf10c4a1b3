"""Findings as annotations of GitHub Actions: one workflow command a line.

GitHub shows ten annotations of a kind for each step: a fault that an article repeats is one annotation, and under
``--quiet`` only what makes the run fail is told.

Source of the syntax and of the escapes: "Workflow commands for GitHub Actions" (docs.github.com) and
``@actions/core``, ``command.ts``.
"""

from __future__ import annotations

from seo_fr.linting.report import failing
from seo_fr.output.findings import Findings
from seo_fr.output.findings_facts import end_place, said_on_page
from seo_fr.output.told_once import told_once

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def findings_github(findings: Findings) -> str:
    """An annotation a fault, then one a failure; nothing where all is well."""
    lines = []
    for report in findings.reports:
        for told in told_once(failing(report) if findings.quiet else report.findings):
            finding = told.finding
            line, column = finding.line, finding.column
            end_line, end_column = end_place(report.source, finding.span, line, column)
            properties = {"file": report.path, "line": line, "endLine": end_line}
            if end_line == line:  # GitHub takes columns only within one line
                properties |= {"col": column, "endColumn": max(column, end_column)}
            properties["title"] = f"seo-fr ({finding.rule})"
            lines.append(_command(_COMMANDS[finding.level], properties, said_on_page(finding)))
    lines += [_command("error", {"file": f.path, "title": "seo-fr"}, f.message) for f in findings.failures]
    return "".join(line + "\n" for line in lines)


def _command(name: str, properties: dict[str, object], message: str) -> str:
    given = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name} {given}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
