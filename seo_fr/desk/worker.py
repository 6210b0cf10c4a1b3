"""The process of the model: it may die, be killed or run out of memory; drafts are not in it.

One job at a time, the newest of those that wait; the process is started again with the next job.
"""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any

from seo_fr.desk.job import Answer, Export, Job
from seo_fr.workspace.processes import end_with_parent, interrupts_held

DIED = "L’analyse a échoué, votre texte est intact\u00a0; réessayez."


class Worker:
    """A process that answers. ``tell(draft, message)`` is called from a thread of its own with each step and answer.

    Messages are ``("step", text)``, ``("done", answer)`` and ``("failed", French sentence)``.
    """

    def __init__(self, tell: Callable[[str, tuple[str, Any]], None]) -> None:
        self._tell = tell
        self._wanted: dict[tuple[str, str], Job | Export] = {}
        self._wake = threading.Condition()
        self._closed = False
        self._process: Any = None
        self._connection: Connection | None = None
        self._thread = threading.Thread(target=self._serve, daemon=True, name="seo-fr-worker")

    def start(self) -> None:
        """Start the process; it loads the model at once."""
        self._thread.start()

    def ask(self, draft: str, job: Job | Export) -> None:
        """Put a job on the list; of one draft only the newest analysis is done."""
        key = (draft, "analysis" if isinstance(job, Job) else f"export {job.number}")
        with self._wake:
            self._wanted.pop(key, None)
            self._wanted[key] = job
            self._wake.notify()

    @property
    def pid(self) -> int | None:
        """The process's number, while there is one."""
        return self._process.pid if self._process is not None else None

    def close(self) -> None:
        """End the process."""
        with self._wake:
            self._closed = True
            self._wake.notify()
        self._end()

    def _serve(self) -> None:
        self._begin()
        while True:
            with self._wake:
                while not self._wanted and not self._closed:
                    self._wake.wait()
                if self._closed:
                    return
                # Exports first: somebody waits for them with a hand on the mouse.
                key = next((k for k in self._wanted if k[1] != "analysis"), next(iter(self._wanted)))
                job = self._wanted.pop(key)
            self._answer(key[0], job)

    def _answer(self, draft: str, job: Job | Export) -> None:
        """One job; where the process has died it is given to a new one, and fails where that one dies of it too.

        A process killed while it had nothing to do looks alive until the system has taken it down, so its death is
        only known by the job that it no longer does.
        """
        tries = 2 if self._process is not None else 1
        if not any(self._done(draft, job) for _ in range(tries) if not self._closed) and not self._closed:
            self._tell(draft, ("failed", {"number": job.number, "form": getattr(job, "form", ""), "why": DIED}))

    def _done(self, draft: str, job: Job | Export) -> bool:
        """Tell the steps and the answer of one job; False where the process died of it or before it."""
        try:
            connection = self._begin()
            connection.send(job)
            kind = "step"
            while kind == "step":
                kind, value = connection.recv()
                self._tell(draft, (kind, value))
        except (EOFError, OSError):
            self._end()
            return False
        return True

    def _begin(self) -> Connection:
        if self._process is not None and self._process.is_alive() and self._connection is not None:
            return self._connection
        self._end()
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        with interrupts_held():
            process = context.Process(target=answer_for_ever, args=(theirs,), daemon=True, name="seo-fr-model")
            process.start()
        theirs.close()
        self._process, self._connection = process, ours
        return ours

    def _end(self) -> None:
        process, connection = self._process, self._connection
        self._process = self._connection = None
        if connection is not None:
            with suppress(OSError):
                connection.close()
        if process is not None:
            process.kill()
            process.join(timeout=5)


def answer_for_ever(connection: Connection) -> None:
    """The work of the process: load the model, then answer each job until the other end is closed."""
    end_with_parent()
    from seo_fr.language.spacy_pipeline import load, remember

    remember()
    load()
    with suppress(EOFError, OSError):
        while True:
            job = connection.recv()
            connection.send(_answered(job, lambda text: connection.send(("step", text))))


def _answered(job: Job | Export, step: Callable[[str], None]) -> tuple[str, Answer]:
    from seo_fr.desk.exporting import export_all
    from seo_fr.desk.proposing import propose_all
    from seo_fr.errors import error_line

    try:
        return "done", export_all(job) if isinstance(job, Export) else propose_all(job, step)
    except Exception as error:
        return "failed", {"number": job.number, "form": getattr(job, "form", ""), "why": error_line(error)}
