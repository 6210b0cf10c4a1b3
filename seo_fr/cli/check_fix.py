"""``check --fix`` and ``check --diff``: what can be repaired, written back as it was encoded, or shown."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from seo_fr.cli.check_run import Checked, Examined, report_of, result_cache
from seo_fr.cli.terminal import complain, new_sheet, write
from seo_fr.errors import InputError
from seo_fr.linting.atomic import write_bytes
from seo_fr.linting.baseline import Baseline
from seo_fr.linting.examine import Job, Outcome, examine
from seo_fr.linting.fixing import Fixed, fix
from seo_fr.linting.report import Failure, Report
from seo_fr.output.sheet import plural


def repair(checked: Checked, arguments: argparse.Namespace) -> Checked:
    """Repair or show what the reports carry; the result of ``--fix`` tells what is left, in order.

    An article that cannot be repaired stays as it was, and keeps its report.
    """
    reports: list[Report] = []
    failures = list(checked.failures)
    changes: list[tuple[str, str, str]] = []
    repairs = 0
    for article, report in zip(checked.articles, checked.reports, strict=True):
        try:
            fixed, outcomes = _fixed(article, report, checked.baseline)
            if fixed.repairs and arguments.fix and article.path != "-":
                _write(article, fixed.source, outcomes[fixed.source], arguments)
        except InputError as error:
            complain(str(error))
            failures.append(Failure(report.path, str(error)))
            fixed = Fixed(report.source, report, 0)
        changes.append((report.path, report.source, fixed.source))
        reports.append(fixed.report if arguments.fix else report)
        repairs += fixed.repairs
    if arguments.diff:
        from seo_fr.output.difference import difference

        write("".join(difference(*change, new_sheet(arguments)) for change in changes))
    elif checked.articles and arguments.paths == ["-"]:
        _give_back(checked.articles[0], changes[0][2])
    if arguments.fix and repairs and not arguments.quiet:
        articles = sum(before != after for _, before, after in changes)
        complain(f"{plural(repairs, 'réparation')} dans {plural(articles, 'article')}.")
    return replace(checked, reports=tuple(reports), failures=tuple(failures))


def _fixed(article: Examined, report: Report, baseline: Baseline | None) -> tuple[Fixed, dict[str, Outcome]]:
    """The repaired article, and what was found in each text on the way. Raises InputError."""
    outcomes: dict[str, Outcome] = {}

    def check(source: str) -> Report:
        job = Job(article.job.path, _encode(article, source), article.job.options)
        outcome = examine(job)
        if outcome.error:
            raise InputError(outcome.error)
        if outcome.encoding != article.outcome.encoding:
            raise InputError(_encoding_problem(article))
        outcomes[source] = outcome
        return report_of(replace(article, job=job, outcome=outcome), baseline)

    return fix(report, check), outcomes


def _encode(article: Examined, source: str) -> bytes:
    """The bytes of a repaired text in the encoding of its file; a byte order mark is part of the text."""
    try:
        return source.encode(article.outcome.encoding)
    except UnicodeEncodeError as error:
        raise InputError(_encoding_problem(article)) from error


def _encoding_problem(article: Examined) -> str:
    return (
        f"{article.job.path} : réparation impossible en Windows-1252 (un signe y manque) ; "
        "enregistrez le fichier en UTF-8, puis relancez --fix."
    )


def _write(article: Examined, source: str, outcome: Outcome, arguments: argparse.Namespace) -> None:
    """Put the text in its file, whole or not at all, unless someone else has changed it meanwhile."""
    path = Path(article.path)
    data = _encode(article, source)
    try:
        if path.read_bytes() != article.job.data:
            raise InputError(f"{article.job.path} : le fichier vient de changer ; il n’a pas été réparé, relancez.")
        write_bytes(path, data)
    except OSError as error:
        reason = (error.strerror or "erreur d’écriture").lower()
        raise InputError(f"{article.job.path} : écriture impossible ({reason}) ; vérifiez les droits.") from error
    with result_cache(arguments) as cache:
        if cache:
            cache.put(Job(article.job.path, data, article.job.options), outcome)


def _give_back(article: Examined, source: str) -> None:
    """The repaired standard input on standard output, in the encoding it came in."""
    raw = getattr(sys.stdout, "buffer", None)
    if raw is None:
        write(source)
        return
    sys.stdout.flush()
    raw.write(source.encode(article.outcome.encoding))
    raw.flush()
