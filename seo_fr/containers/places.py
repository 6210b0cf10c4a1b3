"""Where in a document something can be put: before which of its elements, on which words of which paragraph."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from seo_fr.containers.composing import placed
from seo_fr.containers.formats import Opened
from seo_fr.containers.paragraphs import Bit, DocumentParagraph
from seo_fr.containers.wanted import Insertion, Remark
from seo_fr.containers.xml_places import Element
from seo_fr.model import Span
from seo_fr.resources import rules


@dataclass(frozen=True, slots=True)
class Origin:
    """The elements of a paragraph (several where a format joins them).

    ``before`` is the element before which something is put in before the paragraph; None where nothing can be: in a
    table, in a field, in the middle of a list. ``open``: comments may begin inside.
    """

    elements: tuple[Element, ...]
    before: Element | None
    open: bool


def following(opened: Opened, place: int) -> Origin | None:
    """The origin of the first paragraph at or after ``place`` of the working text; None where that is the end."""
    first = bisect_left(opened.text.pieces, place, key=lambda p: p.span.start)
    return next((p.origin for p in opened.paragraphs[first:] if isinstance(p.origin, Origin)), None)


@dataclass(frozen=True, slots=True)
class Target:
    """What a comment is on: a paragraph, or the characters of it from ``first`` to ``last`` (both of them included)."""

    paragraph: DocumentParagraph
    first: int = 0
    last: int = -1

    @property
    def has_words(self) -> bool:
        """False for the whole paragraph."""
        return self.last >= self.first

    def bit(self, index: int) -> tuple[Bit, int] | None:
        """The stretch that the character ``index`` is in, and how far in it; None behind the last one."""
        for bit in self.paragraph.bits:
            if index < len(bit.text):
                return bit, index
            index -= len(bit.text)
        return None


def target_of(opened: Opened, remark: Remark) -> Target | None:
    """The words that a remark is on, else the nearest paragraph above that can have a comment.

    None where there is none, or where the document has what the remark says.
    """
    index = _paragraph_for(opened, remark.span)
    if index is None or not remark.lines or (opened.inner.commented and not remark.lasting):
        return None
    paragraph, piece = opened.paragraphs[index], opened.text.pieces[index]
    if not (remark.span and piece.span.start <= remark.span.start < piece.span.end):
        return Target(paragraph)
    shown, places = placed(paragraph, piece, opened.text.source)
    first, end = bisect_left(places, remark.span.start), bisect_left(places, remark.span.end)
    return Target(paragraph, shown.first + first, shown.first + end - 1)


def _paragraph_for(opened: Opened, span: Span | None) -> int | None:
    """The index of the paragraph that a comment on ``span`` goes to: its own, else the nearest above that takes one."""
    free = [i for i, p in enumerate(opened.paragraphs) if _takes_comments(p)]
    if span is None:
        return free[0] if free else None
    above = [i for i in free if opened.text.pieces[i].span.start <= span.start]
    return above[-1] if above else free[0] if free else None


def instead(insertion: Insertion) -> tuple[Remark, str]:
    """What could not be put in, as a comment, and the line that says so."""
    said = rules("containers")["left"]
    text = " ".join(new.text for new in insertion.paragraphs)
    remark = Remark(
        Span(insertion.place, insertion.place + 1), (str(said["instead"]).format(text=text), *insertion.remark)
    )
    return remark, str(said["shut"]).format(text=insertion.paragraphs[0].text)


def _takes_comments(paragraph: DocumentParagraph) -> bool:
    return isinstance(paragraph.origin, Origin) and paragraph.origin.open and bool(paragraph.origin.elements)
