"""The strategy *quotation*: a sentence that stands whole inside guillemets."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.headings.grammar.quoted import quoted_sentences
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.grammar.wording import typeset
from seo_fr.headings.proposal import Proposal
from seo_fr.resources import number


def headings(tree: Tree) -> Iterator[Proposal]:
    """A sentence that stands whole inside guillemets, given whole."""
    for tokens in quoted_sentences(tree):
        text = tree.doc[tokens[0].i : tokens[-1].i + 1].text.strip()
        if not number("headings", "shortest_quotation") <= len(text) + 4 <= number("headings", "longest_quotation"):
            continue
        indices = tuple(t.i for t in tokens)
        yield Proposal(typeset(f"« {text} »"), indices, "quotation", tree)
