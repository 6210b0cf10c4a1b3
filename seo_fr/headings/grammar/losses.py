"""What a heading leaves behind of the phrases it keeps.

The parse is wrong too often for every loss to be a refusal: some are (`loses_core`, see `standing`), the
others weigh against the heading by their names in rules/headings.yml.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.cuts import TO
from seo_fr.headings.grammar.leaving import after_comma, droppable
from seo_fr.headings.grammar.tree import Tree

if TYPE_CHECKING:
    from spacy.tokens import Token

_CORE = frozenset({"obj", "xcomp", "ccomp", "iobj", "aux", "cop", "expl", "nsubj", "fixed", "flat"})
_MODIFIERS = frozenset({"amod", "nummod", "appos"})


def losses(tree: Tree, tokens: Sequence[int]) -> frozenset[str]:
    """Names of what is lost: *lost-to* for a complement in *à*, *lost-needed* for what `cuts.droppable` keeps."""
    inside = set(tokens)
    return frozenset(
        name for token in _left_behind(tree, tokens, inside) for name in _kinds_of_loss(tree, token, inside)
    )


def loses_core(tree: Tree, tokens: Sequence[int]) -> bool:
    """True where an object, a subject or an adjective of a kept word stays behind."""
    inside = set(tokens)
    for index in tokens:
        for child in tree.children[index]:
            kind = child.dep_.partition(":")[0]
            if (kind in _CORE or kind in _MODIFIERS) and _is_left(tree, child, inside, tokens[0]):
                return True
    return False


def _left_behind(tree: Tree, tokens: Sequence[int], inside: set[int]) -> Iterator[Token]:
    for index in tokens:
        for child in tree.children[index]:
            if child.dep_ != "cc" and _is_left(tree, child, inside, tokens[0]):
                yield child


def _is_left(tree: Tree, child: Token, inside: set[int], first: int) -> bool:
    """A dependent to the right of the first kept word, neither kept nor a date, nor after a comma."""
    index = child.i
    if index in inside or index < first or index in tree.temporal or not tree.has(index) or child.is_punct:
        return False
    return not after_comma(tree, child)


def _kinds_of_loss(tree: Tree, token: Token, inside: set[int]) -> Iterator[str]:
    if token.dep_ in ("nmod", "obl:arg") and any(c.lower_ in TO for c in tree.children[token.i] if c.dep_ == "case"):
        yield "lost-to"
    if not droppable(tree, token, inside):
        yield "lost-needed"
