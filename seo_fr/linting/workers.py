"""Examine many articles, here or in several processes; results in the order of the articles.

Each process loads the model once. A result does not depend on which process made it.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from concurrent.futures.process import BrokenProcessPool

from seo_fr.errors import InputError
from seo_fr.linting.examine import Job, Outcome, examine
from seo_fr.linting.processes import Pool


def examine_all(jobs: Sequence[Job], processes: int = 1) -> Generator[Outcome, None, None]:
    """An outcome for each job, in order, as they come.

    With one process, or one job, the work is done in this one. Raises InputError when a process dies (too
    little memory, most often).
    """
    processes = min(processes, len(jobs))
    if processes < 2:
        yield from map(examine, jobs)
    else:
        yield from _in_processes(jobs, processes)


def _in_processes(jobs: Iterable[Job], processes: int) -> Generator[Outcome, None, None]:
    pool = Pool(processes)
    finished = False
    try:
        yield from pool.map(examine, jobs)
        finished = True
    except BrokenProcessPool as error:
        raise InputError(
            "un des processus de travail s’est arrêté, faute de mémoire peut-être ; relancez avec un --jobs plus petit."
        ) from error
    finally:
        pool.close(finished=finished)
