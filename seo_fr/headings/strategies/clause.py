"""The strategy *clause*, and the same clause without its verb (*participle*, *apposition*)."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.headings.grammar.clause import Clause, clauses, main_predicates
from seo_fr.headings.grammar.reporting import is_attributed, opens_reported_clause
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.grammar.verb_group import piece, telling_of
from seo_fr.headings.grammar.wording import Piece
from seo_fr.headings.proposal import Proposal, compose
from seo_fr.resources import words

_ARTICLES = frozenset({"un", "une", "le", "la", "l'", "les", "des"})


def headings(tree: Tree) -> Iterator[Proposal]:
    """Main clauses outside quotations, not questions, cut to what they need."""
    if tree.asks or tree.is_cited or is_attributed(tree):
        return
    telling = telling_of(tree)
    for predicate in main_predicates(tree):
        if opens_reported_clause(tree, predicate) is not None:
            continue
        for clause in clauses(tree, predicate, telling=telling):
            told = compose(tree, clause.pieces, clause.tokens, "clause")
            if told is not None and clause.verb.lemma not in words("headings", "empty_verbs"):
                yield told
            yield from _without_verb(tree, clause)


def _without_verb(tree: Tree, clause: Clause) -> Iterator[Proposal]:
    """The same clause the way headlines say it: *Trois maires élus*, *Le vélo, un transport d’avenir*.

    Not under a negation, and not for what is still to come or only supposed.
    """
    verb = clause.verb
    if verb.negated or verb.tense not in ("present", "imperfect", "past") or not clause.rest:
        return
    # A name that stands for a pronoun is one piece, however many tokens it has.
    subject = clause.pieces[: len(clause.pieces) - len(verb.pieces) - len(clause.rest)]
    rest = [piece(tree.tokens[i]) for i in clause.rest]
    kept = {*clause.subject.tokens, *clause.rest}
    first = tree.tokens[clause.rest[0]]
    told: Proposal | None = None
    if verb.passive and tree.tokens[verb.core - 1].pos_ in ("VERB", "AUX"):
        participle = piece(tree.tokens[verb.core - 1])
        told = compose(tree, [*subject, participle, *rest], {*kept, verb.core - 1}, "participle")
    elif verb.copular and verb.tense == "present" and first.pos_ == "DET" and first.lower_ in _ARTICLES:
        told = compose(tree, [*subject, Piece(",", None, False), *rest], kept, "apposition")
    if told is not None:
        yield told
