"""The article as its reader sees it, findings marked in place, what is proposed or added where it goes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from seo_fr.model import PROSE, Block, Heading
from seo_fr.output.html import Html, element, join
from seo_fr.output.report.additions import Added, added_blocks, earlier_blocks, shown_addition
from seo_fr.output.report.frame import Frame
from seo_fr.output.report.marked import MarkedBlock, marked
from seo_fr.output.report.marks import Note, worst
from seo_fr.output.report.notes import LEVEL_TITLES, margin_note
from seo_fr.output.report.source_table import source_table
from seo_fr.reading.own_comments import is_own_comment, parted
from seo_fr.restructuring.placement import headings_before

_KINDS = {"item": "item", "quote": "quote", "code": "code", "html": "code", "image": "image", "note": "image"}
_LABELS = {"image": "Image", "note": "Note"}


def article_part(frame: Frame, notes: Sequence[Note]) -> Html:
    """The text block by block, each note beside the line of its first words."""
    shown = element("div", "\n", list(_blocks(frame, notes)), "\n", class_="rows")
    return frame.part("texte", "L’article", _legend(notes), shown)


def _legend(notes: Sequence[Note]) -> Html:
    """How to read the marks, with only the levels that occur."""
    levels = {n.level for n in notes if n.places}
    if not levels:
        return element("p", "Rien à signaler dans le texte lui-même.", class_="legend")
    marks = [element("mark", LEVEL_TITLES[level].lower(), class_=level) for level in LEVEL_TITLES if level in levels]
    words = "Un trait à gauche : tout le paragraphe. Le numéro, après les mots, est celui de la note."
    narrow = element("span", " Touchez-le : elle s’ouvre sous la ligne.", class_="narrow")
    return element("p", join(*(join(mark, " ") for mark in marks)), words, narrow, class_="legend")


def _blocks(frame: Frame, notes: Sequence[Note]) -> Iterator[Html]:
    article = frame.analysis.article
    marks = MarkedBlock.by_block(notes)
    proposed: dict[int | None, list[Heading]] = {}
    for before, heading in headings_before(article, frame.analysis.sections):
        proposed.setdefault(before, []).append(heading)
    yield from _title_above(frame)
    additions, labels = added_blocks(frame), earlier_blocks(frame)
    ours = frozenset(b.span for b in parted(article.blocks)[1])
    paragraph = 0
    for is_table, group in groupby(enumerate(article.blocks), key=lambda pair: _table_of(pair[1])):
        members = list(group)
        yield from _put_before(frame, additions, members[0][1])
        if is_table:
            yield _table(frame, members, marks)
            continue
        for index, block in members:
            if index in labels:
                yield shown_addition(frame, labels[index])
            if block.kind == "html" and is_own_comment(block.view.text):
                continue
            yield from _put_before(frame, additions, block)
            if block.kind in PROSE:
                yield from (_proposal(frame, heading) for heading in proposed.get(paragraph, ()))
                paragraph += 1
            shown = _block(frame, block, marks.get(index, MarkedBlock()), paragraph)
            yield element("div", shown, class_="ours") if block.span in ours else shown
    yield from (shown_addition(frame, added) for added in additions)


def _put_before(frame: Frame, additions: list[Added], block: Block) -> Iterator[Html]:
    """The added blocks that stand before this one, taken out of the list."""
    while additions and additions[0].place <= block.outer.start:
        yield shown_addition(frame, additions.pop(0))


def _table_of(block: Block) -> tuple[int, int] | None:
    """The table a cell belongs to; None for every other block."""
    return (block.outer.start, block.outer.end) if block.kind == "table" else None


def _block(frame: Frame, block: Block, marks: MarkedBlock, paragraph: int) -> Html:
    """One block; a paragraph of prose carries the anchor of its number.

    A mark on the whole of it is a bar in the margin: underlined words are then always the words meant.
    """
    shown = marked(frame, block, marks)
    kind, label = _kind(frame, block)
    name = "pre" if block.kind in ("code", "html") else "p"
    anchor = frame.id(f"p{paragraph}") if block.kind in PROSE else None
    whole = [p for p in marks.places if p.whole]
    kinds = [kind, f"whole {worst(whole)}" if whole else None]
    return element(name, label, shown, class_=" ".join(k for k in kinds if k) or None, id=anchor)


def _kind(frame: Frame, block: Block) -> tuple[str | None, Html | None]:
    """The class of a block and its label."""
    title = frame.analysis.article.title
    if block.kind == "title" or (title is not None and title.span == block.span):
        return "title", tag("Titre")
    if block.kind == "heading":
        return "intertitre", tag(f"H{block.level}")
    return _KINDS.get(block.kind), tag(_LABELS[block.kind]) if block.kind in _LABELS else None


def tag(label: str) -> Html:
    """What a block is: drawn, not written, so that nobody copies it with the text."""
    return element("span", class_="tag", data_label=label)


def _title_above(frame: Frame) -> Iterator[Html]:
    """The title that stands in the header, or that is not in the article yet."""
    title = frame.analysis.title
    if title.origin == "article":
        if title.span is None:
            yield element("p", tag("Titre, dans l’en-tête"), title.text, class_="title above")
        return
    label = tag("Titre inséré" if frame.result else "Titre proposé")
    yield element("p", label, element("ins", title.text), class_="title proposal")


def _proposal(frame: Frame, heading: Heading) -> Html:
    """A heading that is not in the author's text."""
    label = tag(f"H{heading.level} {'inséré' if frame.result else 'proposé'}")
    return element("p", label, element("ins", heading.text), class_="intertitre proposal")


def _table(frame: Frame, cells: Sequence[tuple[int, Block]], marks: dict[int, MarkedBlock]) -> Html:
    """A table of the article, its notes before it: they then stand beside its head."""
    notes = [margin_note(frame, n) for n in _notes_of(cells, marks)]
    empty = MarkedBlock()
    shown = [(block, marked(frame, block, marks.get(index, empty), with_notes=False)) for index, block in cells]
    return join(element("div", *notes, class_="table-notes") if notes else None, source_table(frame, shown))


def _notes_of(cells: Iterable[tuple[int, Block]], marks: dict[int, MarkedBlock]) -> Iterator[Note]:
    for index, _ in cells:
        yield from marks[index].notes if index in marks else ()
