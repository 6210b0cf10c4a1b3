"""``check --format html``: the report needs the whole analysis of each article, which is never cached."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from seo_fr.cli.check_files import read
from seo_fr.cli.check_run import job_of, old_baseline
from seo_fr.cli.terminal import complain, write
from seo_fr.errors import InputError, SeoFrError
from seo_fr.linting.examine import internal_error, outcome_of
from seo_fr.linting.report import Report, judge

if TYPE_CHECKING:
    from seo_fr.linting.settings import SettingsFinder
    from seo_fr.linting.walking import Target
    from seo_fr.model import Analysis


def check_html(
    targets: Sequence[Target], finder: SettingsFinder, arguments: argparse.Namespace
) -> tuple[list[Report], bool]:
    """Write the page; the reports that are in it and whether an article failed."""
    from seo_fr.output.report_html import render_check

    reports: list[Report] = []
    failures: list[str] = []
    # The page reads the articles one after another and the failures after the last one.
    write(render_check(_analyses(targets, finder, arguments, reports, failures), failures))
    return [report._replace(source="") for report in reports], bool(failures)


def _analyses(
    targets: Sequence[Target],
    finder: SettingsFinder,
    arguments: argparse.Namespace,
    reports: list[Report],
    failures: list[str],
) -> Iterator[Analysis]:
    from seo_fr.pipeline import analyze_article
    from seo_fr.reading import read_article

    baseline = old_baseline(arguments)
    for target in targets:
        job, settings = job_of(target, b"", finder)
        try:
            data, problem = read(target)
            if problem:
                raise InputError(problem)
            analysis = analyze_article(read_article(data, target.shown), job.options)
        except Exception as error:
            message = _said(target.shown, error)
            complain(message)
            failures.append(message)
            continue
        outcome = outcome_of(analysis.article, analysis.findings)
        report = judge(job.path, analysis.article.source, outcome, settings, baseline)
        reports.append(report)
        yield replace(analysis, findings=report.findings)


def _said(path: str, error: Exception) -> str:
    """The line for an article that could not be analysed; a bug of ours is raised under SEO_FR_DEBUG."""
    if not isinstance(error, SeoFrError):
        if os.environ.get("SEO_FR_DEBUG"):
            raise error
        return internal_error(path, error)
    return str(error) if path in str(error) else f"{path} : {error}"
