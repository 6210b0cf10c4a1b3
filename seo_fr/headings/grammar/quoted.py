"""The sentences that stand whole inside quotation marks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.cuts import NE, is_clean_end
from seo_fr.headings.grammar.marks import closes, opens
from seo_fr.headings.grammar.tree import Tree
from seo_fr.language.connectives import opens_on_connective
from seo_fr.language.verbs import is_finite
from seo_fr.resources import number, words

if TYPE_CHECKING:
    from spacy.tokens import Token


# Words of a clause that says something alone: « On l’a débranché » is four.
_FEWEST = 4
# Words of a sentence that is given whole or not at all.
_SAID_AT_ONCE = 9
_ANSWERING = 2


def quoted_sentences(tree: Tree) -> Iterator[list[Token]]:
    """Quoted stretches of the sentence that begin at its start or an opening mark, whole, and their clauses."""
    stretch: list[Token] = []
    for token in tree:
        if token.i not in tree.quoted or opens(token):
            stretch = []
        elif closes(token):
            if _is_whole(tree, stretch):
                yield from _said(tree, _without_stop(stretch))
            stretch = []
        else:
            stretch.append(token)
    if stretch and stretch[-1].text in ".!" and _is_whole(tree, stretch):
        yield from _said(tree, _without_stop(stretch))


def _is_whole(tree: Tree, stretch: list[Token]) -> bool:
    """A sentence of its own: capital, no connective, a finite verb, right after the mark or a full stop."""
    if not stretch or stretch[-1].text == "," or not stretch[0].text[0].isupper():
        return False
    first = stretch[0].i
    if first != tree.start and not opens(tree.tokens[first - 1]):
        return False
    if first > tree.start and is_called(tree, stretch[0]):
        return False
    text = tree.doc[first : stretch[-1].i + 1].text
    return not opens_on_connective(text) and _has_finite_verb(stretch)


def is_called(tree: Tree, first: Token) -> bool:
    """*Le spectacle s’intitulait « Tout compte fait »*: a title, a name."""
    before = tree.tokens[max(tree.start, first.i - 3) : first.i - 1]
    return any(t.lemma_.lower() in words("headings", "works") for t in before)


def _said(tree: Tree, stretch: list[Token]) -> Iterator[list[Token]]:
    """The quoted sentence where it fits a line, and each of its clauses that says something alone."""
    if _fits(tree, stretch):
        yield stretch
        if sum(t.is_alpha for t in stretch) <= _SAID_AT_ONCE:
            return  # « On vendait des cahiers, on récoltait des confidences »: its halves answer each other
    borders = [0, *(place for place, t in enumerate(stretch[:-3]) if t.text in ",;:" and place >= 3)]
    if len(borders) > _ANSWERING and sum(t.dep_.startswith("nsubj") for t in stretch) > _ANSWERING:
        return  # « Les câbles sont neufs, les ancrages sont neufs, le tablier a été repris »: a list
    for place, begin in enumerate(borders):
        end = borders[place + 1] if place + 1 < len(borders) else len(stretch)
        said = stretch[begin + 1 if begin else 0 : end]
        if begin and said and said[0].lower_ == "et":
            said = said[1:]
        rest = stretch[end + 1 :]
        if said == stretch or not _is_clause(said) or (rest and (_is_contrast(said, rest) or not _new_clause(rest))):
            continue
        if _fits(tree, said) and is_clean_end(said[-1]):
            yield said


def _fits(tree: Tree, said: list[Token]) -> bool:
    return len(tree.doc[said[0].i : said[-1].i + 1].text) + 4 <= number("headings", "longest_quotation")


def _is_clause(said: list[Token]) -> bool:
    """One clause with its own subject, that no conjunction hangs on another."""
    if len(said) < _FEWEST or said[0].pos_ in ("CCONJ", "SCONJ") or said[0].lower_ in words("headings", "relatives"):
        return False
    if said[0].pos_ == "ADP":
        return False  # « , avec des orages qui peuvent être violents »
    if said[0].lower_ in words("headings", "subordinators") or said[0].lower_ in words("headings", "interrogatives"):
        return False
    inside = {t.i for t in said}
    alone = [t for t in said if t.head.i not in inside or t.head.i == t.i]
    if len(alone) != 1 or not _has_finite_verb(said):
        return False
    return any(t.dep_.startswith(("nsubj", "expl:subj")) and t.head.i in inside for t in said)


def _is_contrast(said: list[Token], rest: list[Token]) -> bool:
    """*On dit aux gens d’épargner, puis on les rogne*: what comes next takes back what stands before.

    So does what it denies: « La sonnette est dans le bureau, et dans le bureau il n’y a personne ».
    """
    denied = any(t.lower_ in NE for t in rest) and not any(t.lower_ in NE for t in said)
    return denied or rest[0].lower_ in words("headings", "takes_back")


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
