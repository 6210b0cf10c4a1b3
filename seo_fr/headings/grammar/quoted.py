"""The sentences that stand whole inside quotation marks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.cuts import is_clean_end
from seo_fr.headings.grammar.tree import CLOSING, OPENING, Tree
from seo_fr.language.connectives import opens_on_connective
from seo_fr.language.verbs import is_finite
from seo_fr.resources import number

if TYPE_CHECKING:
    from spacy.tokens import Token


def quoted_sentences(tree: Tree) -> Iterator[list[Token]]:
    """Maximal quoted stretches of the sentence that begin at its start or an opening mark and end a sentence."""
    stretch: list[Token] = []
    for token in tree:
        if token.i not in tree.quoted or token.text in OPENING:
            stretch = []
        elif token.text in CLOSING:
            if _is_whole(tree, stretch):
                yield from _first_sentence(tree, _without_stop(stretch))
            stretch = []
        else:
            stretch.append(token)
    if stretch and stretch[-1].text in ".!" and _is_whole(tree, stretch):
        yield _without_stop(stretch)


def _is_whole(tree: Tree, stretch: list[Token]) -> bool:
    """A sentence of its own: capital, no connective, a finite verb, right after the mark or a full stop."""
    if not stretch or stretch[-1].text == "," or not stretch[0].text[0].isupper():
        return False
    first = stretch[0].i
    if first != tree.start and tree.tokens[first - 1].text not in OPENING:
        return False
    text = tree.doc[first : stretch[-1].i + 1].text
    return not opens_on_connective(text) and _has_finite_verb(stretch)


def _first_sentence(tree: Tree, stretch: list[Token]) -> Iterator[list[Token]]:
    """The quoted sentence; where it is too long for a line, its first clause, if a new one follows a comma or so."""
    if len(tree.doc[stretch[0].i : stretch[-1].i + 1].text) + 4 <= number("headings", "longest_quotation"):
        yield stretch
    for place, token in enumerate(stretch[:-3]):
        if token.text not in ",;:" or place < 4:
            continue
        said = stretch[:place]
        inside = {t.i for t in said}
        if len(tree.doc[said[0].i : said[-1].i + 1].text) + 4 > number("headings", "longest_quotation"):
            return
        alone = [t for t in said if t.head.i not in inside or t.head.i == t.i]
        if len(alone) == 1 and _has_finite_verb(said) and _new_clause(stretch[place + 1 :]) and is_clean_end(said[-1]):
            if stretch is not said:
                yield said
            return


def _new_clause(rest: list[Token]) -> bool:
    """What follows the comma is a clause of its own from its first word, not the rest of an enumeration."""
    first = rest[1] if rest[0].pos_ == "CCONJ" else rest[0]
    for token in rest:
        if token.pos_ in ("VERB", "AUX") and any(c.dep_.startswith(("nsubj", "expl:subj")) for c in token.children):
            return bool(token.left_edge.i <= first.i)
    return False


def _without_stop(stretch: list[Token]) -> list[Token]:
    while stretch and (stretch[-1].text in ".,;" or stretch[-1].is_space):
        stretch = stretch[:-1]
    return stretch


def _has_finite_verb(tokens: list[Token]) -> bool:
    return any(map(is_finite, tokens))
