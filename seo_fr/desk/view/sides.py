"""Beside the text: what is to see, to repair, to ask; and how the article looks on a results page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from seo_fr.desk.board import Board, Proposal
from seo_fr.desk.faults import Fault
from seo_fr.desk.job import Answer
from seo_fr.language.no_break import spaced
from seo_fr.model import LEVELS
from seo_fr.output.html import Html, element, join
from seo_fr.output.sheet import excerpt, plural
from seo_fr.resources import number

_LEVELS = {"error": "erreur", "warning": "avertissement", "info": "remarque"}
_NOT_YET = "Pas encore d’analyse."
# What a message says of the command line: the page has no options to add.
_OPTIONS = re.compile(
    r"(?:,\s)?\s?\((?:--[\w-]+)\)|, ou (?:ajoutez|donnez|avec)\s--[\w-]+"
    r"|, ou donnez à -o un nom en \.md"
)


def in_page(message: str) -> str:
    """A message of the commands without the option that it advises, its spaces as the page has them."""
    return spaced(_OPTIONS.sub("", message))


def to_see(board: Board, *, known: bool) -> Html:
    """What nobody has looked at, a line each, and the act that keeps all sure ones.

    ``known`` is False as long as there is no analysis; so in `to_repair`.
    """
    waiting = board.undecided
    sure = [p for p in waiting if p.sure]
    rows = [
        element("li", element("a", f"{_kind(p)}\u00a0: {excerpt(p.text, 60)}", href=f"#card-{p.key.replace(':', '-')}"))
        for p in waiting
        if not p.key.startswith("b:")
    ]
    rows += [
        element("li", element("a", f"Bloc\u00a0: {p.title}", href=f"#card-{p.key.replace(':', '-')}"))
        for p in waiting
        if p.key.startswith("b:")
    ]
    button = element("button", "Garder les sûrs", type="button", data_act="sure", disabled=not sure)
    return join(
        element("h2", f"À voir ({len(waiting)})" if known else "À voir"),
        element("p", button, f" {plural(len(sure), 'intertitre sûr', 'intertitres sûrs')}", class_="quiet"),
        element("ul", rows) if rows else element("p", "Tout a été vu." if known else _NOT_YET, class_="quiet"),
    )


def _kind(proposal: Proposal) -> str:
    names = {"title": "Titre", "description": "Description", "slug": "Adresse", "keywords": "Mots-clés"}
    return names.get(proposal.key, f"H{proposal.level}")


def to_repair(faults: Sequence[Fault], *, known: bool) -> Html:
    """The faults by rule, the gravest first, those of the whole article last: each place, one repair or all."""
    by_rule: dict[str, list[Fault]] = {}
    for fault in sorted(faults, key=lambda f: (not f.piece, LEVELS.index(f.level))):
        by_rule.setdefault(fault.rule, []).append(fault)
    groups = [_rule(rule, members) if len(members) > 1 else _alone(members[0]) for rule, members in by_rule.items()]
    return join(
        element("h2", f"À corriger ({len(faults)})" if known else "À corriger", id="corriger-titre"),
        groups or element("p", "Aucun défaut relevé." if known else _NOT_YET, class_="quiet"),
    )


def _rule(rule: str, members: Sequence[Fault]) -> Html:
    """A rule that is broken in several places: folded, with its count."""
    fixable = [f for f in members if f.fix is not None]
    summary = members[0].summary.rstrip(".") or in_page(members[0].message)
    all_of_them = (
        element(
            "button",
            f"Corriger les {len(fixable)}",
            type="button",
            data_act="fix",
            data_marks=" ".join(f.mark for f in fixable),
            aria_label=f"Corriger les {len(fixable)}\u00a0: {summary}",
        )
        if len(fixable) > 1
        else None
    )
    head = element("summary", _level(members[0]), f" {summary} ({len(members)} fois)")
    notes = [element("li", *_note(f), id=f"note-{f.mark}") for f in members]
    return element(
        "details", head, all_of_them, element("ul", notes), class_=f"rule {members[0].level}", data_rule=rule
    )


def _alone(fault: Fault) -> Html:
    """The one place where a rule is broken."""
    return element("div", _level(fault), " ", *_note(fault), class_=f"rule {fault.level}", id=f"note-{fault.mark}")


def _level(fault: Fault) -> Html:
    return element("span", _LEVELS[fault.level], class_=f"level {fault.level}")


def _note(fault: Fault) -> tuple[Html | str, ...]:
    """One place: what is wrong, the way there, its repair, or to let it be."""
    message = in_page(fault.message)
    acts = [_act("Laisser", message, "ignore", data_mark=fault.mark)]
    if fault.fix is not None:
        acts.insert(0, _act("Corriger", message, "fix", data_marks=fault.mark))
    if fault.piece:
        near = f"piece-{fault.piece}"
        place = f"at-{fault.mark}" if len(fault.span) else near
        said = f"Voir\u00a0: {message}"
        acts.insert(0, element("a", "Voir", href=f"#{place}", data_near=near, aria_label=said))
    return element("span", message), " ", element("span", acts, class_="acts")


def _act(name: str, message: str, act: str, **attributes: str) -> Html:
    said = f"{name}\u00a0: {message}"
    return element("button", name, type="button", data_act=act, aria_label=said, **attributes)


def to_ask(answer: Answer | None, asked_after: Sequence[str] = ()) -> Html:
    """The questions that only the journalist can answer; ``asked_after`` is the piece each answer goes behind."""
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
                data_after=after or None,
                aria_label=f"Répondre\u00a0: {q['text']}",
            ),
        )
        for q, after in zip_longest(questions, asked_after)
    ]
    keyphrase = in_page(answer.get("keyphrase", "")) if answer else ""
    nothing = element("p", "Rien à demander." if answer else _NOT_YET, class_="quiet")
    return join(
        element("h2", f"À demander ({len(questions)})" if answer else "À demander", id="demander-titre"),
        element("ul", rows) if rows else nothing if not keyphrase else None,
        element("p", keyphrase, class_="quiet") if keyphrase else None,
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
