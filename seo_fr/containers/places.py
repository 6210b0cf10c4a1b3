"""Where in a document something can be put: before which of its elements, and on which of its paragraphs."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from seo_fr.containers.formats import Opened
from seo_fr.containers.paragraphs import DocumentParagraph
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


def paragraph_for(opened: Opened, span: Span | None) -> int | None:
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
