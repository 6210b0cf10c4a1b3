"""Tasks handed to an executor, a bounded number at a time; results as they come, whatever dies meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, CancelledError, Executor, Future, wait
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from seo_fr.errors import InputError, SeoFrError, error_line
from seo_fr.workspace.workplaces import Workplace

Task = TypeVar("Task")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Lost:
    """A task without a result: ``error`` is a bug of ours, or None where it ended the process it was done in."""

    error: Exception | None = None

    def line(self, path: str, mend: str) -> str:
        """The French line about the article ``path``; ``mend`` is what to do where a process ended."""
        if self.error:
            return error_line(self.error, path)
        return f"{path} : le processus qui l’analysait s’est arrêté, faute de mémoire peut-être ; {mend}."


def carry_out(
    work: Callable[[Task], Result], tasks: Iterable[Task], place: Workplace
) -> Iterator[tuple[Task, Result | Lost]]:
    """Each task with its result, in the order in which they come; each exactly once.

    Where a process dies, every task that was under way is done again by itself, so that the one to blame is
    found and the others are not lost. Raises SeoFrError where the work as a whole cannot go on.
    """
    crew: _Crew[Task, Result] = _Crew(work, place)
    finished = False
    try:
        for handed, task in enumerate(tasks, 1):
            crew.hand(task)
            if place.renew and handed % place.renew == 0:
                while crew.busy:
                    yield from crew.collect()
                crew.leave(finished=True)
            if crew.busy >= place.ahead:
                yield from crew.collect()
        while crew.busy:
            yield from crew.collect()
        finished = True
    finally:
        crew.leave(finished=finished)


class _Crew(Generic[Task, Result]):
    """An executor, opened with the first task, and the tasks it has been handed."""

    def __init__(self, work: Callable[[Task], Result], place: Workplace) -> None:
        self._work = work
        self._place = place
        self._executor: Executor | None = None
        self._under_way: dict[Future[Result], Task] = {}

    @property
    def busy(self) -> int:
        """How many tasks are under way."""
        return len(self._under_way)

    def hand(self, task: Task) -> None:
        """Give the task out; a broken executor is noticed by `collect`."""
        if self._executor is None:
            self._executor = self._place.open()
        try:
            future: Future[Result] = self._executor.submit(self._work, task)
        except BrokenExecutor as error:
            future = Future()
            future.set_exception(error)
        self._under_way[future] = task

    def collect(self) -> Iterator[tuple[Task, Result | Lost]]:
        """Wait for at least one result."""
        done = self._wait()
        suspects: list[Task] = []
        for future in done:
            task = self._under_way.pop(future)
            try:
                yield task, self._result(future)
            except BrokenExecutor:
                suspects.append(task)
        if suspects:
            suspects += self._under_way.values()
            self._under_way.clear()
            yield from self._one_by_one(suspects)

    def leave(self, *, finished: bool) -> None:
        """Let go of the executor."""
        if self._executor is not None:
            executor, self._executor = self._executor, None
            self._place.close(executor, finished=finished)

    def _wait(self) -> list[Future[Result]]:
        while True:
            done, _ = wait(self._under_way, self._place.seconds, FIRST_COMPLETED)
            if done:
                return [future for future in self._under_way if future in done]  # in the order they were handed out
            self._place.look()

    def _result(self, future: Future[Any]) -> Result | Lost:
        """Raises BrokenExecutor where a process died, SeoFrError where the work cannot go on."""
        try:
            result: Result = future.result()
        except (BrokenExecutor, SeoFrError):
            raise
        except CancelledError as error:
            self._place.look()
            raise InputError(
                "le travail a été annulé par le cluster ; relancez la commande, elle reprendra."
            ) from error
        except self._place.killers:
            return Lost()
        except Exception as error:
            return Lost(error)
        return result

    def _one_by_one(self, suspects: list[Task]) -> Iterator[tuple[Task, Result | Lost]]:
        """Each alone with the executor: one that breaks it is to blame."""
        self.leave(finished=False)
        for task in suspects:
            self.hand(task)
            (future,) = self._wait()
            del self._under_way[future]
            try:
                result = self._result(future)
            except BrokenExecutor:
                self.leave(finished=False)
                result = Lost()
            yield task, result
