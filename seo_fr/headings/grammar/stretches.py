"""Stretches of a sentence that could stand alone: every place where one may begin, every place where it may end.

French branches to the right, and more than half of the headings that editors cut from a sentence are an
unbroken stretch of it (docs/qualite.md). Which of them hold together, the strategy decides.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from seo_fr.headings.grammar.borders import is_conjugated, right_border
from seo_fr.headings.grammar.cuts import balanced, is_clean_end, names_whole, splits_enumeration
from seo_fr.headings.grammar.segments import first_word
from seo_fr.headings.grammar.tree import Tree
from seo_fr.language.lexicon import is_infinitive
from seo_fr.resources import number, words

if TYPE_CHECKING:
    from spacy.tokens import Token

Kind = Literal["segment", "infinitive", "noun-phrase"]
_STOPS = frozenset({":", ";", "…", "...", "?", "!"})
_CLAUSE_OPENERS = frozenset({"DET", "NOUN", "PROPN", "NUM", "PRON", "ADJ"})
# du projet → le projet, aux élections → les élections: the preposition goes, its article stays.
_ARTICLE_OF = {"du": "le", "des": "les", "au": "le", "aux": "les"}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Tokens ``start`` to ``end`` - 1 of a sentence, and the kind of heading they could be.

    ``article`` is the one to write before them, taken out of a contraction; ``verb`` the finite verb of a
    *segment*; ``border`` what stands after (`borders.right_border`).
    """

    start: int
    end: int
    kind: Kind
    article: str | None
    verb: Token | None
    border: str


def stretches(tree: Tree) -> Iterator[Stretch]:
    """The stretches of a sentence within the length of rules/headings.yml, shortest first from each start."""
    borders = {end: border for end in range(tree.start + 3, tree.end + 1) if (border := _border(tree, end))}
    for start, kind, article in _starts(tree):
        yield from _from(tree, start, kind, article, borders)


def _border(tree: Tree, end: int) -> str | None:
    """What stands after ``end``, None where no heading may end there."""
    last = tree.tokens[end - 1]
    if last.is_space or not is_clean_end(last) or (last.is_punct and last.text not in "»”)%"):
        return None
    border = right_border(tree, end)
    return None if border == "question" or splits_enumeration(tree, end) else border


def _from(tree: Tree, start: int, kind: Kind, article: str | None, borders: dict[int, str]) -> Iterator[Stretch]:
    least, most = number("headings", "shortest_stretch"), number("headings", "longest") + 6
    size = commas = 0
    verb: Token | None = None
    subordinate = False
    for end in range(start + 1, tree.end + 1):
        last = tree.tokens[end - 1]
        size += len(last.text_with_ws)
        commas += last.text == ","
        if size > most or commas > 2 or last.text in _STOPS:
            return
        subordinate = subordinate or _subordinates(last, start)
        if kind != "infinitive" and verb is None and not subordinate and is_conjugated(last):
            verb = last
        if kind == "noun-phrase" and verb is not None:
            return
        if size < least or end - start < 3 or end not in borders or (kind == "segment" and verb is None):
            continue
        kept = list(range(start, end))
        if balanced(tree, kept) and names_whole(tree, set(kept)):
            yield Stretch(start, end, kind, article, verb, borders[end])


def _subordinates(token: Token, start: int) -> bool:
    """A relative pronoun, or a conjunction that is not the stretch's own first word."""
    if token.pos_ == "SCONJ":
        return bool(token.i > start)
    return token.lower_ in words("headings", "relatives")


def _starts(tree: Tree) -> Iterator[tuple[int, Kind, str | None]]:
    """(token, kind, article) of every place where a heading may begin."""
    first = first_word(tree)
    for token in tree.tokens[first : tree.end - 2]:
        if token.is_punct or token.is_space or (token.i in tree.quoted and token.i != first):
            continue
        before = tree.tokens[token.i - 1] if token.i > first else None
        if _opens_infinitive(tree, token.i):
            if _may_open_infinitive(before):
                yield token.i, "infinitive", None
            continue
        if (before is None or _opens_clause(before)) and token.pos_ in _CLAUSE_OPENERS:
            yield token.i, "segment", None
        article = _ARTICLE_OF.get(before.lower_) if before is not None and before.pos_ == "ADP" else None
        if token.pos_ in ("DET", "NUM") and (before is None or _may_stand_before_noun(before)):
            yield token.i, "noun-phrase", None
        elif token.pos_ in ("NOUN", "ADJ") and article is not None:
            yield token.i, "noun-phrase", article
        elif token.pos_ in ("NOUN", "ADJ", "PROPN") and (before is None or before.text == ":"):
            yield token.i, "noun-phrase", None


def _opens_infinitive(tree: Tree, index: int) -> bool:
    """An infinitive, or the *se* before it (*S’assurer de la qualité*)."""
    token = tree.tokens[index]
    if token.lower_ in ("se", "s'"):
        return is_infinitive(tree.tokens[index + 1].lower_)
    reflexive = index > tree.start and tree.tokens[index - 1].lower_ in ("se", "s'")
    return not reflexive and token.pos_ in ("VERB", "AUX", "NOUN") and is_infinitive(token.lower_)


def _may_open_infinitive(before: Token | None) -> bool:
    if before is None or before.is_punct or before.pos_ in ("VERB", "AUX", "ADV", "CCONJ"):
        return True
    return before.lower_ in ("de", "d'", "à", "pour")


def _opens_clause(before: Token) -> bool:
    return before.text in (",", ":", ";", "–", "—") or before.pos_ == "CCONJ"


def _may_stand_before_noun(before: Token) -> bool:
    return _opens_clause(before) or before.pos_ in ("VERB", "AUX", "ADP", "ADV") or before.lower_ in ("que", "qu'")
