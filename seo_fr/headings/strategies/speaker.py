"""The strategy *speaker : clause*: what somebody said, under his name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.clause import clauses, main_predicates
from seo_fr.headings.grammar.reporting import reported_clause
from seo_fr.headings.grammar.subject import Subject, subject_of, subjects
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.grammar.verb_group import Telling, piece
from seo_fr.headings.grammar.wording import lowered, typeset, write
from seo_fr.headings.proposal import Proposal
from seo_fr.resources import number

if TYPE_CHECKING:
    from spacy.tokens import Token


def headings(tree: Tree) -> Iterator[Proposal]:
    """« X a déclaré que … » as « X : … »: the attribution stays, in the form the press uses."""
    if tree.is_cited:
        return
    for predicate in main_predicates(tree):
        reported = reported_clause(tree, predicate)
        head = subject_of(predicate)
        if reported is None or head is None or _is_negated(predicate):
            continue
        first, content = reported
        telling = Telling.REPORTED if _spoke_in_the_past(predicate) else Telling.NOW
        speaker = _speaker(subjects(tree, head, predicate), tree)
        if speaker is None:
            continue
        named = [
            i
            for i in speaker.tokens
            if not (i == speaker.tokens[0] and tree.tokens[i].lower_ in ("le", "la", "les", "l'"))
        ]
        said_by = write([piece(tree.tokens[i]) for i in named])
        for clause in clauses(tree, content, telling=telling, begin=first):
            text = write(clause.pieces)
            if said_by is None or text is None:
                continue
            said = lowered(text, keeps_capital=tree.opens_on_name(clause.tokens[0]))
            tokens = tuple(sorted({*speaker.tokens, *clause.tokens}))
            line = typeset(f"{said_by} : {said}")
            if len(line) > number("headings", "longest") and speaker.person and len(named) > 1:
                line = typeset(f"{tree.doc[named[1] : named[-1] + 1].text} : {said}")  # the surname is enough
            yield Proposal(line, tokens, "speaker", tree)


def _spoke_in_the_past(predicate: Token) -> bool:
    return predicate.morph.get("VerbForm") == ["Part"] or predicate.morph.get("Tense") in (["Past"], ["Imp"])


def _is_negated(predicate: Token) -> bool:
    return any(c.lower_ in ("ne", "n'", "pas", "jamais", "plus") and c.dep_ == "advmod" for c in predicate.children)


def _speaker(found: list[Subject], tree: Tree) -> Subject | None:
    """The shortest way to name the speaker; a long one would leave no room for what was said."""
    if not found or _names_nobody(found[0], tree):
        return None
    return min(found, key=lambda s: (not s.person, len(s.tokens)))


def _names_nobody(subject: Subject, tree: Tree) -> bool:
    """*Des analystes : …* names nobody."""
    return tree.tokens[subject.tokens[0]].lower_ in (
        "des",
        "un",
        "une",
        "certains",
        "certaines",
        "plusieurs",
        "d'",
        "de",
    )
