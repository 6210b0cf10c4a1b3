"""What is to be said about one article, in any format."""

from __future__ import annotations

from typing import NamedTuple

from seo_fr.levels import INTERNAL_ERROR, LEVELS
from seo_fr.model import Finding, Level


class Report(NamedTuple):
    """The findings that count, each with its fingerprint, and how many were set aside.

    ``known`` are those of the baseline, ``suppressed`` those of comments, ``hidden`` those under ``min_level``.
    """

    path: str
    source: str
    findings: tuple[Finding, ...]
    fingerprints: tuple[str, ...] = ()
    suppressed: int = 0
    known: int = 0
    fail_on: Level = "error"
    min_level: Level = "info"
    hidden: int = 0

    @property
    def fails(self) -> bool:
        """True when a finding reaches the level that makes the command fail."""
        return any(reaches(f.level, self.fail_on) for f in self.findings)

    @property
    def crashed(self) -> bool:
        """True when a rule crashed."""
        return any(f.rule == INTERNAL_ERROR for f in self.findings)


def shown(report: Report) -> Report:
    """The report with what is to be shown: the findings that reach its ``min_level``."""
    kept = [reaches(f.level, report.min_level) for f in report.findings]
    findings = tuple(f for f, keep in zip(report.findings, kept, strict=True) if keep)
    marks = tuple(m for m, keep in zip(report.fingerprints, kept, strict=True) if keep)
    return report._replace(findings=findings, fingerprints=marks, hidden=kept.count(False))


def failing(report: Report) -> list[Finding]:
    """The findings that make the command fail."""
    return [f for f in report.findings if reaches(f.level, report.fail_on)]


class Failure(NamedTuple):
    """An article that could not be checked, and why, in French."""

    path: str
    message: str


def reaches(level: Level, bar: Level) -> bool:
    """True when ``level`` is as grave as ``bar`` or graver."""
    return LEVELS.index(level) <= LEVELS.index(bar)
