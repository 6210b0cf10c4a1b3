"""The work of ``check``: settings and bytes of each file, what the cache knows, what has to be examined."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from seo_fr.cli.bar import bar
from seo_fr.cli.settings import settings_of
from seo_fr.cli.terminal import complain
from seo_fr.errors import ConfigError, InputError
from seo_fr.linting.baseline import Baseline, read_baseline, update_baseline
from seo_fr.linting.cache import ResultCache
from seo_fr.linting.examine import Job, Outcome, examine_all
from seo_fr.linting.judging import judge
from seo_fr.linting.report import Failure, Report, shown
from seo_fr.linting.stamp import stamp
from seo_fr.resources import number
from seo_fr.workspace.finding import NOTHING_LEFT, STANDARD_INPUT, Noted, Target, find_targets
from seo_fr.workspace.reading import read_bytes
from seo_fr.workspace.settings import SettingsFinder
from seo_fr.workspace.user_folders import cache_folder

if TYPE_CHECKING:
    from seo_fr.output.report_html import CheckPage


@dataclass(frozen=True, slots=True)
class Checked:
    """The result of a run: ``reports`` go with ``articles``; ``failures`` are what could not be checked."""

    articles: tuple[tuple[Job, Outcome], ...]
    reports: tuple[Report, ...]
    failures: tuple[Failure, ...]
    baseline: Baseline | None = None


def find(finder: SettingsFinder, arguments: argparse.Namespace) -> list[Target]:
    """The targets of the command line; standard input takes the name it is given.

    Where nothing is left of a folder, or a pattern of the settings means nothing, this is said.
    """
    excluded = Noted(finder.excluded)
    found = [*find_targets(arguments.paths, excluded, force_exclude=arguments.force_exclude)]
    folders = [path for path in arguments.paths if os.path.isdir(path)]
    named = all(os.path.isfile(path) for path in arguments.paths)  # by pre-commit, which knows of no exclusion
    if not found and excluded.any and not named:
        complain(NOTHING_LEFT)
    elif folders and not arguments.quiet:
        for line in finder.idle([t.path for t in found if not t.error], folders):
            complain(line)
    name = arguments.stdin_filename
    return [replace(t, shown=name) if name and t.path == STANDARD_INPUT else t for t in found]


def check_targets(
    targets: Sequence[Target], finder: SettingsFinder, arguments: argparse.Namespace, page: CheckPage | None = None
) -> Checked:
    """Check every target; failures and notices are said on stderr, in the order of the targets.

    A ``page`` is given the analysis of each article, which is not kept.
    """
    baseline = _old_baseline(arguments)
    articles: list[tuple[Job, Outcome]] = []
    failures: list[Failure] = []
    for job, outcome in _examined(targets, finder, arguments, whole=page is not None):
        if outcome.error:
            complain(outcome.error)
            failures.append(Failure(job.path, outcome.error))
            continue
        for notice in outcome.notices if not arguments.quiet else ():
            complain(f"{job.path} : {notice}")
        if page and outcome.analysis:
            page.add(replace(outcome.analysis, findings=shown(judge(job, outcome, baseline)).findings))
        articles.append((job, replace(outcome, analysis=None)))
    if arguments.update_baseline:
        current = [judge(*article) for article in articles]
        baseline = update_baseline(Path(arguments.baseline), baseline, current)
    reports = tuple(judge(*article, baseline) for article in articles)
    return Checked(tuple(articles), reports, tuple(failures), baseline)


def _old_baseline(arguments: argparse.Namespace) -> Baseline | None:
    """The baseline as it is before the run. Raises ConfigError where one is named that does not exist."""
    if not arguments.baseline:
        return None
    baseline = read_baseline(Path(arguments.baseline))
    if baseline is None and not arguments.update_baseline:
        raise ConfigError(f"{arguments.baseline} : référence introuvable ; créez-la avec --update-baseline.")
    return baseline


@contextmanager
def result_cache(arguments: argparse.Namespace) -> Iterator[ResultCache | None]:
    """The cache of results: none under ``--no-cache``, nor for a page, which needs what is never cached."""
    if arguments.no_cache or arguments.format == "html":
        yield None
        return
    with closing(ResultCache(cache_folder(), stamp())) as cache:
        yield cache


def _examined(
    targets: Sequence[Target], finder: SettingsFinder, arguments: argparse.Namespace, *, whole: bool
) -> Iterator[tuple[Job, Outcome]]:
    """Each target's job with its outcome, in order: from the cache, or made now and put there."""
    found: dict[Target, tuple[Job, Outcome]] = {}
    waiting: list[Job] = []
    with result_cache(arguments) as cache:
        for target in targets:
            job, problem = _job(target, finder)
            outcome = Outcome(error=problem) if problem else cache.get(job) if cache else None
            if outcome:
                found[target] = job, outcome
            else:
                waiting.append(job)
        worth_it = not arguments.quiet and len(waiting) >= number("workspace", "progress_files")
        with (
            bar("Contrôle", "articles", len(waiting), wanted=worth_it) as progress,
            closing(examine_all(waiting, arguments.jobs, whole=whole)) as made,
        ):
            done = 0
            for target in targets:
                while target not in found:
                    job, outcome = next(made)
                    done += 1
                    progress(done)
                    if cache:
                        cache.put(job, outcome)
                    found[job.target] = job, outcome
                yield found.pop(target)


def _job(target: Target, finder: SettingsFinder) -> tuple[Job, str]:
    """The job of a target, and the French line that says why it has no bytes. Raises ConfigError."""
    settings = settings_of(finder, target.shown if target.path == STANDARD_INPUT else target.path)
    try:
        if target.error:
            raise InputError(f"{target.shown} : {target.error}")
        return Job(target, read_bytes(target.path, target.shown), settings), ""
    except InputError as error:
        return Job(target, b"", settings), str(error)
