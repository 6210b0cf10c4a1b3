"""Where a comment begins and ends: between two characters, or around a paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from seo_fr.containers.odt.inline import Place
from seo_fr.containers.places import Origin, Target
from seo_fr.containers.splices import Splice
from seo_fr.containers.xml_places import byte_of


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


def ends_of(part: bytes, target: Target) -> tuple[int, int]:
    """The two ends of a comment; those of the paragraph where no mark can stand at its words."""
    whole = around(target.paragraph.origin)
    if not target.has_words:
        return whole
    start, stop = _byte(part, target, target.first, after=False), _byte(part, target, target.last, after=True)
    return (start, stop) if start is not None and stop is not None and start < stop else whole


def _byte(part: bytes, target: Target, index: int, *, after: bool) -> int | None:
    """Before or ``after`` the character ``index`` of the paragraph."""
    bit, inside = target.bit(index) or (None, 0)
    place = bit.origin if bit else None
    return byte_of(part, place.chars, place.first + inside + after) if isinstance(place, Place) and place.free else None
