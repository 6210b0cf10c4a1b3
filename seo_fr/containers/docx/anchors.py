"""Where a comment begins and ends: around whole runs, in the middle of one that is parted, or around a paragraph.

Parting a run is an insertion: its text and itself are closed and opened again, with a copy of its properties.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from seo_fr.containers.docx.runs import Place
from seo_fr.containers.places import Origin, Target
from seo_fr.containers.splices import Splice
from seo_fr.containers.xml_places import Element, byte_of

_PRESERVE = b' xml:space="preserve"'


@dataclass(frozen=True, slots=True)
class Cut:
    """A byte of the main part where marks of comments may stand; inside ``text`` of ``run``, which then is parted."""

    at: int
    text: Element | None = None
    run: Element | None = None


@dataclass(slots=True)
class Cuts:
    """The marks at each cut: those that end a comment come before those that begin one."""

    part: bytes
    marks: dict[int, tuple[Cut, list[str], list[str]]] = field(default_factory=dict)

    def begin(self, cut: Cut, mark: str) -> None:
        """A comment begins at the cut."""
        self.marks.setdefault(cut.at, (cut, [], []))[2].append(mark)

    def end(self, cut: Cut, mark: str) -> None:
        """A comment ends at the cut."""
        self.marks.setdefault(cut.at, (cut, [], []))[1].append(mark)

    def splices(self) -> Iterator[Splice]:
        """All of them as insertions."""
        preserved: set[int] = set()
        for cut, ends, starts in self.marks.values():
            marks = "".join([*ends, *starts]).encode("utf-8")
            if cut.text is None or cut.run is None:
                yield Splice(cut.at, marks)
                continue
            yield Splice(cut.at, _closing(cut.text, cut.run) + marks + self._opening(cut.text, cut.run))
            if "xml:space" not in cut.text.attributes and cut.text.inside not in preserved:
                preserved.add(cut.text.inside)
                yield Splice(cut.text.inside - 1, _PRESERVE)

    def _opening(self, text: Element, run: Element) -> bytes:
        look = run.child("w:rPr")
        properties = self.part[look.start : look.end] if look else b""
        return f"<{run.tag}>".encode() + properties + f"<{text.tag}".encode() + _PRESERVE + b">"


def _closing(text: Element, run: Element) -> bytes:
    return f"</{text.tag}></{run.tag}>".encode()


def around(origin: Origin) -> tuple[Cut, Cut]:
    """The whole paragraph, its properties left before."""
    first, last = origin.elements[0], origin.elements[-1]
    properties = first.child("w:pPr")
    return Cut(properties.end if properties else first.inside), Cut(last.last)


def cuts_of(part: bytes, target: Target) -> tuple[Cut, Cut]:
    """The two ends of a comment; those of the paragraph where no run that can be parted has the words."""
    whole = around(target.paragraph.origin)
    if not target.has_words:
        return whole
    start, stop = _cut(part, target, target.first, after=False), _cut(part, target, target.last, after=True)
    return (start, stop) if start and stop and start.at < stop.at else whole


def _cut(part: bytes, target: Target, index: int, *, after: bool) -> Cut | None:
    """Before or ``after`` the character ``index`` of the paragraph."""
    bit, inside = target.bit(index) or (None, 0)
    place = bit.origin if bit else None
    if not isinstance(place, Place) or not place.free:
        return None
    at = byte_of(part, place.chars, place.first + inside + after)
    content = [c for c in place.run.children if c.name != "w:rPr"]
    if not after and at == place.element.inside and content[0] is place.element:
        return Cut(place.run.start)
    if after and at == place.element.last and content[-1] is place.element:
        return Cut(place.run.end)
    return Cut(at, place.element, place.run)
