"""The strategy *fragment*: what the author himself put between quotation marks inside a sentence, as it stands.

*La visite avait provoqué « un scandale monumental »* → *« Un scandale monumental »*.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.cuts import is_clean_end
from seo_fr.headings.grammar.marks import closes, opens
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.grammar.verb_group import LACKING_SUBJECT
from seo_fr.headings.grammar.wording import typeset
from seo_fr.headings.proposal import Proposal
from seo_fr.language.connectives import opens_on_connective
from seo_fr.language.lexicon import is_infinitive
from seo_fr.language.verbs import is_finite
from seo_fr.resources import number, words

if TYPE_CHECKING:
    from spacy.tokens import Token

_ARTICLES = {"un": "un", "une": "une", "des": "des", "ce": "un", "cet": "un", "cette": "une", "ces": "des"}
_DEFINITE = frozenset({"'", "le", "la", "l'", "les", "du", "au", "aux", "dite", "dit"})
_CUT = frozenset({"…", "...", "[", "]", "(", ")"})


def headings(tree: Tree) -> Iterator[Proposal]:
    """Every fragment whole, of at most ``longest_fragment`` words."""
    opened: int | None = None
    for token in tree:
        if opens(token):
            opened = token.i if opened is None else None
        elif closes(token) and opened is not None:
            inside = list(tree.tokens[opened + 1 : token.i])
            opened = None
            while inside and inside[-1].text in ".,":
                inside.pop()
            if inside and _strikes(tree, inside):
                text = tree.doc[inside[0].i : inside[-1].i + 1].text.strip()
                article = _article(tree, inside)
                yield Proposal(typeset(f"{article}« {text} »"), tuple(t.i for t in inside), "fragment", tree)


def _article(tree: Tree, inside: list[Token]) -> str:
    """*cette « imposante collection privée »*: the article that stands before the marks, made indefinite."""
    before = tree.tokens[inside[0].i - 2] if inside[0].i - 2 >= tree.start else None
    if before is None or before.pos_ != "DET" or inside[0].pos_ == "DET" or any(map(is_finite, inside)):
        return ""
    told = _ARTICLES.get(before.lower_, "")
    return f"{told} " if told else ""


def _strikes(tree: Tree, inside: list[Token]) -> bool:
    """A clause, an infinitive with its object, or a noun with what is said of it; no name, title or term."""
    said = [t for t in inside if t.is_alpha or t.like_num]
    if not 3 <= len(said) <= number("headings", "longest_fragment") or any(t.text in _CUT for t in inside):
        return False
    first, last = inside[0], inside[-1]
    text = tree.doc[first.i : last.i + 1].text
    if not is_clean_end(last) or opens_on_connective(text) or first.pos_ in ("ADP", "CCONJ", "SCONJ"):
        return False
    if any(t.i in tree.names or t.pos_ == "PROPN" for t in said) and not any(map(is_finite, said)):
        return False  # « La Petite danseuse de quatorze ans »
    verbal = any(map(is_finite, said)) or is_infinitive(first.lower_)
    here = {t.i for t in said}
    whole = any(t.dep_.startswith(("nsubj", "expl:subj")) and t.head.i in here for t in said)
    if not whole and first.text[0].isupper() and first.i - 1 > tree.start:
        return False  # the title of a work, a button (« Gérer vos préférences »)
    if verbal and first.pos_ == "PRON" and first.lower_ in words("headings", "relatives"):
        return False
    if not whole and (is_finite(first) or first.lower_ in LACKING_SUBJECT):
        return False  # « représente le pire des scénarios »: who does?
    if not verbal and tree.tokens[max(tree.start, first.i - 2)].lower_ in _DEFINITE | words("leaning", "possessive"):
        return False  # « l’« opération militaire spéciale » »: what somebody calls a thing, not what he says of it
    qualified = any(t.pos_ == "ADJ" for t in said) or any(t.pos_ == "ADP" for t in said[1:])
    return verbal or (qualified and any(t.pos_ == "NOUN" for t in said))
