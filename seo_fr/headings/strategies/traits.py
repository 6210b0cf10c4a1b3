"""What speaks for or against a clause as a heading: the names of weights in rules/headings.yml."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.clause import Clause
from seo_fr.headings.grammar.cuts import after_comma
from seo_fr.headings.grammar.tree import Tree

if TYPE_CHECKING:
    from spacy.tokens import Token

_POSSESSIVE = frozenset({"son", "sa", "ses", "leur", "leurs"})


def clause_traits(tree: Tree, clause: Clause) -> tuple[str, ...]:
    """The traits of a clause, each at most once."""
    return tuple(dict.fromkeys((*_of_subject(tree, clause), *_of_verb(tree, clause), *_of_cut(tree, clause))))


def _of_subject(tree: Tree, clause: Clause) -> Iterator[str]:
    tokens = [tree.tokens[i] for i in clause.subject.tokens]
    content = [t for t in tokens if t.pos_ in ("NOUN", "PROPN", "ADJ", "NUM")]
    if len(content) == 1 and content[0].pos_ == "NOUN":
        yield "bare-subject"
    if any(tree.tokens[i].lower_ in _POSSESSIVE for i in clause.tokens):
        yield "possessive"


def _of_verb(tree: Tree, clause: Clause) -> Iterator[str]:
    if clause.verb.copular:
        yield "copular"
    if clause.verb.passive:
        yield "passive"
    if not clause.verb.retold and any(i in tree.temporal for i in clause.tokens):
        yield "dated"
    if clause.verb.negated:
        yield "negated"
    if clause.verb.tense == "imperfect":
        yield "imperfect"
    if clause.rest == () and not clause.verb.passive:
        yield "no-complement"


def _of_cut(tree: Tree, clause: Clause) -> Iterator[str]:
    """Where the clause was cut: before a complement of its last noun, of its verb, or only before an aside."""
    if clause.whole or not clause.tokens:
        return
    kept, last = set(clause.tokens), clause.tokens[-1]
    lost = [c for i in clause.tokens for c in tree.tokens[i].children if c.i > last and c.i not in kept]
    lost = [c for c in lost if not c.is_punct and c.i not in tree.temporal and not after_comma(tree, c)]
    if any(_is_nominal(c.head) for c in lost):
        yield "cut-noun"
    elif lost:
        yield "cut-verb"
    else:
        yield "cut-aside"


def _is_nominal(token: Token) -> bool:
    return token.pos_ in ("NOUN", "PROPN", "ADJ", "NUM")
