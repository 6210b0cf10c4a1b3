"""A draft is a fold of its events: what the page shows, what is exported and what is undone all come from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from seo_fr.desk.events import Event
from seo_fr.desk.pieces import Piece, added, as_lines, joined, rewritten
from seo_fr.model import Verdict
from seo_fr.options import DEFAULT_TARGET
from seo_fr.restructuring.added_items import staying
from seo_fr.restructuring.html_markup import block_elements

Markup = Literal["text", "lines", "html", "wordpress"]
_STEPS = 500  # that can be undone


@dataclass(frozen=True, slots=True)
class Verdicted:
    """What was decided about one proposal: the words that stand, and those that were proposed.

    ``without`` are the sentences of a block that is kept which are left out of it.
    """

    verdict: Verdict
    text: str
    level: int = 2
    proposed: str = ""
    options: tuple[str, ...] = ()
    without: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class State:
    """The working text in pieces, the decisions by the key of their proposal, the faults let be, the words aimed at.

    ``markup`` is what a paragraph that is added has to be written in. A key is ``h:PIECE`` for the heading before a
    piece, ``b:KIND`` for an added block, else the name of a field.
    """

    pieces: tuple[Piece, ...]
    newline: str = "\n"
    markup: Markup = "text"
    decisions: Mapping[str, Verdicted] = field(default_factory=dict)
    ignored: frozenset[str] = frozenset()
    target: int = DEFAULT_TARGET

    @property
    def text(self) -> str:
        """The working text."""
        return joined(self.pieces)


class History:
    """The states one after another, and where in them the journalist is."""

    def __init__(self, first: State) -> None:
        self._states: list[tuple[State, Event | None]] = [(first, None)]
        self._at = 0
        self._seen: dict[int, State] = {0: first}

    @property
    def state(self) -> State:
        """As it is now."""
        return self._states[self._at][0]

    @property
    def undoable(self) -> Event | None:
        """What « Annuler » would take back."""
        return self._states[self._at][1]

    @property
    def redoable(self) -> Event | None:
        """What « Rétablir » would do again."""
        return self._states[self._at + 1][1] if self._at + 1 < len(self._states) else None

    def at(self, seq: int) -> State | None:
        """The state after event number ``seq``."""
        return self._seen.get(seq)

    def apply(self, event: Event, seq: int) -> None:
        """One act more; ``seq`` is its number in the log."""
        if event.kind == "undo":
            self._at = max(0, self._at - 1)
        elif event.kind == "redo":
            self._at = min(len(self._states) - 1, self._at + 1)
        else:
            self._append(event, self._next(event))
        self._seen[seq] = self.state

    def _next(self, event: Event) -> State:
        if event.kind == "restore":
            return self._seen.get(event.values["seq"], self.state)
        return after(self.state, event)

    def _append(self, event: Event, state: State) -> None:
        if state == self.state:
            return
        del self._states[self._at + 1 :]
        before = self._states[self._at][1]
        if event.run and before is not None and before.run == event.run and before.kind == event.kind:
            self._states[self._at] = (state, event)
        else:
            self._states.append((state, event))
            del self._states[:-_STEPS]
        self._at = len(self._states) - 1


def fold(first: State, events: Iterable[tuple[int, Event]]) -> History:
    """The history of a draft from its log."""
    history = History(first)
    for seq, event in events:
        history.apply(event, seq)
    return history


def after(state: State, event: Event) -> State:
    """``state`` after one act that is neither undone nor redone."""
    values = event.values
    match event.kind:
        case "text":
            final = values.get("final", False)
            name, text, lines = values["piece"], values["text"], state.markup == "lines"
            pieces = rewritten(state.pieces, name, text, state.newline, final=final, lines=lines)
            return replace(state, pieces=pieces)
        case "add":
            return replace(state, pieces=_with(state, values["after"], values["piece"], values["text"]))
        case "decide":
            return _deciding(state, values)
        case "tick":
            return _ticked(state, values["key"], values["part"], out=values["out"])
        case "sure":
            return replace(state, decisions={**state.decisions, **dict(map(_decided, values["entries"]))})
        case "undecide":
            return replace(state, decisions={k: v for k, v in state.decisions.items() if k != values["key"]})
        case "ignore":
            return replace(state, ignored=state.ignored | {values["mark"]})
        case "target":
            return replace(state, target=values["words"])
    return state


def _with(state: State, after: str, name: str, text: str) -> tuple[Piece, ...]:
    """The pieces with words of the journalist's more, written as the article is."""
    lines = state.markup == "lines"
    if lines:
        text = as_lines(text)
    elif state.markup != "text":
        wordpress = state.markup == "wordpress"
        text = "\n".join(block_elements(text, "\n", wordpress=wordpress))
    return added(state.pieces, after, name, text, state.newline, lines=lines)


def _deciding(state: State, values: Mapping[str, Any]) -> State:
    """One decision; an added block that the journalist rewrites is text of his own from then on."""
    key, decided = _decided(values)
    pieces = state.pieces
    if key.startswith("b:") and decided.verdict == "write":
        pieces = _with(state, values["after"], f"w-{key[2:]}", decided.text)
    return replace(state, pieces=pieces, decisions={**state.decisions, key: decided})


def _ticked(state: State, key: str, part: str, *, out: bool) -> State:
    """A sentence of a block left out of it or taken back; a block that nobody had decided about is kept by that."""
    before = state.decisions.get(key)
    decided = before if before and before.verdict == "keep" else Verdicted("keep", key[2:])
    others = tuple(p for p in decided.without if staying([p], [part])[0])
    decided = replace(decided, without=(*others, part) if out else others)
    return replace(state, decisions={**state.decisions, key: decided})


def _decided(values: Mapping[str, Any]) -> tuple[str, Verdicted]:
    shown, without = (tuple(values.get(name, ())) for name in ("options", "without"))
    decided = Verdicted(values["verdict"], values["text"], values["level"], values["proposed"], shown, without)
    return values["key"], decided
