"""The strategy *nominalisation*: what was done, as a noun. *Fermeture de la maternité de Figeac*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.clause import main_predicates
from seo_fr.headings.grammar.cuts import balanced, complete, cut_points, is_clean_end, names_whole, splits_enumeration
from seo_fr.headings.grammar.subject import subject_of, subjects
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.grammar.verb_group import Telling, piece, verb_group
from seo_fr.headings.grammar.wording import Piece, write
from seo_fr.headings.strategies.proposal import Context, Proposal
from seo_fr.language.lexicon import nominalisation
from seo_fr.resources import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_OF = {"le": "du", "les": "des"}


def nominalisation_headings(tree: Tree, context: Context) -> Iterator[Proposal]:
    """The object of an active verb or the subject of a passive one, after the noun of the event."""
    if tree.tokens[tree.end - 1].text == "?" or tree.start in tree.quoted:
        return
    for predicate in main_predicates(tree):
        nouns = nominalisation(predicate.lemma_.lower())
        head = subject_of(predicate)
        if not nouns or head is None:
            continue
        group = verb_group(tree, predicate, head.i, Telling.VERBATIM)
        if group is None or group.negated or group.copular or _is_unreal(predicate):
            continue
        if any(c.dep_ == "obl:arg" and c.i > predicate.i for c in predicate.children):
            continue  # « ouvre la voie à une réforme »: the noun would lose it
        of_subject = group.passive or predicate.lemma_.lower() in words("headings", "of_subject")
        if of_subject and not group.passive and any(c.dep_ == "obj" for c in predicate.children):
            continue
        for kept in _theme(tree, predicate, head, of_subject=of_subject):
            pieces = _after_noun(tree, nouns[0], kept)
            text = write(pieces) if pieces else None
            if text is not None and kept[0] != predicate.i:
                yield Proposal(text, tuple(sorted({*kept, predicate.i})), "nominalisation", tree)


def _is_unreal(predicate: Token) -> bool:
    """Conditional, reflexive or modal: not an event that happened or is set."""
    helpers = [predicate, *(c for c in predicate.children if c.dep_.startswith(("aux", "expl")))]
    return any(t.lower_.endswith(("rait", "raient")) or t.lower_ in ("se", "s'") for t in helpers)


def _theme(tree: Tree, predicate: Token, head: Token, *, of_subject: bool) -> Iterator[list[int]]:
    """Token lists of what the event happened to, longest first."""
    if of_subject:
        yield from (list(subject.tokens) for subject in subjects(tree, head, predicate))
        return
    theme = next((c for c in predicate.children if c.dep_ == "obj" and c.i > predicate.i), None)
    if theme is None or theme.pos_ not in ("NOUN", "PROPN") or theme.i in tree.quoted:
        return
    inside = [t.i for t in theme.subtree if tree.has(t.i)]
    start = min(inside)
    for end in sorted(cut_points(tree, theme.i, max(inside) + 1), reverse=True):
        kept = list(range(start, end))
        if (
            splits_enumeration(tree, end)
            or any(tree.tokens[i].text in ",:;–—" or i in tree.temporal for i in kept)
            or not is_clean_end(tree.tokens[end - 1])
        ):
            continue
        if balanced(tree, kept) and names_whole(tree, set(kept)) and complete(tree, set(kept), restrict=True):
            yield kept


def _after_noun(tree: Tree, noun: str, kept: list[int]) -> list[Piece] | None:
    """Noun + de + phrase, contracted: *annonce du plan*, *adoption de la loi*, *vente d’armes*."""
    first = tree.tokens[kept[0]]
    rest = [piece(tree.tokens[i]) for i in kept[1:]]
    low = first.lower_
    if first.pos_ == "DET" and low in _OF:
        return [Piece(noun, None, False), Piece(_OF[low], None, False), *rest]
    if first.pos_ == "DET" and low in ("la", "l'", "un", "une"):
        of = "d'" if low in ("un", "une") else "de"
        article = Piece(low, first.i, not first.whitespace_)
        return [Piece(noun, None, False), Piece(of, None, False), article, *rest]
    if first.pos_ in ("PROPN", "NUM"):
        return [Piece(noun, None, False), Piece("de", None, False), piece(first), *rest]
    return None
