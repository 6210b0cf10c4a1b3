"""The visible text of a block with its marks, the numbers after them, and the notes at their line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from seo_fr.model import Block
from seo_fr.output.html import Html, element, join, text
from seo_fr.output.report.calls import CallPlaces
from seo_fr.output.report.frame import Frame
from seo_fr.output.report.marks import Note, Place, stretches, worst
from seo_fr.output.report.notes import call, margin_note
from seo_fr.reading.characters import HOLE

_HOLE_SHOWN = "…"


@dataclass(frozen=True, slots=True)
class MarkedBlock:
    """What is to be marked in one block: its places, and the notes that first speak of it there."""

    places: tuple[Place, ...] = ()
    notes: tuple[Note, ...] = ()

    @classmethod
    def by_block(cls, notes: Sequence[Note]) -> dict[int, MarkedBlock]:
        """The marks of every block that has some."""
        places: dict[int, list[Place]] = {}
        begun: dict[int, list[Note]] = {}
        for note in notes:
            for place in note.places:
                places.setdefault(place.block, []).append(place)
            if note.places:
                begun.setdefault(note.places[0].block, []).append(note)
        return {block: cls(tuple(found), tuple(begun.get(block, ()))) for block, found in places.items()}


def marked(frame: Frame, block: Block, marks: MarkedBlock, *, with_notes: bool = True) -> Html:
    """The text, none of its characters changed: marks around words, numbers after them, notes after their number."""
    view = block.view.text
    calls: dict[int, list[Html]] = {}
    drawn: set[tuple[int, int]] = set()
    if marks.places:
        find = CallPlaces(view)
        first = {(n.number, n.places[0]): n for n in reversed(marks.notes)}
        for place in sorted(marks.places, key=lambda p: (p.note, p.end, p.start)):
            note = first.get((place.note, place))
            if place.whole and note is None:
                continue
            at = len(view) if place.whole else find.after(place.end)
            if (at, place.note) in drawn:
                continue
            drawn.add((at, place.note))
            shown = calls.setdefault(at, [])
            shown.append(call(frame, place, is_first=note is not None))
            if note is not None and with_notes:
                shown.append(margin_note(frame, note))
    parts: list[Html] = []
    for stretch in stretches(len(view), [p for p in marks.places if not p.whole], tuple(calls)):
        parts += calls.pop(stretch.start, ())
        piece = text(view[stretch.start : stretch.end].replace(HOLE, _HOLE_SHOWN))
        if stretch.covering and piece:
            several = " several" if len({p.note for p in stretch.covering}) > 1 else ""
            piece = element("mark", piece, class_=worst(stretch.covering) + several)
        parts.append(piece)
    parts += calls.pop(len(view), ())
    return join(*parts)
