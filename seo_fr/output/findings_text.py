"""Findings for a person: the place, the message, the line with a caret under the words."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from seo_fr.levels import LEVELS
from seo_fr.linting.report import Report
from seo_fr.model import Finding
from seo_fr.output.findings import Findings
from seo_fr.output.findings_facts import by_rule, totals
from seo_fr.output.parts import LEVEL_NAMES, LEVEL_STYLES, levels_in_words
from seo_fr.output.sheet import Sheet, clean, plural

_BEFORE = 20


def findings_text(findings: Findings) -> str:
    """The findings or their statistics, then a summary; nothing at all where there is no article.

    ``quiet`` leaves a line a finding, and nothing where there is none.
    """
    sheet, reports = findings.sheet, findings.reports
    if not reports:
        return ""
    if findings.statistics:
        _statistics(sheet, reports)
    elif findings.quiet:
        return "".join(_one_line(sheet, report.path, f) + "\n" for report in reports for f in report.findings)
    else:
        for report in reports:
            for finding in report.findings:
                _finding(sheet, report.path, report.source, finding)
    sheet.blank()
    sheet.line(_summary(reports, len(findings.failures)), "strong")
    return sheet.text


def _statistics(sheet: Sheet, reports: Sequence[Report]) -> None:
    """How often each rule found something, the most frequent first."""
    rows = by_rule(reports)
    room = max((len(rule) for rule, *_ in rows), default=0)
    for rule, level, count, articles in rows:
        lead = f"{count:>6}  {rule:<{room}}  {LEVEL_NAMES[level]:<13}  "
        sheet.line(f"dans {plural(articles, 'article')}", lead=lead, lead_style=LEVEL_STYLES[level])


def _summary(reports: Sequence[Report], failures: int) -> str:
    counts = totals(reports)
    levels = levels_in_words({level: counts[level] for level in LEVELS})
    asides = []
    if counts["fixable"]:
        asides.append(f"{plural(counts['fixable'], 'réparable')} par --fix")
    if counts["suppressed"]:
        asides.append(f"{plural(counts['suppressed'], 'écarté')} par un commentaire")
    if counts["baseline"]:
        asides.append(f"{plural(counts['baseline'], 'déjà connu', 'déjà connus')} de la référence")
    failed = f" {plural(failures, 'chemin')} en échec." if failures else ""
    aside = f" ({' ; '.join(asides)})" if asides else ""
    return f"{plural(counts['articles'], 'article')} : {levels or 'rien à signaler'}{aside}.{failed}"


def _head(path: str, finding: Finding) -> str:
    place = f":{finding.line}:{finding.column}"
    if finding.paragraph:
        place = f", paragraphe {finding.paragraph} :" if finding.words else " :"
    return f"{path}{place} {LEVEL_NAMES[finding.level]} [{finding.rule}]"


def _one_line(sheet: Sheet, path: str, finding: Finding) -> str:
    """The whole of a finding on one line, however long: for grep and for editors."""
    return f"{sheet.paint(clean(_head(path, finding)), LEVEL_STYLES[finding.level])} {clean(finding.message)}"


def _finding(sheet: Sheet, path: str, source: str, finding: Finding) -> None:
    sheet.line(_head(path, finding), LEVEL_STYLES[finding.level])
    sheet.line(finding.message, lead="    ")
    if finding.span.end > finding.span.start:
        line, start, length = _window(source, finding, sheet.width - 6)
        sheet.line(line, "faint", lead="    ")
        sheet.line("^" * length, LEVEL_STYLES[finding.level], lead="    " + " " * start)


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
