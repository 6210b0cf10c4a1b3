"""The strategy *noted*: the statement that the author himself takes down, as a clause."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.headings.grammar.clause import clauses
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.grammar.verb_group import telling_of
from seo_fr.headings.proposal import Proposal, compose
from seo_fr.resources import words


def headings(tree: Tree) -> Iterator[Proposal]:
    """*Rappelons que…*, *On voit que…*, *Le problème, c’est que…*: the clause is the author's own statement."""
    if tree.is_cited or tree.asks:
        return
    for opener in tree.tokens[tree.start + 1 : tree.end - 3]:
        if opener.lower_ not in ("que", "qu'") or opener.i in tree.quoted:
            continue
        before = tree.doc[max(tree.start, opener.i - 8) : opener.i].text.lower().strip()
        if not any(before.endswith(w) for w in words("headings", "noting")):
            continue
        near = (t for t in tree.tokens[opener.i + 1 : tree.end] if t.dep_.startswith("nsubj") and t.i < t.head.i)
        subject = next(near, None)
        if subject is None:
            return
        for clause in clauses(tree, subject.head, telling=telling_of(tree), begin=opener.i + 1):
            told = compose(tree, clause.pieces, clause.tokens, "clause")
            if told is not None:
                yield told
        return
