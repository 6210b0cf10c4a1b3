"""Where a phrase may stop: French branches to the right, so a heading is a clause cut at a border.

What may be left behind is `grammar.leaving`; each refusal comes from a real bad heading (see
tests/headings/grammar/test_cuts.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.marks import Mark, closes
from seo_fr.headings.grammar.tree import Tree
from seo_fr.language.features import feature
from seo_fr.language.verbs import is_finite
from seo_fr.resources import words

if TYPE_CHECKING:
    from spacy.tokens import Token

OF = frozenset({"de", "du", "des", "d'"})
TO = frozenset({"à", "au", "aux"})
NE = frozenset({"ne", "n'"})
_LEAVING_OPEN = frozenset({"acl", "acl:relcl", "xcomp", "advcl", "ccomp"})
_NEVER_LAST = frozenset({"ADP", "DET", "CCONJ", "SCONJ", "AUX", "PUNCT"})


def cut_points(tree: Tree, start: int, limit: int) -> Iterator[int]:
    """Exclusive ends in ``(start, limit]`` where a constituent begins after the cut (or the limit)."""
    for index in range(start + 1, limit + 1):
        if index == limit or (_opens_constituent(tree.tokens[index], tree) and not tree.splits_date(index)):
            yield index


def _opens_constituent(token: Token, tree: Tree) -> bool:
    if token.i in tree.temporal and token.i - 1 not in tree.temporal:
        return True
    if token.pos_ in ("ADP", "CCONJ", "SCONJ", "PUNCT"):
        return True
    if token.pos_ == "PRON" and feature(token, "PronType") == ("Rel",):
        return True
    return token.dep_ in ("acl", "advcl", "appos", "acl:relcl", "advmod", "obl:mod", "parataxis")


def is_clean_end(token: Token) -> bool:
    """False for a token no heading ends on: a preposition, an article, *plus*, a relative pronoun…"""
    if closes(token) or token.text in ")%":
        return True
    if token.pos_ in _NEVER_LAST or token.lower_ in words("headings", "never_last"):
        return False
    return not (token.pos_ == "PRON" and feature(token, "PronType") == ("Rel",))


def ends_open(tree: Tree, kept: set[int]) -> bool:
    """True when the last word is a participle or infinitive that was cut from what it governs (*un projet porté*)."""
    last = tree.tokens[max(kept)]
    if last.pos_ not in ("VERB", "AUX") or last.dep_ not in _LEAVING_OPEN or is_finite(last):
        return False
    return any(c.i > last.i and not c.is_punct and c.i not in tree.temporal for c in last.children)


def argument_follows(tree: Tree, last: int) -> bool:
    """*met l’accent* (sur quoi ?), *entre* (où ?): what comes right after the cut belongs to the verb or its noun."""
    after = tree.tokens[last + 1] if tree.has(last + 1) else None
    if after is None or after.i in tree.temporal or after.pos_ != "ADP":
        return False
    return after.lower_ not in words("headings", "circumstances")


def splits_enumeration(tree: Tree, end: int) -> bool:
    """True when the cut falls after the first names or numbers of a list (*les villes de Milan, Gênes et Turin*)."""
    if end + 1 >= tree.end or tree.tokens[end].text != ",":
        return False
    kinds = {tree.tokens[end - 1].pos_, tree.tokens[end + 1].pos_}
    return kinds <= {"PROPN", "NUM"}


def balanced(tree: Tree, kept: Sequence[int]) -> bool:
    """True when quotation marks and brackets open and close within the kept tokens."""
    quotations = brackets = 0
    for mark in marks_among(tree, kept):
        quotations += mark.quotation
        brackets += mark.bracket
        if quotations < 0 or brackets < 0:
            return False
    return quotations == brackets == 0


def marks_among(tree: Tree, kept: Sequence[int]) -> list[Mark]:
    """The quotation marks and brackets of the kept tokens, in order."""
    return [] if tree.marks.keys().isdisjoint(kept) else [tree.marks[i] for i in kept if i in tree.marks]


def names_whole(tree: Tree, kept: set[int]) -> bool:
    """True when no name is cut: every named entity, flat name and hyphenated chain is in or out."""
    for index in kept:
        token = tree.tokens[index]
        if any(i not in kept for i in name_at(tree, index) if tree.has(i)):
            return False
        if token.dep_.startswith("flat") and token.head.i not in kept:
            return False
        if token.pos_ == "PROPN" and _joined_outside(tree, index, kept):
            return False
    return True


def name_at(tree: Tree, index: int) -> range:
    """The named entity of a token, or the token alone, less the article that an elision repair can replace."""
    start, end = tree.names.get(index, (index, index + 1))
    while start < end and tree.tags[start] in ("DET", "ADP"):
        start += 1  # « l’OTAN »
    return range(start, end)


def is_glued(token: Token, after: Token) -> bool:
    """No space and no mark of punctuation stands between the two: *GNU/Linux*, *Réfugiés.info*."""
    return not token.whitespace_ and after.text not in ",.;:)»”…'" and not after.is_space


def _joined_outside(tree: Tree, index: int, kept: set[int]) -> bool:
    """A neighbour that is also a proper noun, or glued on with a hyphen, belongs to the same name."""
    doc = tree.doc
    after = index + 1
    if after < tree.end and after not in kept:
        other = doc[after]
        if other.pos_ == "PROPN" and other.dep_.startswith("flat"):
            return True
        if is_glued(doc[index], other):
            return True
    before = index - 1
    return before >= tree.start and before not in kept and not doc[before].whitespace_ and doc[before].text == "-"
