"""The faults of the last analysis at their places in the text as it is now."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass

from seo_fr.desk.events import Event
from seo_fr.desk.job import Answer
from seo_fr.desk.open_draft import OpenDraft
from seo_fr.desk.pieces import HEAD, TAIL, offsets
from seo_fr.levels import Level
from seo_fr.model import Finding, Span


@dataclass(frozen=True, slots=True)
class Fault:
    """One finding. ``span`` is in the working text as it is; ``fix`` replaces ``fixed``, a range of the piece.

    ``mark`` names it over analyses: rule, piece and words. A fault without a piece speaks of the article.
    ``summary`` is what its rule says of any place.
    """

    mark: str
    rule: str
    level: Level
    message: str
    span: Span
    piece: str
    fix: str | None = None
    fixed: Span | None = None
    summary: str = ""


def faults(draft: OpenDraft) -> tuple[Fault, ...]:
    """Those that still hold: their piece has not changed since, and the journalist has not let them be."""
    old = draft.answered_for
    if draft.answer is None or old is None:
        return ()
    now = {p.id: p for p in draft.state.pieces}
    before, places = offsets(old.pieces), offsets(draft.state.pieces)
    found = []
    seen: Counter[str] = Counter()
    text, starts = old.text, list(before.values())
    for finding in draft.answer["findings"]:
        start, end = finding["span"]
        whole = start == end and start in (0, len(text))
        index = max(0, bisect_right(starts, start) - 1)
        piece, at = old.pieces[index], starts[index]
        whole = whole or piece.id in (HEAD, TAIL)
        current = now.get(piece.id)
        changed = current is None or current.text != piece.text or end > at + len(piece.text)
        if changed and start != end:
            continue
        shift = places.get(piece.id, 0) - before.get(piece.id, 0)
        mark = _mark(finding, text[start:end], "" if whole else piece.id, seen)
        if mark in draft.state.ignored:
            continue
        found.append(_fault(finding, mark, Span(start + shift, end + shift), "" if whole else piece.id, at))
    return tuple(found)


def told(draft: OpenDraft) -> tuple[Finding, ...]:
    """The same as findings of the working text, for the margin of a document; line and column are not asked there."""
    return tuple(Finding(f.rule, f.level, f.message, f.span, 0, 0) for f in faults(draft))


def repaired(draft: OpenDraft, marks: frozenset[str], uid: str) -> tuple[Event, ...]:
    """The acts that repair the faults called ``marks``, one a piece, undone together."""
    by_piece: dict[str, list[Fault]] = {}
    for fault in faults(draft):
        if fault.mark in marks and fault.fix is not None and fault.fixed is not None:
            by_piece.setdefault(fault.piece, []).append(fault)
    acts = []
    for number, piece in enumerate(p for p in draft.state.pieces if p.id in by_piece):
        text = piece.text
        for fault in sorted(by_piece[piece.id], key=lambda f: -f.fixed.start if f.fixed else 0):
            assert fault.fixed is not None and fault.fix is not None  # noqa: S101, PT018 (chosen above)
            text = text[: fault.fixed.start] + fault.fix + text[fault.fixed.end :]
        body = text[: len(text) - len(piece.tail)] if piece.tail and text.endswith(piece.tail) else text
        acts.append(Event(f"{uid}-{number}", "text", {"piece": piece.id, "text": body, "run": f"fix-{uid}"}))
    return tuple(acts)


def _fault(finding: Answer, mark: str, span: Span, piece: str, at: int) -> Fault:
    fix = finding["fix"]
    fixed = Span(fix["span"][0] - at, fix["span"][1] - at) if fix and piece and fix["span"][0] >= at else None
    text = fix["text"] if fix and fixed is not None else None
    return Fault(
        mark, finding["rule"], finding["level"], finding["message"], span, piece, text, fixed, finding["summary"]
    )


def _mark(finding: Answer, words: str, piece: str, seen: Counter[str]) -> str:
    """A name that holds when the text before it changes: words said twice in a paragraph are told apart by order."""
    place = f"{finding['rule']}|{piece}|{words or finding['message']}"
    seen[place] += 1
    return f"{finding['rule']}-{hashlib.sha256(f'{place}|{seen[place]}'.encode()).hexdigest()[:12]}"
