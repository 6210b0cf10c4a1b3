"""What a heading leaves behind of the phrases it keeps, by the name of the loss.

The parse is wrong too often for every loss to be a refusal: some are (see `strategies.stretch`), the
others weigh against the heading (rules/headings.yml).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.cuts import after_comma, droppable
from seo_fr.headings.grammar.tree import Tree

if TYPE_CHECKING:
    from spacy.tokens import Token

_CORE = frozenset({"obj", "xcomp", "ccomp", "iobj", "aux", "cop", "expl", "nsubj", "fixed", "flat"})
_MODIFIERS = frozenset({"amod", "nummod", "appos"})
_OF = frozenset({"de", "d'", "du", "des"})
_TO = frozenset({"à", "au", "aux"})


def losses(tree: Tree, tokens: Sequence[int]) -> frozenset[str]:
    """Names of what is lost: *lost-core*, *lost-modifier*, *lost-to*, *lost-complement*, *lost-participle*.

    *lost-needed* is added for anything that `cuts.droppable` would not let go.
    """
    inside = set(tokens)
    return frozenset(name for token in _left_behind(tree, tokens, inside) for name in _names(tree, token, inside))


def _left_behind(tree: Tree, tokens: Sequence[int], inside: set[int]) -> Iterator[Token]:
    """Dependents of kept words, to the right of the first one, that are neither kept, dates nor after a comma."""
    for index in tokens:
        for child in tree.children[index]:
            if child.i in inside or child.i < tokens[0] or child.is_punct or not tree.has(child.i):
                continue
            if child.i not in tree.temporal and child.dep_ != "cc" and not after_comma(tree, child):
                yield child


def _names(tree: Tree, token: Token, inside: set[int]) -> Iterator[str]:
    kind = token.dep_.split(":")[0]
    if kind in _CORE:
        yield "lost-core"
    elif kind in _MODIFIERS:
        yield "lost-modifier"
    elif kind == "acl":
        yield "lost-participle"
    elif kind == "nmod" or token.dep_ == "obl:arg":
        case = next((c.lower_ for c in tree.children[token.i] if c.dep_ == "case"), "")
        if case not in _OF:
            yield "lost-to" if case in _TO else "lost-complement"
    if not droppable(tree, token, inside):
        yield "lost-needed"


def loose_heads(tree: Tree, tokens: Sequence[int]) -> int:
    """How many kept words hang on none of the others: one in a phrase that holds together."""
    inside = set(tokens)
    found = 0
    for index in tokens:
        token = tree.tokens[index]
        head = token.head.i
        found += not token.is_punct and (head == index or (head not in inside and head not in tree.temporal))
    return found
