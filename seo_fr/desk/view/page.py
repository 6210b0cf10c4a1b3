"""All that the page shows of a draft: keyed fragments, so that only what changed is replaced."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from seo_fr.desk.board import Board, asked_after, board
from seo_fr.desk.faults import Fault, faults
from seo_fr.desk.open_draft import OpenDraft
from seo_fr.desk.pieces import HEAD, TAIL
from seo_fr.desk.view.acts import said_of
from seo_fr.desk.view.cards import FIELD_NAMES, block_card, field_card, heading_card
from seo_fr.desk.view.sides import in_page, plan, results_page, to_ask, to_repair, to_see
from seo_fr.desk.view.text import blocks_of, piece_row
from seo_fr.desk.view.word import before_word
from seo_fr.model import Block
from seo_fr.output.html import Html, element, join
from seo_fr.output.sheet import figure, plural


@dataclass(frozen=True, slots=True)
class View:
    """Rows of the article in order and the zones around it, each with its key and its HTML."""

    rows: tuple[tuple[str, Html], ...]
    zones: tuple[tuple[str, Html], ...]
    status: str

    def to_send(self, have: frozenset[str]) -> dict[str, object]:
        """The order of the rows by hash, the zones by hash, and the HTML that the page does not have yet."""
        html: dict[str, str] = {}

        def name(key: str, fragment: Html) -> str:
            digest = hashlib.sha256(f"{key}\0{fragment}".encode("utf-8", "replace")).hexdigest()[:16]
            if digest not in have:
                html[digest] = fragment
            return digest

        rows = [[key, name(key, fragment)] for key, fragment in self.rows]
        zones = [[key, name(key, fragment)] for key, fragment in self.zones]
        return {"rows": rows, "zones": zones, "html": html, "status": self.status}


def view(draft: OpenDraft) -> View:
    """The page of a draft as it is."""
    shown, noted, reading = board(draft), faults(draft), draft.reading()
    known = draft.answer is not None
    by_piece = blocks_of(draft.state.pieces, reading.article.blocks if reading.article else ())
    zones = (
        ("entete", _counts(draft, shown, len(noted))),
        ("plan", plan(shown, _own_headings(by_piece))),
        ("voir", to_see(shown, known=known)),
        ("corriger", to_repair(noted, known=known)),
        ("demander", to_ask(draft.answer, asked_after(draft))),
        ("apercu", results_page(shown)),
        ("historique", _steps(draft)),
        ("alerte", _alert(draft, reading.complaint)),
        ("avis", _notices(draft)),
        ("mot-word", element("p", before_word(draft), class_="quiet")),
    )
    return View(tuple(_rows(draft, by_piece, shown, noted)), zones, _status(draft, shown))


def _rows(
    draft: OpenDraft, by_piece: Mapping[str, Sequence[Block]], shown: Board, noted: Sequence[Fault]
) -> list[tuple[str, Html]]:
    before = {p.id: p.text for p in draft.answered_for.pieces} if draft.answered_for else {}
    rows = [(f"f-{name}", field_card(shown.fields[name])) for name in FIELD_NAMES if name in shown.fields]
    above = [b for b in shown.blocks if b.after in ("", HEAD)]
    rows += [(b.key, block_card(b)) for b in above]
    number, count = 0, len(shown.headings)
    for index, piece in enumerate(p for p in draft.state.pieces if p.id not in (HEAD, TAIL)):
        if piece.id in shown.headings:
            number += 1
            rows.append((f"h-{piece.id}", heading_card(shown.headings[piece.id], number, count)))
        own = [f for f in noted if f.piece == piece.id]
        waiting = draft.answer is not None and before.get(piece.id) != piece.text
        row = piece_row(piece, by_piece.get(piece.id, ()), own, index + 1, waiting=waiting)
        rows.append((f"p-{piece.id}", row))
        rows += [(b.key, block_card(b)) for b in shown.blocks if b.after == piece.id and b not in above]
    placed = {key for key, _ in rows}
    rows += [(b.key, block_card(b)) for b in shown.blocks if b.key not in placed]
    return rows


def _own_headings(by_piece: Mapping[str, Sequence[Block]]) -> list[tuple[str, int, str]]:
    """Each piece with the level and the words of the author's heading in it, level 0 where it is none."""
    found = []
    for piece, blocks in by_piece.items():
        heading = next((b for b in blocks if b.kind in ("heading", "title")), None)
        level = 0 if heading is None else heading.level or 1
        found.append((piece, level, heading.view.text if heading else ""))
    return found


def _counts(draft: OpenDraft, shown: Board, number: int) -> Html:
    words, target = draft.reading().words + _added(shown), draft.state.target
    length = element(
        "div",
        element("span", figure(words), data_count=str(words)),
        f" / {figure(target)} mots",
        role="group",
        aria_label="Longueur",
        class_="length",
    )
    parts = [length]
    if draft.answer is not None:
        flesch = draft.answer["readability"]
        parts.append(element("span", f"Flesch {figure(flesch['flesch'], 1)} : {flesch['band']}"))
        parts.append(element("span", plural(number, "constat")))
    return join(*parts)


def _added(shown: Board) -> int:
    """Words of the blocks that were kept, less what was left out of them: they count towards the target."""
    return sum(b.words for b in shown.blocks if b.verdict is not None and b.verdict.verdict == "keep")


def _steps(draft: OpenDraft) -> Html:
    """The two buttons, each saying what it would do."""
    undo, redo = draft.history.undoable, draft.history.redoable
    return join(
        element("button", "Annuler", type="button", data_act="undo", disabled=undo is None, title=said_of(undo)),
        " ",
        element("button", "Rétablir", type="button", data_act="redo", disabled=redo is None, title=said_of(redo)),
    )


def _alert(draft: OpenDraft, complaint: str) -> Html:
    said = complaint or draft.failure
    if not said:
        return join()
    return element(
        "p",
        in_page(said),
        " ",
        element("button", "Réessayer", type="button", data_act="retry"),
        class_="alert",
        role="alert",
    )


def _notices(draft: OpenDraft) -> Html:
    """What the reader of the file wants known: revisions read as accepted, what was left aside, an old encoding."""
    return join(*(element("p", in_page(notice.text), class_="quiet") for notice in draft.first.notices))


def _status(draft: OpenDraft, shown: Board) -> str:
    """What the status line says; ends in « propositions » when they are there."""
    if draft.progress:
        return f"Analyse : {draft.progress}…"
    if draft.failure or draft.answer is None:
        return "Pas de proposition" if draft.failure else "Analyse…"
    count = len([p for p in shown if not p.own])
    return f"{count} propositions"
