"""The article as it is read, a row a piece, its faults marked in place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby, pairwise

from seo_fr.desk.faults import Fault
from seo_fr.desk.pieces import Piece
from seo_fr.model import LEVELS, PROSE, Block
from seo_fr.output.html import Html, element, join, text

_LABELS = {
    "heading": "Intertitre",
    "title": "Titre de l’article",
    "item": "Liste",
    "quote": "Citation",
    "table": "Tableau",
}


def piece_row(piece: Piece, blocks: Sequence[Block], faults: Sequence[Fault], number: int, *, waiting: bool) -> Html:
    """One piece: its blocks and the button that opens it."""
    kind = blocks[0].kind if blocks else "html"
    label = f"{_LABELS.get(kind, 'Paragraphe')} {number}"
    whole = [f for f in faults if f.span.start == f.span.end]
    return element(
        "div",
        _blocks(blocks, faults) if blocks else element("pre", piece.body),
        element("p", "en attente d’analyse", class_="quiet waiting") if waiting else None,
        element("button", "Modifier le paragraphe", type="button", data_act="open", class_="open"),
        role="group",
        aria_label=label,
        class_=f"piece {kind}" + (" noted" if whole else ""),
        id=f"piece-{piece.id}",
        data_piece=piece.id,
        data_source=piece.body,
        tabindex="-1",
    )


def _blocks(blocks: Sequence[Block], faults: Sequence[Fault]) -> Html:
    rows = []
    for kind, group in groupby(blocks, key=lambda b: b.kind):
        members = list(group)
        if kind == "item":
            rows.append(element("ul", [element("li", _marked(b, faults)) for b in members]))
        elif kind == "table":
            rows.append(element("table", [element("tr", element("td", _marked(b, faults))) for b in members]))
        else:
            rows += [_block(b, faults) for b in members]
    return join(*rows)


def _block(block: Block, faults: Sequence[Fault]) -> Html:
    words = _marked(block, faults)
    if block.kind == "title":
        return element("p", words, class_="title")
    if block.kind == "heading":
        return element(f"h{min(max(block.level, 2), 6)}", words)
    if block.kind == "quote":
        return element("blockquote", words)
    if block.kind in PROSE:
        return element("p", words, class_="prose")
    if block.kind == "image":
        return element("p", f"[Image : {block.view.text or 'sans texte de remplacement'}]", class_="quiet")
    return element("pre", block.view.text)


def _marked(block: Block, faults: Sequence[Fault]) -> Html:
    """The visible text, each fault's words in a ``mark`` that its note leads to."""
    view = block.view
    places = [
        (*view.within(f.span), f)
        for f in faults
        if block.span.start <= f.span.start and f.span.end <= block.span.end and len(f.span)
    ]
    if not places:
        return text(view.text)
    edges = sorted({0, len(view.text), *(e for a, b, _ in places for e in (a, b))})
    parts: list[Html] = []
    opened: set[str] = set()
    for a, b in pairwise(edges):
        over = [f for start, end, f in places if start <= a and b <= end]
        piece = text(view.text[a:b])
        if over:
            worst = min((f.level for f in over), key=LEVELS.index)
            fresh = [f.mark for f in over if f.mark not in opened]
            opened.update(fresh)
            # Each fault has a place of its own to be led to, also where several begin at one letter.
            others = [element("span", id=f"at-{mark}") for mark in fresh[1:]]
            piece = element("mark", others, piece, class_=worst, id=f"at-{fresh[0]}" if fresh else None)
        parts.append(piece)
    return join(*parts)


def blocks_of(pieces: Sequence[Piece], blocks: Sequence[Block]) -> Mapping[str, list[Block]]:
    """The blocks that begin in each piece."""
    found: dict[str, list[Block]] = {p.id: [] for p in pieces}
    at, index = 0, 0
    for piece in pieces:
        end = at + len(piece.text)
        while index < len(blocks) and blocks[index].outer.start < end:
            if blocks[index].outer.start >= at:
                found[piece.id].append(blocks[index])
            index += 1
        at = end
    return found
