"""The article as its reader sees it, findings marked in place, proposed headings where they would go."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from seo_fr.model import PROSE, Block, Heading
from seo_fr.output.html import Html, element, join, lines, text
from seo_fr.output.report.frame import Frame
from seo_fr.output.report.marks import Note, is_whole, stretches, worst
from seo_fr.output.report.notes import LEVEL_TITLES, note_item
from seo_fr.reading.characters import HOLE
from seo_fr.restructuring.placement import headings_before

_KINDS = {"item": "item", "quote": "quote", "code": "code", "html": "code", "image": "image", "note": "image"}
_LABELS = {"image": "Image", "note": "Note"}
_HOLE_SHOWN = "…"


def article_part(frame: Frame, notes: Sequence[Note]) -> Html:
    """The text, a row a block: the block, and the notes that speak of it."""
    return frame.part("texte", "Le texte annoté", _legend(notes), element("div", _rows(frame, notes), class_="rows"))


def _legend(notes: Sequence[Note]) -> Html:
    """How to read the marks, with only the levels that occur."""
    levels = {n.finding.level for n in notes if n.block is not None}
    marks = [element("mark", LEVEL_TITLES[level].lower(), class_=level) for level in LEVEL_TITLES if level in levels]
    words = (
        "Un trait dans la marge : tout le paragraphe. Chaque numéro renvoie à sa note."
        if marks
        else "Rien à signaler dans le texte lui-même."
    )
    return element("p", join(*(join(mark, " ") for mark in marks)), words, class_="legend")


def _rows(frame: Frame, notes: Sequence[Note]) -> Html:
    blocks = frame.analysis.article.blocks
    by_block: dict[int, list[Note]] = {}
    for note in notes:
        if note.block is not None:
            by_block.setdefault(note.block, []).append(note)
    proposed: dict[int | None, list[Heading]] = {}
    for before, heading in headings_before(frame.analysis.article, frame.analysis.sections):
        proposed.setdefault(before, []).append(heading)
    title = frame.analysis.title
    rows = [_proposed_title(title.text)] if title.origin == "suggested" else []
    paragraph = 0
    for is_table, group in groupby(enumerate(blocks), key=lambda pair: _table_of(pair[1])):
        members = list(group)
        if is_table:
            rows.append(_row(frame, _table(frame, members, by_block), _notes_of(members, by_block)))
            continue
        for index, block in members:
            if block.kind in PROSE:
                rows += [_proposal(heading) for heading in proposed.get(paragraph, ())]
                paragraph += 1
            shown = _block(frame, block, by_block.get(index, []), paragraph)
            rows.append(_row(frame, shown, by_block.get(index, [])))
    return join("\n", rows, "\n")


def _table_of(block: Block) -> tuple[int, int] | None:
    """The table a cell belongs to; None for every other block."""
    return (block.outer.start, block.outer.end) if block.kind == "table" else None


def _row(frame: Frame, shown: Html, notes: Sequence[Note]) -> Html:
    items = [note_item(frame, n) for n in notes]
    listed = element("ul", "\n", items, "\n", class_="notes") if items else None
    return element("div", shown, listed, class_="row")


def _notes_of(members: Iterable[tuple[int, Block]], by_block: Mapping[int, list[Note]]) -> list[Note]:
    return [note for index, _ in members for note in by_block.get(index, ())]


def _block(frame: Frame, block: Block, notes: Sequence[Note], paragraph: int) -> Html:
    """One block; a paragraph of prose carries the anchor of its number.

    A note on the whole of it is a bar in the margin: underlined words are then always the words meant.
    """
    whole = [n for n in notes if is_whole(block, n)]
    marked = marked_text(frame, block, [replace(n, start=n.end) if n in whole else n for n in notes])
    title = frame.analysis.article.title
    if block.kind == "title" or (title is not None and title.span == block.span):
        return element("p", _tag("Titre"), marked, class_="title")
    if block.kind == "heading":
        return element("p", _tag(f"H{block.level}"), marked, class_="intertitre")
    name = "pre" if block.kind in ("code", "html") else "p"
    anchor = frame.id(f"p{paragraph}") if block.kind in PROSE else None
    label = _tag(_LABELS[block.kind]) if block.kind in _LABELS else None
    kinds = [_KINDS.get(block.kind), f"whole {worst(whole)}" if whole else None]
    return element(name, label, marked, class_=" ".join(k for k in kinds if k) or None, id=anchor)


def _tag(label: str) -> Html:
    return join(element("span", label, class_="tag"), " ")


def _proposed_title(words: str) -> Html:
    """A title that is not in the text yet."""
    tag = element("span", "Titre proposé", class_="tag")
    return element("div", element("p", tag, " ", element("ins", words), class_="title proposal"), class_="row")


def _proposal(heading: Heading) -> Html:
    """A heading that is not in the text yet."""
    tag = element("span", f"H{heading.level} proposé", class_="tag")
    shown = element("p", tag, " ", element("ins", heading.text), class_="intertitre proposal")
    return element("div", shown, class_="row")


def _table(frame: Frame, cells: Sequence[tuple[int, Block]], by_block: Mapping[int, list[Note]]) -> Html:
    """The cells of one table; a line end in the source between two cells begins a row."""
    source = frame.analysis.article.source
    rows: list[list[Html]] = [[]]
    last = cells[0][1].span.end
    for index, block in cells:
        if "\n" in source[last : block.span.start]:
            rows.append([])
        rows[-1].append(element("td", marked_text(frame, block, by_block.get(index, []))))
        last = block.span.end
    return element("table", lines(*(element("tr", *row) for row in rows)), class_="source")


def marked_text(frame: Frame, block: Block, notes: Sequence[Note]) -> Html:
    """The visible text of a block: each finding's words in a ``mark``, its number after them."""
    view = block.view.text
    parts: list[Html] = []
    for stretch in stretches(len(view), notes):
        parts += [_call(frame, note) for note in stretch.ended]
        piece = text(view[stretch.start : stretch.end].replace(HOLE, _HOLE_SHOWN))
        if stretch.covering and piece:
            several = " several" if len(stretch.covering) > 1 else ""
            piece = element("mark", piece, class_=worst(stretch.covering) + several)
        parts.append(piece)
    return join(*parts)


def _call(frame: Frame, note: Note) -> Html:
    """The number that leads from the words to the note."""
    label = f"Note {note.number}, {LEVEL_TITLES[note.finding.level].lower()}"
    anchor, target = frame.id(f"r{note.number}"), "#" + frame.id(f"n{note.number}")
    return element("a", str(note.number), class_=f"call {note.finding.level}", id=anchor, href=target, aria_label=label)
