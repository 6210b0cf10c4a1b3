"""The strategy *presented*: what the author presents with *c’est*.

*C’est le quatrième report en sept ans* → *Le quatrième report en sept ans*.
"""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.headings.grammar.opening import first_word
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.grammar.verb_group import piece
from seo_fr.headings.grammar.whole import PHRASE_ENDS, Extent, endings, sentence_end
from seo_fr.headings.proposal import Proposal, compose
from seo_fr.language.verbs import is_finite
from seo_fr.resources import words

_ARTICLES = frozenset({"le", "la", "l'", "un", "une"})
_IS = frozenset({"est", "était", "sera"})


def headings(tree: Tree) -> Iterator[Proposal]:
    """The noun after *c’est*, with what is said of it; *c’est lui qui…* presents nothing."""
    if tree.asks or tree.is_cited:
        return
    first = first_word(tree)
    lows = [t.lower_ for t in tree.tokens[first : first + 3]]
    if len(lows) < 3 or lows[0] not in ("c'", "ce") or lows[1] not in _IS or lows[2] not in _ARTICLES:
        return
    start = first + 2
    noun = tree.tokens[start].head
    if noun.pos_ != "NOUN" or noun.i <= start or noun.lemma_.lower() in words("headings", "empty_nouns"):
        return
    stop = sentence_end(tree, noun.i, PHRASE_ENDS)
    if any(t.lower_ in ("qui", "que", "qu'") for t in tree.tokens[stop : tree.end]):
        return  # « C’est un ticket de péage, oublié dans la boîte, qui les a perdus »: it presents what it did

    def shapes(end: int) -> Iterator[range]:
        inside = tree.tokens[noun.i + 1 : end]
        if inside and not any(is_finite(t) or t.lower_ in words("headings", "relatives") for t in inside):
            yield range(start, end)

    for kept in endings(tree, Extent(noun.i, stop, after=start + 1, restrict=True), shapes):
        told = compose(tree, [piece(tree.tokens[i]) for i in kept], kept, "presented")
        if told is not None:
            yield told
