"""Findings for a person: the place, the message, the line with a caret under the words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from seo_fr.model import Finding
from seo_fr.output.findings_json import Report
from seo_fr.output.parts import LEVEL_NAMES, LEVEL_STYLES
from seo_fr.output.sheet import Sheet, clean, plural

_BEFORE = 20


def findings_report(reports: Iterable[Report], *, width: int, colour: bool) -> str:
    """``reports`` are (path, source, findings) in input order; a summary ends the page."""
    sheet = Sheet(width, colour=colour)
    counts: Counter[str] = Counter()
    files = 0
    for path, source, findings in reports:
        files += 1
        for finding in findings:
            counts[finding.level] += 1
            _finding(sheet, path, source, finding)
    sheet.blank()
    total = [plural(counts[level], name) for level, name in LEVEL_NAMES.items() if counts[level]]
    sheet.line(f"{plural(files, 'article')} : {', '.join(total) or 'rien à signaler'}.", "strong")
    return sheet.text


def _finding(sheet: Sheet, path: str, source: str, finding: Finding) -> None:
    style = LEVEL_STYLES.get(finding.level, "plain")
    sheet.line(f"{path}:{finding.line}:{finding.column} {LEVEL_NAMES[finding.level]} [{finding.rule}]", style)
    sheet.line(finding.message, lead="    ")
    if finding.span.end > finding.span.start:
        line, start, length = _window(source, finding, sheet.width - 6)
        sheet.line(line, "faint", lead="    ")
        sheet.line("^" * length, style, lead="    " + " " * start)


def _window(source: str, finding: Finding, room: int) -> tuple[str, int, int]:
    """The part of the line to show, where the caret starts in it, and how many carets."""
    begin = finding.span.start - (finding.column - 1)
    end = min((i for i in (source.find("\n", begin), source.find("\r", begin)) if i >= 0), default=len(source))
    first = max(begin, finding.span.start - _BEFORE)
    last = min(end, first + room - 2)
    line = ("…" if first > begin else "") + clean(source[first:last]) + ("…" if last < end else "")
    start = finding.span.start - first + (first > begin)
    return line, start, max(1, min(finding.span.end, last) - finding.span.start)
