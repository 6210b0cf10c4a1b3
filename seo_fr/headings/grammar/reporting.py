"""Who says it: the clause after a reporting verb, and the sentence that would say too much without its speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seo_fr.headings.grammar.opening import first_word
from seo_fr.headings.grammar.tree import Tree, fact
from seo_fr.resources import words

if TYPE_CHECKING:
    from spacy.tokens import Token


def reported_clause(tree: Tree, predicate: Token) -> tuple[int, Token] | None:
    """(first token, head) of the *que* clause of a reporting verb.

    The parser hangs the clause on the verb under many names; the word *que* near the verb and a head
    with a subject of its own to its right say more than the label.
    """
    opener = opens_reported_clause(tree, predicate)
    if opener is None:
        return None
    for child in predicate.children:
        if child.i > opener.i and any(c.dep_.startswith("nsubj") and opener.i < c.i < child.i for c in child.children):
            return opener.i + 1, child
    return None


def opens_reported_clause(tree: Tree, predicate: Token) -> Token | None:
    """The *que* of a reporting verb, at most six words after it."""
    if predicate.lemma_.lower() not in words("headings", "reporting"):
        return None
    near = tree.doc[predicate.i + 1 : min(predicate.i + 7, tree.end)]
    return next((t for t in near if t.lower_ in ("que", "qu'")), None)


def names_source(tree: Tree, index: int) -> bool:
    """*selon*, or *d’après*, which is two tokens."""
    low = tree.lows[index]
    return low == "selon" or (low[0] == "d" and tree.reads(index, 2).strip() in ("d'après", "d' après"))


@fact
def is_attributed(tree: Tree) -> bool:
    """*…, a souligné la direction*, *selon X*: without its speaker the sentence would say more than the article."""
    head = first_word(tree) + 1
    for index in range(tree.start, tree.end):
        apart = index <= head or tree.lows[index - 1] in (",", "»", "”", "–")
        if apart and (names_source(tree, index) or tree.lows[index] == "dixit"):
            return True  # not « varie selon les régions », which `cuts` never takes apart
        token = tree.tokens[index]
        if token.lemma_.lower() in words("headings", "reporting") and token.pos_ in ("VERB", "AUX"):
            before = index - 1
            while before > tree.start and tree.tokens[before].pos_ in ("AUX", "PRON", "ADV"):
                before -= 1
            if before > tree.start and tree.tokens[before].text in (",", "»", "”"):
                return True
    return False
