"""Beside the text: what is to see, to repair, to ask; and how the article looks on a results page."""

from __future__ import annotations

from collections.abc import Sequence

from seo_fr.desk.board import Board, Proposal
from seo_fr.desk.faults import Fault
from seo_fr.desk.job import Answer
from seo_fr.output.html import Html, element, join
from seo_fr.output.sheet import excerpt, plural
from seo_fr.resources import number

_LEVELS = {"error": "erreur", "warning": "avertissement", "info": "remarque"}


def to_see(board: Board) -> Html:
    """What nobody has looked at, a line each, and the act that keeps all sure ones."""
    waiting = board.undecided
    sure = [p for p in waiting if p.sure]
    rows = [
        element("li", element("a", f"{_kind(p)} : {excerpt(p.text, 60)}", href=f"#card-{p.key.replace(':', '-')}"))
        for p in waiting
        if not p.key.startswith("b:")
    ]
    rows += [
        element("li", element("a", f"Bloc : {p.title}", href=f"#card-{p.key.replace(':', '-')}"))
        for p in waiting
        if p.key.startswith("b:")
    ]
    button = element("button", "Garder les sûrs", type="button", data_act="sure", disabled=not sure)
    return join(
        element("h2", f"À voir ({len(waiting)})"),
        element("p", button, f" {plural(len(sure), 'intertitre sûr', 'intertitres sûrs')}", class_="quiet"),
        element("ul", rows) if rows else element("p", "Tout a été vu.", class_="quiet"),
    )


def _kind(proposal: Proposal) -> str:
    names = {"title": "Titre", "description": "Description", "slug": "Adresse", "keywords": "Mots-clés"}
    return names.get(proposal.key, f"H{proposal.level}")


def to_repair(faults: Sequence[Fault]) -> Html:
    """The faults by rule: what is said once, each place, and the repair of one or of all."""
    by_rule: dict[str, list[Fault]] = {}
    for fault in faults:
        by_rule.setdefault(fault.rule, []).append(fault)
    groups = [_rule(rule, members) for rule, members in by_rule.items()]
    return join(
        element("h2", f"À corriger ({len(faults)})", id="corriger-titre"),
        groups or element("p", "Aucun défaut relevé.", class_="quiet"),
    )


def _rule(rule: str, members: Sequence[Fault]) -> Html:
    fixable = [f for f in members if f.fix is not None]
    all_of_them = (
        element(
            "button",
            f"Corriger les {len(fixable)}",
            type="button",
            data_act="fix",
            data_marks=" ".join(f.mark for f in fixable),
            aria_label=f"Corriger les {len(fixable)} : {members[0].message}",
        )
        if len(fixable) > 1
        else None
    )
    notes = [_note(f) for f in members]
    head = element(
        "summary",
        f"{members[0].message}" if len(members) == 1 else f"{plural(len(members), 'fois')} : {members[0].message}",
    )
    return element(
        "details",
        head,
        all_of_them,
        element("ul", notes),
        class_=f"rule {members[0].level}",
        data_rule=rule,
        open=len(members) == 1,
    )


def _note(fault: Fault) -> Html:
    where = (
        element("a", "Voir", href=f"#at-{fault.mark}" if len(fault.span) else f"#piece-{fault.piece}")
        if fault.piece
        else None
    )
    fix = (
        element(
            "button",
            "Corriger",
            type="button",
            data_act="fix",
            data_marks=fault.mark,
            aria_label=f"Corriger : {fault.message}",
        )
        if fault.fix is not None
        else None
    )
    leave = element(
        "button",
        "Laisser",
        type="button",
        data_act="ignore",
        data_mark=fault.mark,
        aria_label=f"Laisser : {fault.message}",
    )
    return element(
        "li",
        element("span", _LEVELS[fault.level], class_=f"level {fault.level}"),
        " ",
        element("span", fault.message),
        " ",
        element("span", [p for p in (where, fix, leave) if p is not None], class_="acts"),
        id=f"note-{fault.mark}",
    )


def to_ask(answer: Answer | None) -> Html:
    """The questions that only the journalist can answer, each with a field for the answer."""
    questions = answer["questions"] if answer else []
    rows = [
        element(
            "li",
            element("p", q["text"]),
            element(
                "button",
                "Répondre",
                type="button",
                data_act="reply",
                data_place=str(q["place"]),
                aria_label=f"Répondre : {q['text']}",
            ),
        )
        for q in questions
    ]
    return join(
        element("h2", f"À demander ({len(questions)})", id="demander-titre"),
        element("ul", rows) if rows else element("p", "Rien à demander.", class_="quiet"),
    )


def results_page(board: Board) -> Html:
    """How the article would look on a results page, with the words as they stand now."""
    said = {name: p.text for name, p in board.fields.items() if p.verdict is None or p.verdict.verdict != "refuse"}
    description = excerpt(said.get("description", ""), int(number("desk", "description_shown")))
    return join(
        element("h2", "Référencement"),
        element("p", f"votre-site.fr › {said.get('slug', '…')}", class_="quiet"),
        element("p", said.get("title") or "Sans titre", class_="result-title"),
        element("p", description or "Sans description."),
    )


def plan(board: Board, author: Sequence[tuple[str, int, str]]) -> Html:
    """The outline: the author's headings and the proposed ones in order; ``author`` is (piece, level, words)."""
    rows = [
        element("li", element("a", words, href=f"#{anchor}"), class_=f"level-{level} {kind}")
        for anchor, level, words, kind in _entries(board, author)
    ]
    return join(
        element("h2", "Plan"), element("ol", rows) if rows else element("p", "Pas encore d’intertitre.", class_="quiet")
    )


def _entries(board: Board, author: Sequence[tuple[str, int, str]]) -> list[tuple[str, int, str, str]]:
    """All headings in the order of the pieces; a refused one is no part of the plan."""
    rows = []
    for piece, level, words in author:
        proposal = board.headings.get(piece)
        if proposal is not None and (proposal.verdict is None or proposal.verdict.verdict != "refuse"):
            kind = "kept" if proposal.verdict else "todo"
            rows.append((f"card-h-{piece}", proposal.level, proposal.text, kind))
        if level:
            rows.append((f"piece-{piece}", level, words, "own"))
    return rows
