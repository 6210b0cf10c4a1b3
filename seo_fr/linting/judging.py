"""Which of an article's findings count: under its settings, its comments and the baseline."""

from __future__ import annotations

from dataclasses import replace

from seo_fr.levels import INTERNAL_ERROR
from seo_fr.linting.baseline import Baseline
from seo_fr.linting.examine import Job, Outcome
from seo_fr.linting.fingerprints import fingerprints
from seo_fr.linting.report import Report
from seo_fr.linting.suppressions import suppress
from seo_fr.model import Finding


def judge(job: Job, outcome: Outcome, baseline: Baseline | None = None) -> Report:
    """What is to be said about an article that could be examined."""
    source = outcome.working or job.data.decode(outcome.encoding)
    findings, hidden = suppress(outcome.findings, outcome.suppressions, source)
    kept: list[tuple[Finding, str]] = []
    known = 0
    for finding, suppressed, mark in zip(findings, hidden, fingerprints(source, findings), strict=True):
        level = job.settings.level(finding)
        if suppressed or level is None:
            continue
        if baseline and finding.rule != INTERNAL_ERROR and baseline.holds(job.path, mark):
            known += 1
            continue
        kept.append((finding if level == finding.level else replace(finding, level=level), mark))
    return Report(
        job.path,
        source,
        tuple(finding for finding, _ in kept),
        tuple(mark for _, mark in kept),
        sum(hidden),
        known,
        job.settings.fail_on,
        job.settings.min_level,
    )
