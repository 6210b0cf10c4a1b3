"""Findings for a person: the place, the message, the line with a caret under the words; the rule last, for who asks."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from seo_fr.levels import LEVELS
from seo_fr.linting.report import Report, failing
from seo_fr.model import Finding
from seo_fr.output.findings import Findings
from seo_fr.output.findings_facts import by_rule, totals
from seo_fr.output.parts import LEVEL_NAMES, LEVEL_STYLES, levels_in_words
from seo_fr.output.sheet import Sheet, clean, figure, plural
from seo_fr.output.told_once import Told, told_once

_BEFORE = 20
_LINES = 8


def findings_text(findings: Findings) -> str:
    """The findings or their statistics, then a summary; nothing at all where there is no article.

    ``quiet`` leaves a line a fault that makes the run fail, and nothing where there is none.
    """
    sheet, reports = findings.sheet, findings.reports
    if not reports:
        return ""
    if findings.statistics:
        _statistics(sheet, reports)
    elif findings.quiet:
        lines = (_one_line(sheet, r.path, told.finding) for r in reports for told in told_once(failing(r)))
        return "".join(line + "\n" for line in lines)
    else:
        for report in reports:
            for told in told_once(report.findings):
                _finding(sheet, report.path, report.source, told)
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
    if counts["hidden"]:
        asides.append(
            f"{plural(counts['hidden'], 'défaut plus léger non affiché', 'défauts plus légers non affichés')}"
        )
    if counts["baseline"]:
        asides.append(f"{plural(counts['baseline'], 'déjà connu', 'déjà connus')} de la référence")
    failed = f" {plural(failures, 'chemin')} en échec." if failures else ""
    aside = f" ({' ; '.join(asides)})" if asides else ""
    nothing = "rien à ce niveau" if counts["hidden"] else "rien à signaler"
    return f"{plural(counts['articles'], 'article')} : {levels or nothing}{aside}.{failed}"


def _head(path: str, finding: Finding) -> str:
    place = f":{finding.line}:{finding.column}"
    if finding.paragraph:
        place = f", paragraphe {finding.paragraph} :" if finding.words else " :"
    return f"{path}{place} {LEVEL_NAMES[finding.level]}"


def _one_line(sheet: Sheet, path: str, finding: Finding) -> str:
    """The whole of a finding on one line, however long: for grep and for editors."""
    head = sheet.paint(clean(_head(path, finding)), LEVEL_STYLES[finding.level])
    return f"{head} {clean(finding.message)} {_rule(sheet, finding)}"


def _rule(sheet: Sheet, finding: Finding) -> str:
    return sheet.paint(f"[{finding.rule}]", "faint")


def _finding(sheet: Sheet, path: str, source: str, told: Told) -> None:
    finding = told.finding
    sheet.line(_head(path, finding), LEVEL_STYLES[finding.level])
    sheet.line(finding.message, lead="    ", after=f"[{finding.rule}]")
    if finding.span.end > finding.span.start:
        line, start, length = _window(source, finding, sheet.width - 6)
        sheet.line(line, "faint", lead="    ")
        sheet.line("^" * length, LEVEL_STYLES[finding.level], lead="    " + " " * start)
    if told.others:
        sheet.line(_other_places(told), "faint", lead="    ")


def _other_places(told: Told) -> str:
    """« aussi lignes 9, 12, 15 et 40 autres »; paragraphs in a document."""
    shown, rest = told.others[:_LINES], len(told.others) - _LINES
    said = ", ".join(figure(row) for row in shown)
    name = ("paragraphe" if told.finding.paragraph else "ligne") + ("" if len(told.others) == 1 else "s")
    return f"aussi {name} {said}" + (f" et {plural(rest, 'autre')}" if rest > 0 else "")


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
