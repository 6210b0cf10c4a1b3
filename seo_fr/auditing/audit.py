"""The audit from end to end: stock is taken, what is not known yet is measured, rows are stored as they come."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from seo_fr.auditing.inventory import Entry, find_articles
from seo_fr.auditing.ledger import Known, Ledger
from seo_fr.auditing.measuring import Task, measure, version
from seo_fr.auditing.row import Row, printable
from seo_fr.errors import InputError
from seo_fr.levels import LEVELS
from seo_fr.linting.examine import Job
from seo_fr.workspace.carrying_out import Lost, carry_out
from seo_fr.workspace.finding import NO_ARTICLE, NOTHING_LEFT, Excluded, Noted, Target
from seo_fr.workspace.reading import read_bytes, why_unreadable
from seo_fr.workspace.settings import FileSettings
from seo_fr.workspace.workplaces import Workplace

Work = Callable[[Task], Row]
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Archive:
    """What is audited: a folder, what of it is ``excluded`` and the settings of each file, by its real path."""

    root: str
    excluded: Excluded
    settings: Callable[[str], FileSettings]


@dataclass(frozen=True, slots=True)
class Audited:
    """How it went: ``known`` of the ``articles`` had a row already; ``fails``: one has findings at its level."""

    articles: int
    known: int
    fails: bool


def audit(archive: Archive, ledger: Ledger, place: Workplace, progress: Progress, work: Work = measure) -> Audited:
    """Bring the table up to date with the archive. Raises SeoFrError; what was stored until then is kept.

    ``progress`` is told how many articles are measured, of how many: those whose row stands take no time and
    would make the rest look quick.
    """
    excluded = Noted(archive.excluded)
    count = ledger.take_stock(find_articles(archive.root, excluded))
    if not count:
        raise InputError(f"{archive.root} : {NOTHING_LEFT if excluded.any else NO_ARTICLE + '.'}")
    run = _Run(archive, ledger, progress, count)
    for task, result in carry_out(work, run.tasks(), place):
        run.store(task, result)
    ledger.forget_others()
    return Audited(count, run.known, run.fails)


class _Run:
    """One run over an archive and what is counted in it."""

    def __init__(self, archive: Archive, ledger: Ledger, progress: Progress, count: int) -> None:
        self._archive = archive
        self._ledger = ledger
        self._progress = progress
        self._count = count
        self._done = 0
        self.known = 0
        self.fails = False

    def tasks(self) -> Iterator[Task]:
        """What has to be measured; the rest is seen to here."""
        for entry, known in self._ledger.entries():
            task = self._task(entry)
            if isinstance(task, Row):
                self._ledger.store(entry.key, task)
                self._advance()
            elif known and (known.digest, known.conditions) == (task.digest, task.conditions):
                self._keep(task, known)
            else:
                yield task

    def store(self, task: Task, result: Row | Lost) -> None:
        """Keep what was measured, or that nothing could be."""
        row = result
        if isinstance(row, Lost):
            said = row.line(task.job.path, "relancez l’audit")
            row = Row(task.job.path, "crash", modified=task.modified, error=said)
        sound = row.status != "crash"
        self._ledger.store(task.key, row, task.digest if sound else "", task.conditions if sound else "")
        self._judge(task, row)
        self._advance()

    def _keep(self, task: Task, known: Known) -> None:
        self.known += 1
        if known.row.modified != task.modified:
            row = replace(known.row, modified=task.modified)
            self._ledger.store(task.key, row, known.digest, known.conditions)
        self._judge(task, known.row)
        self._progress(self._done, self._count - self.known)

    def _advance(self) -> None:
        self._done += 1
        self._progress(self._done, self._count - self.known)

    def _judge(self, task: Task, row: Row) -> None:
        counts = dict(zip(LEVELS, (row.errors, row.warnings, row.infos), strict=True))
        reached = LEVELS[: LEVELS.index(task.job.settings.fail_on) + 1]
        self.fails = self.fails or any(counts[level] for level in reached)

    def _task(self, entry: Entry) -> Task | Row:
        """The task, or the row of a file that cannot be read."""
        shown = printable(entry.key)
        if entry.problem:
            return Row(shown, "error", error=f"{shown} : {entry.problem}")
        path = Path(self._archive.root, os.fsdecode(entry.key))
        settings = self._archive.settings(str(path))
        try:
            modified = datetime.fromtimestamp(int(path.stat().st_mtime), UTC)
            job = Job(Target(str(path), shown), read_bytes(str(path), shown), settings)
            return Task(entry.key, job, modified.strftime("%Y-%m-%dT%H:%M:%SZ"), version())
        except InputError as error:
            return Row(shown, "error", error=str(error))
        except OSError as error:
            return Row(shown, "error", error=f"{shown} : {why_unreadable(error)}")
