"""The audit from end to end: stock is taken, what is not known yet is measured, rows are stored as they come."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from seo_fr.auditing.carrying_out import Lost, carry_out
from seo_fr.auditing.inventory import Entry, find_articles
from seo_fr.auditing.ledger import Known, Ledger
from seo_fr.auditing.measuring import Task, measure, version
from seo_fr.auditing.row import Row, printable
from seo_fr.auditing.workplaces import Workplace
from seo_fr.errors import InputError
from seo_fr.levels import LEVELS
from seo_fr.linting.examine import internal_error
from seo_fr.linting.settings import FileSettings
from seo_fr.linting.walking import ARTICLE_SUFFIXES, Excluded

Work = Callable[[Task], Row]


@dataclass(frozen=True, slots=True)
class Archive:
    """What is audited: a folder, what of it is ``excluded`` and the settings of each file, by its real path."""

    root: str
    excluded: Excluded
    settings: Callable[[str], FileSettings]


@dataclass(frozen=True, slots=True)
class Progress:
    """Called with the number of articles, then once an article with whether it had to be measured."""

    begin: Callable[[int], None]
    advance: Callable[[bool], None]


@dataclass(frozen=True, slots=True)
class Audited:
    """How it went: ``known`` of the ``articles`` had a row already; ``fails``: one has findings at its level."""

    articles: int
    known: int
    fails: bool


def audit(archive: Archive, ledger: Ledger, place: Workplace, progress: Progress, work: Work = measure) -> Audited:
    """Bring the table up to date with the archive. Raises SeoFrError; what was stored until then is kept."""
    count = ledger.take_stock(find_articles(archive.root, archive.excluded))
    if not count:
        kinds = ", ".join(ARTICLE_SUFFIXES)
        raise InputError(f"{archive.root} : aucun article dans ce dossier (extensions lues : {kinds}).")
    progress.begin(count)
    run = _Run(archive, ledger, progress)
    for task, result in carry_out(work, run.tasks(), place):
        row = _lost(task, result) if isinstance(result, Lost) else result
        run.store(task, row)
    ledger.forget_others()
    return Audited(count, run.known, run.fails)


class _Run:
    """One run over an archive and what is counted in it."""

    def __init__(self, archive: Archive, ledger: Ledger, progress: Progress) -> None:
        self._archive = archive
        self._ledger = ledger
        self._progress = progress
        self.known = 0
        self.fails = False

    def tasks(self) -> Iterator[Task]:
        """What has to be measured; the rest is seen to here."""
        for entry, known in self._ledger.entries():
            task = self._task(entry)
            if isinstance(task, Row):
                self._ledger.store(entry.key, task)
                self._progress.advance(True)
            elif known and (known.digest, known.conditions) == (task.digest, task.conditions):
                self._keep(task, known)
            else:
                yield task

    def store(self, task: Task, row: Row) -> None:
        """Keep what was measured."""
        sound = row.status != "crash"
        self._ledger.store(task.key, row, task.digest if sound else "", task.conditions if sound else "")
        self._judge(task, row)
        self._progress.advance(True)

    def _keep(self, task: Task, known: Known) -> None:
        self.known += 1
        if known.row.modified != task.modified:
            row = replace(known.row, modified=task.modified)
            self._ledger.store(task.key, row, known.digest, known.conditions)
        self._judge(task, known.row)
        self._progress.advance(False)

    def _judge(self, task: Task, row: Row) -> None:
        counts = dict(zip(LEVELS, (row.errors, row.warnings, row.infos), strict=True))
        reached = LEVELS[: LEVELS.index(task.settings.fail_on) + 1]
        self.fails = self.fails or any(counts[level] for level in reached)

    def _task(self, entry: Entry) -> Task | Row:
        """The task, or the row of a file that cannot be read."""
        shown = printable(entry.key)
        if entry.problem:
            return Row(shown, "error", error=f"{shown} : {entry.problem}")
        path = Path(self._archive.root, os.fsdecode(entry.key))
        settings = self._archive.settings(str(path))
        try:
            with path.open("rb") as file:
                modified = datetime.fromtimestamp(int(os.fstat(file.fileno()).st_mtime), UTC)
                return Task(entry.key, shown, file.read(), modified.strftime("%Y-%m-%dT%H:%M:%SZ"), settings, version())
        except OSError as error:
            return Row(shown, "error", error=f"{shown} : {_reason(error)}")


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "fichier introuvable ; vérifiez le lien ou le chemin."
    if isinstance(error, PermissionError):
        return "lecture refusée ; vérifiez les droits du fichier."
    return "lecture impossible ; vérifiez le fichier et le disque."


def _lost(task: Task, lost: Lost) -> Row:
    if lost.error is not None:
        if os.environ.get("SEO_FR_DEBUG"):
            raise lost.error
        said = internal_error(task.path, lost.error)
    else:
        said = (
            f"{task.path} : le processus qui l’analysait s’est arrêté, faute de mémoire peut-être ; relancez l’audit."
        )
    return Row(task.path, "crash", modified=task.modified, error=said)
