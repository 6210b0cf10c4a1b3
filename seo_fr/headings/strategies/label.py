"""The strategy *label*: what the author himself put before and after a colon.

*Le but : éviter les formats descendants*.
"""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.headings.grammar.opening import first_word, links
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.grammar.verb_group import piece
from seo_fr.headings.grammar.whole import Extent, endings, loose, sentence_end, width, without_asides
from seo_fr.headings.grammar.wording import lowered, typeset, write
from seo_fr.headings.proposal import Proposal
from seo_fr.language.verbs import is_finite
from seo_fr.resources import number, words

_STOPS = frozenset({":", ";", "…", "...", "?", "!", "(", "["})


def headings(tree: Tree) -> Iterator[Proposal]:
    """« Label : what it announces », where the author wrote the colon himself."""
    if tree.asks or tree.is_cited:
        return
    first = first_word(tree)
    colon = next((t.i for t in tree.tokens[first : first + 9] if t.text == ":" and t.i < tree.end - 3), None)
    if colon is None or not _is_label(tree, first, colon):
        return
    stop = sentence_end(tree, colon + 1, _STOPS)
    if stop < tree.end and tree.tokens[stop].text == ";":
        return  # the first item of a list is not the list
    named = write([piece(tree.tokens[i]) for i in range(first, colon)])
    room = number("headings", "longest") - len(tree.doc[first:colon].text) - 2

    def shapes(end: int) -> Iterator[list[int]]:
        kept = without_asides(tree, [i for i in range(colon + 1, end) if not links(tree, i)])
        if kept is not None and len(kept) >= 3 and width(tree, kept) <= room:
            yield kept

    for segment in endings(tree, Extent(colon + 2, stop, after=colon + 1), shapes):
        if any(map(is_finite, tree.tokens[segment[-1] + 1 : stop])) and not any(
            is_finite(tree.tokens[i]) for i in segment
        ):
            continue  # « Dernière péripétie : un fragment de défense » (a été proposé)
        said = write([piece(tree.tokens[i]) for i in segment])
        if said is not None and named is not None:
            announced = lowered(said, keeps_capital=tree.tokens[colon + 1].text[0].isupper())
            yield Proposal(typeset(f"{named} : {announced}"), (*range(first, colon), *segment), "label", tree)


def _is_label(tree: Tree, first: int, colon: int) -> bool:
    """A short noun phrase without a verb, not a speaker and not a time of day."""
    tokens = tree.tokens[first:colon]
    if not tokens or len(tree.doc[first:colon].text) > number("headings", "longest_label"):
        return False
    if tree.doc[first:colon].text.lower().strip() in words("headings", "warnings"):
        return False
    if any(t.pos_ in ("VERB", "AUX") or t.i in tree.quoted or t.is_punct for t in tokens):
        return False
    if any(start <= t.i < end for t in tokens for start, end in tree.people):
        return False
    return len(loose(tree, range(first, colon))) == 1 and tokens[-1].pos_ in ("NOUN", "ADJ", "PROPN")
