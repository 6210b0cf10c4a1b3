"""The strategy *professed*: how somebody calls himself, or is called, beside his name.

*Les familles se disent soulagées* → *Les familles soulagées*; *L’intersyndicale est « en miettes »* →
*L’intersyndicale « en miettes »*; *Le statu quo est « l’option la plus chère »* → *Le statu quo, « l’option la plus
chère »*: between its marks a judgement stays somebody's own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.clause import Clause, clauses, main_predicates
from seo_fr.headings.grammar.marks import opens
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.grammar.verb_group import Telling, piece
from seo_fr.headings.grammar.wording import Piece
from seo_fr.headings.proposal import Proposal, compose
from seo_fr.language.lexicon import participle_lemmas
from seo_fr.resources import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_COMMA = Piece(",", None, False)


def headings(tree: Tree) -> Iterator[Proposal]:
    """What follows *se dire*, *se montrer*; what stands between marks after *être*. Nothing under a negation."""
    if tree.asks or tree.is_cited:
        return
    for predicate in filter(_may_profess, main_predicates(tree)):
        for clause in clauses(tree, predicate, telling=Telling.VERBATIM):
            told = None if clause.verb.negated or not clause.rest else _told(tree, clause)
            if told is not None:
                yield told


def _may_profess(predicate: Token) -> bool:
    """Asked first, since cutting a clause is dear."""
    helped = any(c.dep_ == "cop" or c.dep_.startswith("expl") for c in predicate.children)
    if predicate.lemma_ == "être":
        return opens(predicate.nbor()) if predicate.i + 1 < len(predicate.doc) else False
    return helped and (any(map(opens, predicate.doc[predicate.i : predicate.i + 4])) or not _is_copular(predicate))


def _is_copular(predicate: Token) -> bool:
    return any(c.dep_ == "cop" for c in predicate.children)


def _told(tree: Tree, clause: Clause) -> Proposal | None:
    first = tree.tokens[clause.rest[0]]
    if opens(first) and (clause.verb.copular or clause.verb.lemma == "être"):
        between = (_COMMA,) if tree.tokens[first.i + 1].pos_ == "DET" else ()
    elif _professes(clause) and (opens(first) or _is_state(first)):
        between = ()
    else:
        return None
    subject = clause.subject.tokens
    pieces = [*(piece(tree.tokens[i]) for i in subject), *between, *(piece(tree.tokens[i]) for i in clause.rest)]
    return compose(tree, pieces, {*subject, *clause.rest}, "professed")


def _professes(clause: Clause) -> bool:
    """*se dit*, *s’est dite*, *se montrent*."""
    reflexive = any(low in ("se", "s'") for low in clause.verb.clitics)
    lemmas = {clause.verb.lemma, *participle_lemmas(clause.verb.predicate.lower_)}
    return reflexive and bool(lemmas & words("headings", "professing"))


def _is_state(token: Token) -> bool:
    if token.lower_ in ("contre", "pour"):
        return True  # « 81 % des habitants se disent contre le projet »
    return token.pos_ == "ADJ" or (token.pos_ == "VERB" and bool(participle_lemmas(token.lower_)))
