"""Findings for a person: the place, the message, the line with a caret under the words."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Any

from seo_fr.linting.report import Report
from seo_fr.model import Finding
from seo_fr.output.findings_facts import by_rule, totals
from seo_fr.output.parts import LEVEL_NAMES, LEVEL_STYLES
from seo_fr.output.sheet import Sheet, clean, plural

_BEFORE = 20


def findings_report(
    reports: Iterable[Report], *, width: int, colour: bool, quiet: bool = False, failures: int = 0
) -> str:
    """``reports`` come in input order; a summary ends the page.

    ``quiet`` leaves a line a finding, and nothing where there is none. ``failures`` are articles that could
    not be checked.
    """
    sheet = Sheet(width, colour=colour)
    known = list(reports)
    if quiet:
        return "".join(_one_line(sheet, report.path, f) + "\n" for report in known for f in report.findings)
    for report in known:
        for finding in report.findings:
            _finding(sheet, report.path, report.source, finding)
    sheet.blank()
    sheet.line(_summary(known, failures), "strong")
    return sheet.text


def statistics_report(reports: Iterable[Report], *, width: int, colour: bool, failures: int = 0) -> str:
    """How often each rule found something, the most frequent first, and the summary."""
    sheet = Sheet(width, colour=colour)
    known = list(reports)
    rows = by_rule(known)
    room = max((len(rule) for rule, *_ in rows), default=0)
    for rule, level, count, articles in rows:
        lead = f"{count:>6}  {rule:<{room}}  {LEVEL_NAMES[level]:<13}  "
        sheet.line(f"dans {plural(articles, 'article')}", lead=lead, lead_style=LEVEL_STYLES.get(level, "plain"))
    sheet.blank()
    sheet.line(_summary(known, failures), "strong")
    return sheet.text


def _summary(reports: list[Report], failures: int) -> str:
    counts = totals(reports)
    levels = [plural(counts[level], name) for level, name in LEVEL_NAMES.items() if counts[level]]
    asides = []
    if counts["fixable"]:
        asides.append(f"{plural(counts['fixable'], 'réparable')} par --fix")
    if counts["suppressed"]:
        asides.append(f"{plural(counts['suppressed'], 'écarté')} par un commentaire")
    if counts["baseline"]:
        asides.append(f"{plural(counts['baseline'], 'déjà connu', 'déjà connus')} de la référence")
    failed = f" {plural(failures, 'chemin')} en échec." if failures else ""
    aside = f" ({' ; '.join(asides)})" if asides else ""
    return f"{plural(counts['articles'], 'article')} : {', '.join(levels) or 'rien à signaler'}{aside}.{failed}"


def _head(path: str, finding: Finding) -> str:
    return f"{path}:{finding.line}:{finding.column} {LEVEL_NAMES[finding.level]} [{finding.rule}]"


def _one_line(sheet: Sheet, path: str, finding: Finding) -> str:
    """The whole of a finding on one line, however long: for grep and for editors."""
    return f"{sheet.paint(clean(_head(path, finding)), _style(finding))} {clean(finding.message)}"


def _style(finding: Finding) -> Any:
    return LEVEL_STYLES.get(finding.level, "plain")


def _finding(sheet: Sheet, path: str, source: str, finding: Finding) -> None:
    sheet.line(_head(path, finding), _style(finding))
    sheet.line(finding.message, lead="    ")
    if finding.span.end > finding.span.start:
        line, start, length = _window(source, finding, sheet.width - 6)
        sheet.line(line, "faint", lead="    ")
        sheet.line("^" * length, _style(finding), lead="    " + " " * start)


def _window(source: str, finding: Finding, room: int) -> tuple[str, int, int]:
    """The part of the line to show, the column where the caret starts in it, and how many carets."""
    begin = finding.span.start - (finding.column - 1)
    end = min((i for i in (source.find("\n", begin), source.find("\r", begin)) if i >= 0), default=len(source))
    first = max(begin, finding.span.start - _BEFORE)
    last = min(end, first + room - 2)
    before = ("…" if first > begin else "") + clean(source[first : finding.span.start])
    stop = min(finding.span.end, last)
    line = before + clean(source[finding.span.start : last]) + ("…" if last < end else "")
    return line, _columns(before), max(1, _columns(clean(source[finding.span.start : stop])))


def _columns(text: str) -> int:
    """How many columns a terminal gives the text: none to combining marks, two to wide characters."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
