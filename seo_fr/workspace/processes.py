"""Processes of ours to work in: Ctrl-C has no effect on them, and they do not outlive the one that started them.

They are started afresh (spawn), not forked: a fork would copy the threads of numerical libraries in any state.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import resource_tracker
from typing import Any

_MOST_ON_WINDOWS = 61  # it waits for 64 things at once at most, and the executor needs three of them


def processors() -> int:
    """How many processes this one may keep busy."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Pool(ProcessPoolExecutor):
    """A standard executor over ``processes`` of this machine, which start with the first task."""

    def __init__(self, processes: int) -> None:
        if sys.platform == "win32":
            processes = min(processes, _MOST_ON_WINDOWS)
        self._others = set(multiprocessing.active_children())
        super().__init__(processes, multiprocessing.get_context("spawn"), initializer=end_with_parent)

    def submit(self, work: Callable[..., Any], /, *values: Any, **options: Any) -> Future[Any]:
        """As the standard one, which starts its processes here."""
        with interrupts_held():
            return super().submit(work, *values, **options)

    def close(self, *, finished: bool) -> None:
        """End the processes, at once where work that has not ``finished`` is of no use to anybody."""
        if not finished:
            for child in set(multiprocessing.active_children()) - self._others:
                child.terminate()
        self.shutdown(wait=True, cancel_futures=True)


@contextmanager
def interrupts_held() -> Iterator[None]:
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


def end_with_parent() -> None:
    """Watch over the process that started this one: were that killed, this one would wait for work for ever."""
    parent = multiprocessing.parent_process()

    def watch() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
