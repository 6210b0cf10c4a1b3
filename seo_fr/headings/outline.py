"""The outline the author wrote: headings by the paragraph they stand before, and where none may stand."""

from __future__ import annotations

from dataclasses import dataclass

from seo_fr.analysis.genres.places import closed_paragraphs
from seo_fr.model import PROSE, Annotated, Block, Heading
from seo_fr.resources import number


@dataclass(frozen=True, slots=True)
class Outline:
    """The author's headings and the places that are closed to ours.

    ``headings`` maps a paragraph to the heading before it (the last one, where several meet); ``closed``
    are paragraphs inside a list or quotation, and those before which the genre wants none. ``by_look`` are those
    of the headings that only their look makes headings. ``lead`` is the first paragraph that is no kicker or byline.
    """

    headings: dict[int, Heading]
    closed: frozenset[int]
    by_look: frozenset[int] = frozenset()
    lead: int = 0

    @property
    def is_sparse(self) -> bool:
        """True for a bare line or two: a caption or an aside may look like a heading, a plan has several."""
        return 0 < len(self.headings) == len(self.by_look) < number("headings", "plan_by_look")


def read_outline(annotated: Annotated) -> Outline:
    """The author's headings of level 2 to 6, and of level 1 where that is not the title."""
    headings: dict[int, Heading] = {}
    lead = next((i for i, b in enumerate(annotated.article.prose) if not b.is_apart), 0)
    closed = {*closed_paragraphs(annotated.article), *({lead} if lead else ())}
    by_look: set[int] = set()
    pending: Block | None = None
    index = 0
    before: Block | None = None
    for block in annotated.article.blocks:
        if block.kind == "heading":
            pending = block
        elif block.kind in PROSE:
            if pending is not None:
                headings[index] = Heading(pending.level, pending.view.text, "article", before=index)
                if pending.by_look:
                    by_look.add(index)
                pending = None
            elif block.fixed if before is None else block.continues(before):
                closed.add(index)
            before = block
            index += 1
    return Outline(headings, frozenset(closed), frozenset(by_look), lead)
