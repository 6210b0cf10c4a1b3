"""Everything that is open at one desk: its drafts, the model that works for them, and who may come in."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from concurrent.futures import Future
from typing import Any

from seo_fr.containers.opening import read_any
from seo_fr.desk.events import Event
from seo_fr.desk.faults import told
from seo_fr.desk.folder import Folder
from seo_fr.desk.job import Export
from seo_fr.desk.open_draft import OpenDraft
from seo_fr.desk.state import State
from seo_fr.desk.worker import Worker
from seo_fr.errors import InputError
from seo_fr.model import Decision
from seo_fr.resources import number
from seo_fr.workspace.settings import SettingsFinder

_SECONDS = 120  # an export that takes longer has failed


class Desk:
    """The drafts by name, opened once and kept open; one model for all of them. ``finder`` knows their settings."""

    def __init__(self, folder: Folder, finder: SettingsFinder | None = None) -> None:
        self.folder = folder
        self._finder = finder or SettingsFinder()
        self.worker = Worker(self._told)
        self._open: dict[str, OpenDraft] = {}
        self._asked: dict[tuple[str, int], State] = {}
        self._exports: dict[int, Future[Any]] = {}
        self._lock = threading.RLock()
        self._timers: dict[str, threading.Timer] = {}
        self._number = 0
        self.closed = False

    def create(self, name: str, data: bytes) -> OpenDraft:
        """A draft of an article that was opened or pasted in the page.

        Raises InputError where it is none, ConfigError where the settings of the desk's folder are broken.
        """
        read_any(data, name)
        self._finder.options_for(name)
        with self._lock:
            draft = self.folder.create(name, data)
            return self._enter(OpenDraft(draft.file.stem, draft, self._finder))

    def created(self, name: str, data: bytes, path: str) -> str:
        """The name of the draft of a file: the newest of the same bytes, else a new one; nothing is analysed yet."""
        read_any(data, name)
        known = self.folder.same(path, data)
        if known is not None:
            return known
        draft = self.folder.create(name, data, path)
        draft.close()
        return draft.file.stem

    def draft(self, name: str) -> OpenDraft:
        """The draft of that name. Raises DraftError."""
        with self._lock:
            if name in self._open:
                return self._open[name]
            return self._enter(OpenDraft(name, self.folder.open(name), self._finder))

    def delete(self, name: str) -> None:
        """The draft goes for good."""
        with self._lock:
            if name in self._open:
                self._open.pop(name).close()
            self.folder.delete(name)

    def act(self, draft: OpenDraft, events: Sequence[Event]) -> None:
        """Write down and do what the journalist did; ask the model where that changed the text or a decision."""
        if draft.act(events):
            self._soon(draft)

    def analyse(self, draft: OpenDraft) -> None:
        """Ask the model about the draft as it is; an older question that still waits is dropped."""
        with self._lock:
            question = self._next()
            self._asked = {k: s for k, s in self._asked.items() if k[0] != draft.id} | {
                (draft.id, question): draft.state
            }
            draft.failure = ""
            draft.progress = draft.progress or "en attente"
            self.worker.ask(draft.id, draft.job(question))

    def _soon(self, draft: OpenDraft) -> None:
        """Ask once the journalist pauses: each act puts the question off a little."""
        with self._lock:
            if (waiting := self._timers.pop(draft.id, None)) is not None:
                waiting.cancel()
            timer = threading.Timer(number("desk", "analyse_after"), self.analyse, (draft,))
            timer.daemon = True
            self._timers[draft.id] = timer
            timer.start()

    def export(self, draft: OpenDraft, form: str, also: Sequence[Decision]) -> dict[str, str]:
        """The result in one form, proven. Raises InputError with the reason where there is none."""
        with self._lock:
            question = self._next()
            waiting: Future[Any] = Future()
            self._exports[question] = waiting
            manuscript = draft.manuscript(told(draft)) if form == "word" else None
            self.worker.ask(draft.id, Export(question, form, draft.job(question, also), manuscript))
        try:
            kind, value = waiting.result(timeout=_SECONDS)
        except TimeoutError:
            kind, value = "failed", {"why": "L’export a pris trop de temps\u00a0; réessayez."}
        if kind == "failed":
            raise InputError(value["why"])
        written: dict[str, str] = value["written"]
        return written

    def close(self) -> None:
        """End the model and let go of the drafts."""
        self.closed = True
        for timer in self._timers.values():
            timer.cancel()
        self.worker.close()
        for draft in self._open.values():
            draft.close()

    def _enter(self, draft: OpenDraft) -> OpenDraft:
        self._open[draft.id] = draft
        self.analyse(draft)
        return draft

    def _next(self) -> int:
        self._number += 1
        return self._number

    def _told(self, name: str, message: tuple[str, Any]) -> None:
        """What the model says, from the thread of the worker."""
        kind, value = message
        question = value.get("number", 0) if isinstance(value, dict) else 0
        with self._lock:
            waiting = self._exports.pop(question, None)
            draft = self._open.get(name)
            state = self._asked.get((name, question))
        if waiting is not None:
            waiting.set_result((kind, value))
        elif draft is not None:
            draft.told(kind, value, state)
