"""The strategy *naming*: a noun and what the author calls it right after a comma.

*…, la salle de Nantes, seul lieu équipé* → *La salle de Nantes, seul lieu équipé*.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.cuts import balanced, is_clean_end, name_at
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.grammar.verb_group import piece
from seo_fr.headings.proposal import Proposal, compose
from seo_fr.resources import number, words

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLOSES = frozenset({",", ".", ";", ":", "!", "…", ")"})
_LISTED = frozenset({",", "et", "ou", "du", "des", "au", "aux", "les"})
# « Arnaud Montebourg, le ministre du redressement productif »: who somebody is by office is no news; a rank is.
_OPENS = frozenset(
    {"un", "une", "premier", "première", "seul", "seule", "principal", "principale", "ancien", "ancienne"}
)


def headings(tree: Tree) -> Iterator[Proposal]:
    """The pairs of a sentence, both halves whole."""
    if tree.asks or tree.is_cited:
        return
    for comma in (t.i for t in tree if t.text == "," and t.i > tree.start and t.i + 2 < tree.end):
        named = _named(tree, comma)
        if named is None or comma in tree.quoted:
            continue
        end = next((t.i for t in tree.tokens[comma + 1 : tree.end] if t.text in _CLOSES), tree.end)
        called = range(comma + 1, end)
        if not _calls(tree, called, tree.tokens[comma - 1]):
            continue
        kept = [*named, comma, *called]
        if len(kept) - 1 <= number("headings", "longest_pair") and balanced(tree, kept):
            told = compose(tree, [piece(tree.tokens[i]) for i in kept], kept, "naming")
            if told is not None:
                yield told


def _named(tree: Tree, comma: int) -> range | None:
    """The name, or the noun with its article, that ends at the comma."""
    last = tree.tokens[comma - 1]
    if last.i in tree.names:
        whole = name_at(tree, last.i)
        before = tree.tokens[whole[0] - 1] if whole and whole[0] > tree.start else None
        if not whole or whole[-1] != last.i or (before is not None and before.lower_ in _LISTED):
            return None  # « Gobelins, Ned, les deux autres », « des Étrusques, un peuple »
        return range(whole[0] - (before is not None and before.pos_ == "DET"), comma)
    return None


def _calls(tree: Tree, called: range, last: Token) -> bool:
    """A noun phrase without a verb, that is no second term of a list, no place and no date."""
    tokens = [tree.tokens[i] for i in called]
    if len(tokens) < 2 or not is_clean_end(tokens[-1]) or any(t.i in tree.temporal for t in tokens):
        return False
    first = tokens[0]
    opens = first.lower_ in _OPENS or (
        first.pos_ == "NOUN" and first.lemma_.lower() in words("headings", "naming_nouns")
    )
    if not opens or any(t.pos_ in ("VERB", "AUX", "PRON", "SCONJ", "CCONJ") for t in tokens):
        return False
    if first.i in tree.names:
        return False
    return any(t.pos_ == "NOUN" for t in tokens) and not any(t.dep_ == "conj" and t.head.i < called[0] for t in tokens)
