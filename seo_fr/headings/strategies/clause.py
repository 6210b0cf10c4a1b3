"""The strategy *clause*: a main clause cut down to what it needs."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.headings.grammar.clause import clauses, main_predicates
from seo_fr.headings.grammar.reporting import is_attributed, opens_reported_clause
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.grammar.verb_group import telling_of
from seo_fr.headings.proposal import Proposal, compose
from seo_fr.resources import words


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
