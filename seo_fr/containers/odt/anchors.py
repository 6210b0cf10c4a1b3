"""Where a comment begins and ends: between two characters, or around a paragraph."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from seo_fr.containers.composing import placed
from seo_fr.containers.odt.inline import Place
from seo_fr.containers.paragraphs import Bit, DocumentParagraph
from seo_fr.containers.places import Origin
from seo_fr.containers.splices import Splice
from seo_fr.containers.xml_places import byte_of
from seo_fr.model import Piece, Span


@dataclass(slots=True)
class Marks:
    """The marks at each byte: those that end a comment come before those that begin one."""

    marks: dict[int, tuple[list[str], list[str]]] = field(default_factory=dict)

    def begin(self, at: int, mark: str) -> None:
        """A comment begins before the byte."""
        self.marks.setdefault(at, ([], []))[1].append(mark)

    def end(self, at: int, mark: str) -> None:
        """A comment ends before the byte."""
        self.marks.setdefault(at, ([], []))[0].append(mark)

    def splices(self) -> Iterator[Splice]:
        """All of them as insertions."""
        for at, (ends, starts) in self.marks.items():
            yield Splice(at, "".join([*ends, *starts]).encode("utf-8"))


def around(origin: Origin) -> tuple[int, int]:
    """The whole paragraph."""
    return origin.elements[0].inside, origin.elements[-1].last


def ends_of(part: bytes, paragraph: DocumentParagraph, piece: Piece, source: str, span: Span) -> tuple[int, int]:
    """The two ends of a comment on ``span``; those of the paragraph where no mark can stand at its words."""
    whole = around(paragraph.origin)
    shown, places = placed(paragraph, piece, source)
    first, end = bisect_left(places, span.start), bisect_left(places, span.end)
    if first >= end:
        return whole
    start = _byte(part, paragraph.bits, shown.first + first, after=False)
    stop = _byte(part, paragraph.bits, shown.first + end - 1, after=True)
    return (start, stop) if start is not None and stop is not None and start < stop else whole


def _byte(part: bytes, bits: list[Bit], index: int, *, after: bool) -> int | None:
    """Before or ``after`` the character ``index`` of the paragraph."""
    for bit in bits:
        if index < len(bit.text):
            place = bit.origin
            return byte_of(part, place.chars, place.first + index + after) if _is_free(place) else None
        index -= len(bit.text)
    return None


def _is_free(place: object) -> bool:
    return isinstance(place, Place) and place.free
