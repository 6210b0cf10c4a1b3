"""Where the measuring is done: processes of this machine; the cluster is in `cluster`.

Each is a standard executor (PEP 3148) with what has to be known around it. A single process is one of its own
too: an article that takes all the memory ends that one and not the audit.
"""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from typing import Any, Protocol

from seo_fr.linting.workers import _interrupts_held as interrupts_held
from seo_fr.resources import number


class Workplace(Protocol):
    """What `carry_out` needs to know of the place where the work is done."""

    @property
    def ahead(self) -> int:
        """How many tasks may be handed out at once."""

    @property
    def renew(self) -> int | None:
        """After how many tasks to close the executor and open another; None for never."""

    @property
    def seconds(self) -> float | None:
        """How long to wait for a result before asking `look`; None for ever."""

    @property
    def killers(self) -> tuple[type[Exception], ...]:
        """The errors that say that a task has cost a process its life."""

    def open(self) -> Executor:
        """An executor ready for work. Raises SeoFrError."""

    def close(self, executor: Executor, *, finished: bool) -> None:
        """Let go of it; what has not ``finished`` is of no use to anybody."""

    def look(self) -> None:
        """Raise InputError where nobody is at work any more."""


class _Pool(ProcessPoolExecutor):
    """Processes started afresh (spawn), as `seo_fr.linting.workers` explains, on which Ctrl-C has no effect."""

    def __init__(self, processes: int) -> None:
        self.before = set(multiprocessing.active_children())
        super().__init__(processes, multiprocessing.get_context("spawn"), initializer=end_with_parent)

    def submit(self, work: Callable[..., Any], /, *values: Any, **options: Any) -> Future[Any]:
        """As the standard one, which starts its processes here, one by one."""
        with interrupts_held():
            return super().submit(work, *values, **options)


class Processes:
    """``count`` processes of this machine, each with the model."""

    seconds = None
    killers: tuple[type[Exception], ...] = ()

    def __init__(self, count: int) -> None:
        self._count = count
        self.ahead = count * int(number("audit", "ahead"))
        self.renew: int | None = count * int(number("audit", "renew"))

    def open(self) -> Executor:
        """A pool; its processes start with the first tasks."""
        return _Pool(self._count)

    def close(self, executor: Executor, *, finished: bool) -> None:
        """End the processes, at once where their work is of no use."""
        if not finished and isinstance(executor, _Pool):
            for child in set(multiprocessing.active_children()) - executor.before:
                child.terminate()
        executor.shutdown(wait=True, cancel_futures=True)

    def look(self) -> None:
        """The pool says itself when a process dies."""


def end_with_parent() -> None:
    """Watch over the process that started this one: were that killed, this one would wait for work for ever."""
    parent = multiprocessing.parent_process()

    def watch() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
