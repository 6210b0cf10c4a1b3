"""One article measured, in whatever process or machine: the same analysis as ``seo-fr analyze``."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from seo_fr.auditing.priority import by_rule, weigh
from seo_fr.auditing.row import Row, Status
from seo_fr.errors import InputError
from seo_fr.levels import INTERNAL_ERROR
from seo_fr.linting.entries import encode_options
from seo_fr.linting.examine import Job, examine
from seo_fr.linting.judging import judge
from seo_fr.linting.stamp import stamp

if TYPE_CHECKING:
    from seo_fr.linting.report import Report
    from seo_fr.model import Analysis, Level

# The model is not made for threads, and a Dask worker has one a processor unless told otherwise.
_ONE_AT_A_TIME = threading.Lock()


@cache
def version() -> str:
    """The `stamp` of this process: code, rules and libraries."""
    return stamp()


class OtherVersionError(InputError):
    """A process of the cluster has other rules or another version than the one that gives the work."""


@dataclass(frozen=True, slots=True)
class Task:
    """An article to measure. ``stamp`` is the `version` that the row must be made with."""

    key: bytes
    job: Job
    modified: str
    stamp: str

    @property
    def digest(self) -> str:
        """Of the content."""
        return hashlib.sha256(self.job.data).hexdigest()

    @property
    def conditions(self) -> str:
        """A digest of all that the row depends on beside path and content: version, options, levels of rules."""
        levels = sorted((rule, value.value) for rule, value in self.job.settings.rules.items())
        said = f"{self.stamp}\0{encode_options(self.job.options)}\0{json.dumps(levels)}"
        return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()


def measure(task: Task) -> Row:
    """The row of an article; whatever goes wrong with it becomes the row's ``error``.

    Raises OtherVersionError. SEO_FR_DEBUG lets a bug of ours through, with its traceback.
    """
    with _ONE_AT_A_TIME:
        if version() != task.stamp:
            raise OtherVersionError(
                "un processus de travail n’a pas la même version de seo-fr, de ses règles ou de ses bibliothèques ; "
                "installez la même partout, puis relancez la commande."
            )
        outcome = examine(task.job, whole=True)
    if outcome.analysis is None:
        status: Status = "crash" if outcome.crashed else "error"
        return Row(task.job.path, status, modified=task.modified, error=outcome.error)
    return _row(task, outcome.analysis, judge(task.job, outcome))


def _row(task: Task, analysis: Analysis, report: Report) -> Row:
    points, heaviest = weigh(report.findings)
    title, sentences = analysis.article.title, analysis.annotated.sentences
    return Row(
        path=task.job.path,
        status="crash" if report.crashed else "ok",
        title=title.text if title else "",
        words=analysis.annotated.words,
        sentences=len(sentences),
        flesch=round(analysis.readability.flesch, 1),
        long_sentence_share=round(analysis.readability.long_sentence_share, 3),
        passives=sum(s.passive for s in sentences),
        errors=_count(report, "error"),
        warnings=_count(report, "warning"),
        infos=_count(report, "info"),
        priority=round(points, 1),
        top_rules=" ".join(heaviest),
        keyphrase=analysis.focus,
        modified=task.modified,
        error=_crashes(report),
        rules=json.dumps(by_rule(report.findings)),
    )


def _count(report: Report, level: Level) -> int:
    return sum(f.level == level for f in report.findings)


def _crashes(report: Report) -> str:
    """What is said of rules that crashed; the figures of the row stand all the same."""
    said: Sequence[str] = [f.message for f in report.findings if f.rule == INTERNAL_ERROR]
    return f"{report.path} : {' '.join(said)}" if said else ""
