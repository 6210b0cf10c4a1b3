"""The strategy *figure*: how much something rose or fell. *Hausse de 12 % des prix*, *12 % de hausse en un an*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.clause import main_predicates
from seo_fr.headings.grammar.reporting import is_attributed
from seo_fr.headings.grammar.subject import subject_of, subjects
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.grammar.verb_group import Telling, piece, verb_group
from seo_fr.headings.grammar.whole import sentence_end
from seo_fr.headings.grammar.wording import Piece, write
from seo_fr.headings.proposal import Proposal
from seo_fr.headings.strategies.nominalisation import after_noun, is_unreal, lasts, lemma_of
from seo_fr.language.lexicon import nominalisation
from seo_fr.resources import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_OVER = frozenset({"en", "sur", "depuis", "entre"})


def headings(tree: Tree) -> Iterator[Proposal]:
    """A verb of rising or falling with its *de N %* right after it; not what is old, denied, supposed or reported."""
    if tree.asks or tree.is_cited:
        return
    for predicate in main_predicates(tree):
        by = _by(tree, predicate)
        if not by or is_attributed(tree):
            continue
        lemma, head = lemma_of(predicate), subject_of(predicate)
        nouns = nominalisation(lemma) if lemma in words("nominalisations", "subject") else ()
        if not nouns or head is None:
            continue
        group = verb_group(tree, predicate, head.i, Telling.VERBATIM)
        if group is not None and not group.negated and not is_unreal(tree, predicate) and not lasts(tree, group):
            yield from _told(tree, predicate, head, nouns[0], by)


def _by(tree: Tree, predicate: Token) -> range:
    """The tokens of *de 12 %* right after the verb; empty where there are none."""
    start = predicate.i + 1
    figures = tree.tokens[start : start + 3]
    if len(figures) < 3 or figures[0].lower_ != "de" or not figures[1].like_num or figures[2].text != "%":
        return range(0)
    return range(start, start + 3)


def _told(tree: Tree, predicate: Token, head: Token, noun: str, by: range) -> Iterator[Proposal]:
    figure = [piece(tree.tokens[i]) for i in by]
    for subject in subjects(tree, head, predicate):
        phrase = after_noun(tree, noun, subject.tokens)
        text = write([phrase[0], *figure, *phrase[1:]]) if phrase else None
        if text is not None:
            yield Proposal(text, tuple(sorted({*subject.tokens, predicate.i, *by})), "figure", tree)
    rest = range(by.stop, sentence_end(tree, by.stop, ",;:…()"))
    if rest and tree.tokens[rest[0]].lower_ in _OVER:
        told = [*figure[1:], Piece("de", None, False), Piece(noun, None, False), *(piece(tree.tokens[i]) for i in rest)]
        text = write(told)
        if text is not None:
            yield Proposal(text, (predicate.i, *by, *rest), "figure", tree)
