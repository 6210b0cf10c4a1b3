"""What stands right before and right after a stretch of a sentence, in one word each.

Some of the words are in names of weights of rules/headings.yml (*after-de*, *before-colon*); all are what
`stretches` allows a heading to begin and end at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from seo_fr.headings.grammar.cuts import OF, TO
from seo_fr.headings.grammar.opening import first_word
from seo_fr.headings.grammar.tree import Tree
from seo_fr.language.features import feature
from seo_fr.language.verbs import is_conjugated
from seo_fr.resources import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_MARKS = {",": "comma", ":": "colon", ";": "semicolon", "(": "bracket", "–": "dash", "—": "dash", "-": "dash"}
_ENDS = {".": "end", "!": "end", "…": "end", "...": "end", "?": "question", "»": "quotation"}
_CLITICS = frozenset({"ne", "n'", "se", "s'", "y", "en"})
_JOINED = {"et": "and", "ou": "and", "mais": "but", "ni": "but"}


def left_border(tree: Tree, start: int) -> str:
    """What stands before token ``start``: *open* for the head of the sentence, a mark, or the kind of word."""
    if start <= first_word(tree):
        return "open"
    before = tree.tokens[start - 1]
    low = before.lower_
    if before.is_punct:
        return _MARKS.get(before.text, "dash")
    if before.pos_ == "CCONJ":
        return "conjunction"
    if low in ("que", "qu'"):
        return "que"
    if low in ("de", "d'"):
        return "de"
    if low in ("à", "pour"):
        return str(low)
    return {"ADP": "preposition", "VERB": "verb", "AUX": "verb", "ADV": "adverb"}.get(before.pos_, "other")


def right_border(tree: Tree, end: int) -> str | None:
    """What stands after a stretch that ends before token ``end``; None where nothing may end there."""
    index = end
    while index < tree.end and tree.tokens[index].is_space:
        index += 1
    if index >= tree.end:
        return "end"
    after = tree.tokens[index]
    mark = _MARKS.get(after.text) or _ENDS.get(after.text)
    return mark or ("date" if after.i in tree.temporal else _word_border(after))


def _word_border(after: Token) -> str | None:
    low = after.lower_
    if low in _JOINED or after.pos_ == "CCONJ":
        return _JOINED.get(low, "but")
    if low in words("headings", "relatives"):
        return "relative"
    if after.pos_ == "SCONJ" or low in words("headings", "subordinators"):
        return "subordinate"
    if after.pos_ == "ADP":
        return "de" if low in OF else "à" if low in TO else "preposition"
    if is_conjugated(after) or low in _CLITICS:
        return "verb"
    if after.pos_ == "ADV":
        return "adverb"
    return "participle" if after.dep_ == "acl" or feature(after, "VerbForm") == ("Part",) else None
