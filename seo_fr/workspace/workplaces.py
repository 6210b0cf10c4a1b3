"""Where work is done: processes of this machine; an audit's cluster is in `auditing.cluster`.

Each is a standard executor (PEP 3148) with what has to be known around it. A single process is one of its own
too: an article that takes all the memory ends that one and not the command.
"""

from __future__ import annotations

from concurrent.futures import Executor
from typing import Protocol

from seo_fr.resources import number
from seo_fr.workspace.processes import Pool


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


class Processes:
    """``count`` processes of this machine, each with the model."""

    seconds = None
    killers: tuple[type[Exception], ...] = ()

    def __init__(self, count: int) -> None:
        self._count = count
        self.ahead = count * int(number("workspace", "ahead"))
        self.renew: int | None = count * int(number("workspace", "renew"))

    def open(self) -> Executor:
        """A pool; its processes start with the first tasks."""
        return Pool(self._count)

    def close(self, executor: Executor, *, finished: bool) -> None:
        """End the processes, at once where their work is of no use."""
        if isinstance(executor, Pool):
            executor.close(finished=finished)

    def look(self) -> None:
        """The pool says itself when a process dies."""
