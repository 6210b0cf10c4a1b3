"""Examine many articles, here or in several processes; results in the order of the articles.

Processes are started afresh (spawn), not forked: a fork would copy the threads of numerical libraries in any
state. Each loads the model once. A result does not depend on which process made it.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import resource_tracker

from seo_fr.errors import InputError
from seo_fr.linting.examine import Job, Outcome, examine


def processors() -> int:
    """How many processes this one may keep busy."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


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
    context = multiprocessing.get_context("spawn")
    before = set(multiprocessing.active_children())
    executor = ProcessPoolExecutor(processes, context)
    finished = False
    try:
        with _interrupts_held():
            outcomes = executor.map(examine, jobs)  # starts the processes
        yield from outcomes
        finished = True
    except BrokenProcessPool as error:
        raise InputError(
            "un des processus de travail s’est arrêté, faute de mémoire peut-être ; relancez avec un --jobs plus petit."
        ) from error
    finally:
        if not finished:  # Ctrl-C or an error: what is being examined is of no use to anybody
            for child in set(multiprocessing.active_children()) - before:
                child.terminate()
        executor.shutdown(wait=True, cancel_futures=True)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Ctrl-C waits for the end of this stretch, and for ever in the processes that are started in it.

    It reaches every process of the terminal, and only the first one decides what it means; a process
    inherits what is held, so that not even its start can be interrupted.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # it lets go of held signals when it starts
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
