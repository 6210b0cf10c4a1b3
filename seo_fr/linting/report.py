"""What is to be said about one article, in any format."""

from __future__ import annotations

from typing import NamedTuple

from seo_fr.levels import INTERNAL_ERROR, LEVELS
from seo_fr.model import Finding, Level


class Report(NamedTuple):
    """The findings that count, each with its fingerprint, and how many were set aside.

    ``known`` are those of the baseline, ``suppressed`` those of comments.
    """

    path: str
    source: str
    findings: tuple[Finding, ...]
    fingerprints: tuple[str, ...] = ()
    suppressed: int = 0
    known: int = 0
    fail_on: Level = "error"

    @property
    def fails(self) -> bool:
        """True when a finding reaches the level that makes the command fail."""
        return any(reaches(f.level, self.fail_on) for f in self.findings)

    @property
    def crashed(self) -> bool:
        """True when a rule crashed."""
        return any(f.rule == INTERNAL_ERROR for f in self.findings)


class Failure(NamedTuple):
    """An article that could not be checked, and why, in French."""

    path: str
    message: str


def reaches(level: Level, bar: Level) -> bool:
    """True when ``level`` is as grave as ``bar`` or graver."""
    return LEVELS.index(level) <= LEVELS.index(bar)
