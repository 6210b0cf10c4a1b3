"""The work of ``check``: settings and bytes of each file, what the cache knows, what has to be examined."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from seo_fr.cli.cache import cache_folder
from seo_fr.cli.check_config import refuse_dead_levels
from seo_fr.cli.check_files import read
from seo_fr.cli.terminal import complain, is_terminal
from seo_fr.errors import ConfigError
from seo_fr.linting.baseline import Baseline, read_baseline, update_baseline
from seo_fr.linting.cache import ResultCache
from seo_fr.linting.examine import Job, Outcome
from seo_fr.linting.report import Failure, Report, judge
from seo_fr.linting.stamp import stamp
from seo_fr.linting.workers import examine_all
from seo_fr.resources import number

if TYPE_CHECKING:
    from seo_fr.linting.settings import FileSettings, SettingsFinder
    from seo_fr.linting.walking import Target

Advance = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Examined:
    """One article with all that its report was made of."""

    path: str
    job: Job
    settings: FileSettings
    outcome: Outcome

    @property
    def source(self) -> str:
        """The decoded text."""
        return self.job.data.decode(self.outcome.encoding)


@dataclass(frozen=True, slots=True)
class Checked:
    """The result of a run: ``reports`` go with ``articles``; ``failures`` are what could not be checked."""

    articles: tuple[Examined, ...]
    reports: tuple[Report, ...]
    failures: tuple[Failure, ...]
    baseline: Baseline | None = None


def check_targets(targets: Sequence[Target], finder: SettingsFinder, arguments: argparse.Namespace) -> Checked:
    """Check every target; failures and notices are said on stderr, in the order of the targets."""
    baseline = old_baseline(arguments)
    articles: list[Examined] = []
    failures: list[Failure] = []
    for target, (job, settings), outcome in _examined(targets, finder, arguments):
        if outcome.error:
            complain(outcome.error)
            failures.append(Failure(target.shown, outcome.error))
            continue
        for notice in outcome.notices if not arguments.quiet else ():
            complain(f"{target.shown} : {notice}")
        articles.append(Examined(target.path, job, settings, outcome))
    if arguments.update_baseline:
        current = [report_of(article, None) for article in articles]
        baseline = update_baseline(Path(arguments.baseline), baseline, current)
    reports = tuple(report_of(article, baseline) for article in articles)
    return Checked(tuple(articles), reports, tuple(failures), baseline)


def report_of(article: Examined, baseline: Baseline | None) -> Report:
    """What is to be said about one article."""
    return judge(article.job.path, article.source, article.outcome, article.settings, baseline)


def old_baseline(arguments: argparse.Namespace) -> Baseline | None:
    """The baseline as it is before the run. Raises ConfigError where one is named that does not exist."""
    if not arguments.baseline:
        return None
    baseline = read_baseline(Path(arguments.baseline))
    if baseline is None and not arguments.update_baseline:
        raise ConfigError(f"{arguments.baseline} : référence introuvable ; créez-la avec --update-baseline.")
    return baseline


@contextmanager
def result_cache(arguments: argparse.Namespace) -> Iterator[ResultCache | None]:
    """The cache of results, none under ``--no-cache``."""
    if arguments.no_cache:
        yield None
        return
    with closing(ResultCache(cache_folder(), stamp(), complain)) as cache:
        yield cache


def job_of(target: Target, data: bytes, finder: SettingsFinder) -> tuple[Job, FileSettings]:
    """The job of a target and its settings. Raises ConfigError."""
    settings = finder.for_file(target.shown if target.path == "-" else target.path)
    refuse_dead_levels(settings)
    return Job(target.shown, data, settings.options()), settings


def _examined(
    targets: Sequence[Target], finder: SettingsFinder, arguments: argparse.Namespace
) -> Iterator[tuple[Target, tuple[Job, FileSettings], Outcome]]:
    """Each target with its outcome, in order: from the cache, or made now and put there."""
    jobs: list[tuple[Job, FileSettings]] = []
    known: list[Outcome | None] = []
    with result_cache(arguments) as cache:
        for target in targets:
            data, problem = read(target)
            jobs.append(job_of(target, data, finder))
            known.append(Outcome(error=problem) if problem else cache.get(jobs[-1][0]) if cache else None)
        waiting = [job for (job, _), outcome in zip(jobs, known, strict=True) if outcome is None]
        with _bar(len(waiting), arguments) as advance, closing(examine_all(waiting, arguments.jobs)) as made:
            for target, job, stored in zip(targets, jobs, known, strict=True):
                if stored is not None:
                    yield target, job, stored
                    continue
                outcome = next(made)
                advance()
                if cache:
                    cache.put(job[0], outcome)
                yield target, job, outcome


@contextmanager
def _bar(files: int, arguments: argparse.Namespace) -> Iterator[Advance]:
    """A progress bar on stderr, only for a person, and only where there is something to wait for."""
    if arguments.quiet or files < number("linting", "progress_files") or not is_terminal(sys.stderr):
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("Contrôle"), BarColumn(), MofNCompleteColumn(), TextColumn("articles"), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=files)
        yield lambda: bar.advance(task)
