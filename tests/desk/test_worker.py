"""The process of the model dies, and what the page is told of it."""

import os
import queue
import signal
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import pytest

from seo_fr.desk import worker as room
from seo_fr.desk.worker import DIED, Worker


@pytest.fixture
def told():
    return queue.Queue()


@pytest.fixture
def worker(told, monkeypatch):
    # The new process looks its function up by the name of a module, on the path that it is given.
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    monkeypatch.setattr(room, "answer_for_ever", import_module("model_that_dies").answer_or_die)
    made = Worker(lambda draft, message: told.put((draft, message)))
    made.start()
    yield made
    made.close()


def answer(worker, told, number):
    """The last word on a job, and the steps before it."""
    worker.ask("d1", SimpleNamespace(number=number, form=""))
    steps = []
    while True:
        kind, value = told.get(timeout=60)[1]
        if kind != "step":
            return kind, value, steps
        steps.append(value)


def test_a_process_killed_while_it_waits_is_replaced_and_nobody_has_to_try_again(worker, told):
    kind, value, _ = answer(worker, told, 1)
    assert kind == "done"
    # Not waited for: dead or still dying, the next job is done all the same.
    os.kill(value["process"], signal.SIGKILL)
    kind, again, steps = answer(worker, told, 2)
    assert (kind, again["number"], steps) == ("done", 2, ["lecture"])
    assert again["process"] != value["process"]


def test_a_job_that_kills_every_process_is_given_up_after_a_new_one_died_of_it_too(worker, told):
    answer(worker, told, 1)
    kind, value, _ = answer(worker, told, 13)
    assert (kind, value["why"], value["number"]) == ("failed", DIED, 13)
    assert answer(worker, told, 3)[0] == "done"
