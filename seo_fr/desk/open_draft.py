"""A draft that is being worked on: its log on the disk, the fold of it in memory, and the model's last answer."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from seo_fr.containers.opening import read_any
from seo_fr.desk.events import FIELDS, Event
from seo_fr.desk.job import Answer, Job, Manuscript, read_draft
from seo_fr.desk.pieces import Piece, cut, is_in_lines, offsets
from seo_fr.desk.state import History, Markup, State, Verdicted, fold
from seo_fr.desk.store import Draft, Logged, Opened
from seo_fr.language.words import count_words
from seo_fr.model import Article, Decision, Decisions, Finding
from seo_fr.restructuring.deciding import heading_places
from seo_fr.restructuring.html_markup import is_wordpress
from seo_fr.workspace.settings import SettingsFinder

_TOLD = 64  # last readings kept: undo and redo come back to a text that was read


@dataclass(frozen=True)
class Reading:
    """One version of the working text, read without the model."""

    text: str
    article: Article | None
    complaint: str = ""

    @cached_property
    def words(self) -> int:
        """The article's words, as `analyze` counts them."""
        return sum(count_words(b.view.text) for b in self.article.prose) if self.article else 0

    @cached_property
    def places(self) -> dict[int, int]:
        """Where a heading may go (`heading_places`)."""
        return heading_places(self.article) if self.article else {}


class OpenDraft:
    """One draft. Its methods may be called from several threads; each change raises ``revision``.

    Its settings are those near the file it was opened from, else those near the folder of the desk (ConfigError).
    """

    def __init__(self, name: str, draft: Draft, finder: SettingsFinder) -> None:
        self.id = name
        self.opened: Opened = draft.opened()
        near = self.opened.path or self.opened.name
        self._settings, self._options = finder.for_file(near), finder.options_for(near)
        self._draft = draft
        self._lock = threading.RLock()
        self.first = read_any(self.opened.data, self.opened.name)
        self.log: list[Logged] = list(draft.log())
        self.before = cut(self.first)
        self._looks = _looking(self.first, self.before)
        start = State(self.before, self.first.newline, _markup(self.first), target=self._options.target)
        self._history: History = fold(start, ((logged.seq, logged.event) for logged in self.log))
        self._readings: dict[str, Reading] = {}
        self.revision = 1
        self.answer: Answer | None = None
        self.answered_for: State | None = None
        self.progress, self.failure = "", ""

    @property
    def state(self) -> State:
        """As it is now."""
        return self._history.state

    @property
    def history(self) -> History:
        """Every state it has been in."""
        return self._history

    @property
    def seq(self) -> int:
        """The number of the last act."""
        return self.log[-1].seq if self.log else 0

    def act(self, events: Sequence[Event]) -> bool:
        """Write the acts down, then do them; True where that asks for another analysis. Raises DraftError."""
        with self._lock:
            before = self.state
            for logged in self._draft.append(events):
                self.log.append(logged)
                self._history.apply(logged.event, logged.seq)
            self.touch()
            return (before.text, before.target) != (self.state.text, self.state.target)

    def told(self, kind: str, value: object, state: State | None) -> None:
        """A step, an answer or a failure of the model about ``state``."""
        with self._lock:
            if kind == "step":
                self.progress = str(value)
            elif kind == "done" and isinstance(value, dict):
                self.answer, self.answered_for, self.progress, self.failure = value, state, "", ""
            elif isinstance(value, dict):
                self.progress, self.failure = "", str(value["why"])
            self.touch()

    def touch(self) -> None:
        """Something that the page shows has changed."""
        with self._lock:
            self.revision += 1

    def reading(self) -> Reading:
        """The working text, read."""
        text = self.state.text
        with self._lock:
            if text not in self._readings:
                if len(self._readings) >= _TOLD:
                    self._readings.pop(next(iter(self._readings)))
                self._readings[text] = self._read(text)
            return self._readings[text]

    def changed(self) -> int:
        """How many paragraphs are others than those that were opened: written anew, added or taken out."""
        before = {p.id: p.body for p in self.before}
        return sum(before.get(p.id, "") != p.body for p in self.state.pieces)

    def manuscript(self, findings: Sequence[Finding]) -> Manuscript:
        """What a document is made of; ``findings`` are those that are shown."""
        return Manuscript(self.first.document, self.before, self.state.pieces, tuple(findings))

    def _where(self) -> tuple[int, ...] | None:
        """Where the headings of a document begin that nothing but their look makes such, in the text as it is."""
        if self.first.document is None:
            return None
        return tuple(at for name, at in offsets(self.state.pieces).items() if name in self._looks)

    def _read(self, text: str) -> Reading:
        try:
            return Reading(text, read_draft(text, self.first.path, self._where()))
        except Exception as error:
            from seo_fr.errors import error_line

            return Reading(text, None, error_line(error))

    def job(self, number: int, also: Sequence[Decision] = ()) -> Job:
        """What the model is to be asked about the draft as it is; ``also`` is kept beside what was decided."""
        state = self.state
        options = replace(self._options, target=state.target, complete=True)
        return Job(number, self.first.path, state.text, options, self.decisions(also), self._settings, self._where())

    def decisions(self, also: Sequence[Decision] = ()) -> Decisions:
        """What was decided and ``also`` what is kept, each heading at its place in the working text."""
        state, places = self.state, self.reading().places
        starts, entries = offsets(state.pieces), []
        taken: set[int] = set()
        for key, verdict in state.decisions.items():
            if key in FIELDS:
                entries.append(Decision(key, verdict.verdict, verdict.text))  # type: ignore[arg-type]
            elif key.startswith("b:"):
                entries.append(Decision("block", verdict.verdict, key[2:], without=verdict.without))
            elif key[2:] in starts:
                place = _legal(starts[key[2:]], places)
                if place is not None and place not in taken:
                    taken.add(place)
                    entries.append(_heading(verdict, place))
        entries += [d for d in also if d.place not in taken]
        return Decisions(tuple(entries), "leave")

    def close(self) -> None:
        """Let go of the file."""
        self._draft.close()


def _looking(article: Article, pieces: Sequence[Piece]) -> frozenset[str]:
    """The pieces of a document that are headings by their look alone."""
    starts = {b.outer.start for b in article.blocks if b.by_look} if article.document else set()
    return frozenset(name for name, at in offsets(pieces).items() if at in starts)


def _markup(article: Article) -> Markup:
    if article.format != "html":
        return "lines" if is_in_lines(article) else "text"
    return "wordpress" if any(is_wordpress(article, b.outer.start) for b in article.blocks) else "html"


def _heading(verdict: Verdicted, place: int) -> Decision:
    text = verdict.text or verdict.proposed
    return Decision("heading", verdict.verdict, text, place, verdict.level)


def _legal(start: int, places: dict[int, int]) -> int | None:
    """The place itself, or the next one where a heading may stand: a paragraph may have become something else."""
    return start if start in places else min((p for p in places if p > start), default=None)


def piece_at(pieces: Sequence[Piece], offset: int) -> tuple[Piece, int]:
    """The piece that holds the character at ``offset``, and where it begins."""
    at = 0
    for piece in pieces:
        if offset < at + len(piece.text):
            return piece, at
        at += len(piece.text)
    return pieces[-1], at - len(pieces[-1].text)
