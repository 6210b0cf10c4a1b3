"""The outline the author wrote: headings by the paragraph they stand before, and where none may stand."""

from __future__ import annotations

from dataclasses import dataclass

from seo_fr.analysis.genres.places import closed_paragraphs
from seo_fr.model import PROSE, Annotated, Block, Heading


@dataclass(frozen=True, slots=True)
class Outline:
    """The author's headings and the places that are closed to ours.

    ``headings`` maps a paragraph to the heading before it (the last one, where several meet); ``closed``
    are paragraphs inside a list or quotation, and those before which the genre wants none.
    """

    headings: dict[int, Heading]
    closed: frozenset[int]


def read_outline(annotated: Annotated) -> Outline:
    """The author's headings of level 2 to 6, and of level 1 where that is not the title."""
    headings: dict[int, Heading] = {}
    closed = set(closed_paragraphs(annotated.article))
    pending: Heading | None = None
    index = 0
    before: Block | None = None
    for block in annotated.article.blocks:
        if block.kind == "heading":
            pending = Heading(block.level, block.view.text, "article", evidence=(), before=None)
        elif block.kind in PROSE:
            if pending is not None:
                headings[index] = Heading(pending.level, pending.text, "article", before=index)
                pending = None
            elif before is not None and block.continues(before):
                closed.add(index)
            before = block
            index += 1
    return Outline(headings, frozenset(closed))
