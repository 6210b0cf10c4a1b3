"""The strategy *denied*: what is not, the way headlines say it, *être* and *il y a* dropped.

*Aucun montant n’est réservé à l’entretien* → *Aucun montant réservé à l’entretien*; *La halle n’a jamais été
reconstruite* → *La halle jamais reconstruite*; *Il n’y aura pas de plan B avant l’été* → *Pas de plan B avant l’été*.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.clause import Clause, clauses, main_predicates
from seo_fr.headings.grammar.reporting import is_attributed
from seo_fr.headings.grammar.subject import subject_of
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.grammar.verb_group import Telling, piece
from seo_fr.headings.grammar.whole import PHRASE_ENDS, Extent, endings, sentence_end
from seo_fr.headings.proposal import Proposal, compose

if TYPE_CHECKING:
    from spacy.tokens import Token

_DENYING = frozenset({"aucun", "aucune", "jamais", "pas"})
_NONE = frozenset({"aucun", "aucune"})
_TOLD = frozenset({"present", "past"})


def headings(tree: Tree) -> Iterator[Proposal]:
    """A subject that is none, a thing never done, a thing that there is not; nothing that is only supposed."""
    if tree.asks or tree.is_cited or _DENYING.isdisjoint(tree.lows[tree.start : tree.end]):
        return
    yield from _there_is_none(tree)
    found = [p for p in main_predicates(tree) if _may_be_denied(tree, p) and not _is_supposed(tree, p)]
    for predicate in [] if not found or is_attributed(tree) else found:
        for clause in clauses(tree, predicate, telling=Telling.VERBATIM):
            told = _told(tree, clause)
            if told is not None:
                yield told


def _may_be_denied(tree: Tree, predicate: Token) -> bool:
    """It has *jamais* beside it, or its subject is none: asked first, since cutting a clause is dear."""
    never = any(c.lower_ == "jamais" for c in tree.children[predicate.i])
    subject = subject_of(predicate)
    return never or (subject is not None and any(c.lower_ in _NONE for c in subject.children))


def _is_supposed(tree: Tree, predicate: Token) -> bool:
    helpers = [predicate, *(c for c in tree.children[predicate.i] if c.dep_.startswith("aux"))]
    return any(t.lower_.endswith(("rait", "raient")) for t in helpers)


def _told(tree: Tree, clause: Clause) -> Proposal | None:
    verb = clause.verb
    done = verb.core - 1
    if not verb.passive or verb.tense not in _TOLD or any(i in tree.temporal for i in clause.rest):
        return None
    lows = [t.lower_ for t in verb.inner]
    if tree.tokens[clause.subject.tokens[0]].lower_ in _NONE and not lows:
        kept = [*clause.subject.tokens, done, *clause.rest]
    elif lows == ["jamais"]:
        kept = [*clause.subject.tokens, verb.inner[0].i, done, *clause.rest]
    else:
        return None
    return compose(tree, [piece(tree.tokens[i]) for i in kept], kept, "denied")


def _there_is_none(tree: Tree) -> Iterator[Proposal]:
    """*Il n’y a pas de…*, *Il n’existe pas de…*: the noun after *pas de*, to where its phrase may end."""
    not_at = next((t for t in tree.tokens[tree.start : tree.start + 6] if t.lower_ == "pas"), None)
    if not_at is None or tree.tokens[not_at.i + 1].lower_ not in ("de", "d'") or not _is_nobodys(tree, not_at):
        return
    noun = tree.tokens[not_at.i + 1].head
    if noun.pos_ != "NOUN" or noun.i <= not_at.i:
        return
    stop = sentence_end(tree, not_at.i, PHRASE_ENDS)

    def shapes(end: int) -> Iterator[range]:
        if not any(t.lower_ in ("que", "qu'", "qui") for t in tree.tokens[not_at.i : end]):
            yield range(not_at.i, end)

    for kept in endings(tree, Extent(noun.i, stop, after=not_at.i + 2), shapes):
        told = compose(tree, [piece(tree.tokens[i]) for i in kept], kept, "denied")
        if told is not None:
            yield told


def _is_nobodys(tree: Tree, not_at: Token) -> bool:
    lows = [t.lower_ for t in tree.tokens[tree.start : not_at.i]]
    opened = lows[:2] in (["il", "n'"], ["il", "ne"])
    return opened and ("y" in lows or any(low.startswith("exist") for low in lows))
