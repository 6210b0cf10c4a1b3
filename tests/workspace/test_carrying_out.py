"""Every task gets exactly one result, whatever happens to the executor."""

from collections import Counter
from concurrent.futures import BrokenExecutor, Executor, Future

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_fr.errors import InputError
from seo_fr.workspace.carrying_out import Lost, carry_out
from seo_fr.workspace.workplaces import Processes


class Hasty(Executor):
    """Does the work when it is handed in; a task named in ``deadly`` breaks it for good."""

    def __init__(self, deadly=frozenset()):
        self.deadly = deadly
        self.broken = False

    def submit(self, work, /, task):
        future = Future()
        self.broken = self.broken or task in self.deadly
        try:
            future.set_result(None if self.broken else work(task))
        except Exception as error:
            future.set_exception(error)
        if self.broken:
            future = Future()
            future.set_exception(BrokenExecutor())
        return future


class Place:
    seconds = None
    killers = (MemoryError,)

    def __init__(self, ahead=3, renew=None, deadly=frozenset()):
        self.ahead, self.renew, self.deadly = ahead, renew, deadly
        self.opened, self.closed = 0, []

    def open(self):
        self.opened += 1
        return Hasty(self.deadly)

    def close(self, executor, *, finished):
        self.closed.append(finished)

    def look(self):
        raise InputError("personne")


@given(st.integers(0, 40), st.integers(1, 9), st.none() | st.integers(1, 7), st.frozensets(st.integers(0, 39)))
def test_each_task_has_one_result(count, ahead, renew, deadly):
    place = Place(ahead, renew, deadly)
    found = list(carry_out(lambda task: task * 2, range(count), place))
    assert Counter(task for task, _ in found) == Counter(range(count))
    assert all(result == (Lost() if task in deadly else task * 2) for task, result in found)
    assert place.opened == len(place.closed)


def test_no_more_tasks_are_taken_than_allowed():
    taken = []
    tasks = (taken.append(n) or n for n in range(50))
    for done, _ in enumerate(carry_out(abs, tasks, Place(ahead=4))):
        assert len(taken) <= done + 4


def test_the_executor_is_renewed():
    place = Place(renew=3)
    assert len(list(carry_out(abs, range(10), place))) == 10
    assert place.closed == [True] * 4


def test_a_bug_and_a_killed_process_are_lost_tasks():
    def work(task):
        raise task

    bug, killer = ValueError("x"), MemoryError()
    assert dict(carry_out(work, [bug, killer], Place())) == {bug: Lost(bug), killer: Lost()}


def test_an_error_of_ours_stops_the_work():
    def work(task):
        raise InputError("non")

    place = Place()
    with pytest.raises(InputError, match="non"):
        list(carry_out(work, [1, 2], place))
    assert place.closed == [False]


def test_a_place_without_anybody_is_noticed():
    class Deaf(Place):
        seconds = 0.01

        def open(self):
            executor = Executor()
            executor.submit = lambda *_: Future()
            return executor

    with pytest.raises(InputError, match="personne"):
        list(carry_out(abs, [1], Deaf()))


def test_a_process_that_dies_takes_only_its_own_task_along():
    tasks = ["1+1", "2+2", "__import__('os')._exit(1)", "3+3", "4+4"]
    found = dict(carry_out(eval, tasks, Processes(2)))
    assert found == {"1+1": 2, "2+2": 4, tasks[2]: Lost(), "3+3": 6, "4+4": 8}
