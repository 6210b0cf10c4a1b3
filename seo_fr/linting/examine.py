"""Articles under all rules: what the pipeline finds before any setting of the user is looked at.

The result depends only on the bytes, the name of the file and the options, so it can be cached, and it is
small and plain, so it can come from another process. It does not depend on which process made it.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from seo_fr.errors import SeoFrError, error_line
from seo_fr.levels import INTERNAL_ERROR
from seo_fr.linting.suppressions import Suppressions, read_suppressions
from seo_fr.model import Analysis, Finding, Options
from seo_fr.workspace.carrying_out import Lost, carry_out
from seo_fr.workspace.finding import Target
from seo_fr.workspace.settings import FileSettings
from seo_fr.workspace.time_limit import time_limit
from seo_fr.workspace.workplaces import Processes


@dataclass(frozen=True, slots=True)
class Job:
    """An article to examine: where it lies, its bytes and what holds for it."""

    target: Target
    data: bytes
    settings: FileSettings

    @property
    def path(self) -> str:
        """The path as reports name it."""
        return self.target.shown

    @property
    def name(self) -> str:
        """The part of the path that the result may depend on."""
        return PurePath(self.path).name

    @property
    def options(self) -> Options:
        """The part of the settings that the result depends on."""
        return self.settings.options()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it: findings, or ``error``, the French line to say instead.

    ``crashed`` tells that the error is a bug of ours or a lost process. ``analysis`` is there where it was
    asked for; it can neither be cached nor come from another process. ``working`` is the working text of a
    document, whose bytes are none.
    """

    encoding: str = "utf-8"
    notices: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    suppressions: Suppressions = field(default_factory=Suppressions)
    error: str = ""
    crashed: bool = False
    analysis: Analysis | None = None
    working: str = ""

    @property
    def sound(self) -> bool:
        """False when a rule or the analysis crashed: such a result is not worth keeping."""
        return not self.crashed and all(f.rule != INTERNAL_ERROR for f in self.findings)


def examine(job: Job, *, whole: bool = False) -> Outcome:
    """Read and analyse the article, with its ``whole`` analysis or for its findings alone.

    Whatever goes wrong becomes the outcome's ``error``: one article must not stop the others, not even by a
    bug (SEO_FR_DEBUG shows its traceback).
    """
    from seo_fr.containers.opening import read_any
    from seo_fr.pipeline import analyze_article, check_article

    try:
        with time_limit(job.path):
            article = read_any(job.data, job.path)
            analysis = analyze_article(article, job.options) if whole else None
            findings = analysis.findings if analysis else check_article(article, job.options)
    except Exception as error:
        return Outcome(error=error_line(error, job.path), crashed=not isinstance(error, SeoFrError))
    notices = tuple(n.text for n in article.notices)
    working = article.source if article.document else ""
    return Outcome(article.encoding, notices, findings, read_suppressions(article), analysis=analysis, working=working)


def examine_all(jobs: Sequence[Job], processes: int = 1, *, whole: bool = False) -> Generator[tuple[Job, Outcome]]:
    """Each job with its outcome, as they come: in order where one process, this one, does the work.

    A job that ends the process it is done in has an error; the others are done all the same.
    """
    processes = min(processes, len(jobs))
    if whole or processes < 2:
        yield from ((job, examine(job, whole=whole)) for job in jobs)
        return
    for job, result in carry_out(examine, jobs, Processes(processes)):
        yield job, _lost(job, result) if isinstance(result, Lost) else result


def _lost(job: Job, lost: Lost) -> Outcome:
    return Outcome(error=lost.line(job.path, "relancez avec un --jobs plus petit"), crashed=True)
