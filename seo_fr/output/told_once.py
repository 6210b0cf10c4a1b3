"""Findings for people: a fault that an article repeats is told once, with how many places there are.

For the forms that somebody reads (text, annotations of GitHub, which shows ten of a kind). The forms that a program
compares from one run to the next (JSON, SARIF, Code Quality, JUnit) keep every place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from seo_fr.checks.message import several
from seo_fr.model import Finding
from seo_fr.output.findings_facts import rule_texts


@dataclass(frozen=True, slots=True)
class Told:
    """A finding at its first place; ``others`` are the lines of the other places, paragraphs in a document."""

    finding: Finding
    others: tuple[int, ...] = ()


def told_once(findings: Sequence[Finding]) -> list[Told]:
    """The findings in order; those of a rule that has words for several places (``several``) as one a level."""
    groups: dict[tuple[object, ...], list[Finding]] = {}
    for rank, finding in enumerate(findings):
        repeats = rule_texts(finding.rule).get("several")
        key = (finding.rule, finding.level) if repeats else (rank,)
        groups.setdefault(key, []).append(finding)
    return [_told(members) for members in groups.values()]


def _told(members: Sequence[Finding]) -> Told:
    first = members[0]
    if len(members) == 1:
        return Told(first)
    places, paragraphs = sum(f.times for f in members), len({f.block for f in members})
    message = several(rule_texts(first.rule)["several"], places, paragraphs)
    rows = dict.fromkeys(f.paragraph or f.line for f in members)
    return Told(replace(first, message=message), tuple(row for row in rows if row != (first.paragraph or first.line)))
