"""``check --fix`` and ``check --diff``: what can be repaired, written back as it was encoded, or shown."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from seo_fr.cli.check_run import Checked, result_cache
from seo_fr.cli.files import emit
from seo_fr.cli.terminal import complain, new_sheet, write
from seo_fr.errors import InputError, unwritable
from seo_fr.linting.baseline import Baseline
from seo_fr.linting.examine import Job, Outcome, examine
from seo_fr.linting.fixing import Fixed, fix
from seo_fr.linting.judging import judge
from seo_fr.linting.report import Failure, Report
from seo_fr.output.sheet import plural
from seo_fr.workspace.finding import STANDARD_INPUT
from seo_fr.workspace.writing import write_bytes


def repair(checked: Checked, arguments: argparse.Namespace) -> Checked:
    """Repair or show what the reports carry; the result of ``--fix`` tells what is left, in order.

    An article that cannot be repaired stays as it was, and keeps its report.
    """
    reports: list[Report] = []
    failures = list(checked.failures)
    changes: list[tuple[str, str, str]] = []
    repairs = 0
    for (job, outcome), report in zip(checked.articles, checked.reports, strict=True):
        try:
            fixed, seen = _fixed(job, outcome, report, checked.baseline)
            if fixed.repairs and arguments.fix and job.target.path != STANDARD_INPUT:
                _write(job, *seen[fixed.source], arguments)
        except InputError as error:
            complain(str(error))
            failures.append(Failure(report.path, str(error)))
            fixed = Fixed(report.source, report, 0)
        changes.append((report.path, report.source, fixed.source))
        reports.append(fixed.report if arguments.fix else report)
        repairs += fixed.repairs
    if arguments.diff:
        from seo_fr.output.difference import difference

        emit(arguments, ["".join(difference(*change, new_sheet(arguments)) for change in changes)])
    elif checked.articles and arguments.paths == ["-"] and not checked.articles[0][1].working:
        _give_back(changes[0][2], checked.articles[0][1].encoding)
    if arguments.fix and repairs and not arguments.quiet:
        articles = sum(before != after for _, before, after in changes)
        complain(f"{plural(repairs, 'réparation')} dans {plural(articles, 'article')}.")
    return replace(checked, reports=tuple(reports), failures=tuple(failures))


def _fixed(
    job: Job, outcome: Outcome, report: Report, baseline: Baseline | None
) -> tuple[Fixed, dict[str, tuple[Job, Outcome]]]:
    """The repaired article, and what was found in each text on the way. Raises InputError."""
    seen: dict[str, tuple[Job, Outcome]] = {}
    if outcome.working:
        raise InputError(
            f"{job.path} : un document ne se répare pas d’ici ; corrigez-le dans Word ou LibreOffice, "
            "où « restructure -o » met les défauts en commentaires."
        )

    def check(source: str) -> Report:
        changed = replace(job, data=_encode(job, outcome, source))
        found = examine(changed)
        if found.error:
            raise InputError(found.error)
        if found.encoding != outcome.encoding:
            raise InputError(_encoding_problem(job))
        seen[source] = changed, found
        return judge(changed, found, baseline)

    return fix(report, check), seen


def _encode(job: Job, outcome: Outcome, source: str) -> bytes:
    """The bytes of a repaired text in the encoding of its file; a byte order mark is part of the text."""
    try:
        return source.encode(outcome.encoding)
    except UnicodeEncodeError as error:
        raise InputError(_encoding_problem(job)) from error


def _encoding_problem(job: Job) -> str:
    return (
        f"{job.path} : réparation impossible en Windows-1252 (un signe y manque) ; "
        "enregistrez le fichier en UTF-8, puis relancez --fix."
    )


def _write(before: Job, job: Job, outcome: Outcome, arguments: argparse.Namespace) -> None:
    """Put the repaired article in its file, whole or not at all, unless someone else has changed it meanwhile."""
    path = Path(job.target.path)
    try:
        if path.read_bytes() != before.data:
            raise InputError(f"{job.path} : le fichier vient de changer ; il n’a pas été réparé, relancez.")
        write_bytes(path, job.data)
    except OSError as error:
        raise unwritable(job.path, error, "vérifiez les droits") from error
    with result_cache(arguments) as cache:
        if cache:
            cache.put(job, outcome)


def _give_back(source: str, encoding: str) -> None:
    """The repaired standard input on standard output, in the encoding it came in."""
    raw = getattr(sys.stdout, "buffer", None)
    if raw is None:
        write(source)
        return
    sys.stdout.flush()
    raw.write(source.encode(encoding))
    raw.flush()
