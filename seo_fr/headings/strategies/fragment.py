"""The strategy *fragment*: what the author himself put between quotation marks inside a sentence, as it stands.

*La visite avait provoqué « un scandale monumental »* → *« Un scandale monumental »*.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.cuts import is_clean_end
from seo_fr.headings.grammar.marks import closes, opens
from seo_fr.headings.grammar.quoted import is_called
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.grammar.verb_group import LACKING_SUBJECT
from seo_fr.headings.grammar.wording import typeset
from seo_fr.headings.proposal import Proposal
from seo_fr.language.connectives import opens_on_connective
from seo_fr.language.lexicon import is_infinitive, participle_lemmas
from seo_fr.language.verbs import is_finite
from seo_fr.resources import number, words

if TYPE_CHECKING:
    from spacy.tokens import Token

_ARTICLES = {"un": "un", "une": "une", "des": "des", "ce": "un", "cet": "un", "cette": "une", "ces": "des"}
_DEFINITE = frozenset({"'", "le", "la", "l'", "les", "du", "au", "aux", "dite", "dit"})
_FEWEST_TO_DO = 4
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
    opening = opens_on_connective(tree.doc[first.i : last.i + 1].text) or first.pos_ in ("ADP", "CCONJ", "SCONJ")
    if opening or not is_clean_end(last) or is_called(tree, first):
        return False
    if any(t.i in tree.names or t.pos_ == "PROPN" for t in said) and not any(map(is_finite, said)):
        return False  # « La Petite danseuse de quatorze ans »
    here = {t.i for t in said}
    if any(t.dep_.startswith(("nsubj", "expl:subj")) and t.head.i in here for t in said):
        return not (first.pos_ == "PRON" and first.lower_ in words("headings", "relatives"))
    return _lacks_no_subject(tree, first) and (_is_to_do(said) or _is_noun(tree, said))


def _lacks_no_subject(tree: Tree, first: Token) -> bool:
    """No button (« Gérer vos préférences »), no verb alone (« représente le pire »), no share (« 7 % des ventes »)."""
    if first.text[0].isupper() and first.i - 1 > tree.start:
        return False
    if is_finite(first) or first.lower_ in LACKING_SUBJECT or first.text[0].isdigit():
        return False
    second = first.nbor(1) if first.pos_ == "ADV" else first
    return "Part" not in (*first.morph.get("VerbForm"), *second.morph.get("VerbForm"))


def _is_to_do(said: list[Token]) -> bool:
    """An infinitive with enough behind it: not « affiner les assimilations »."""
    return is_infinitive(said[0].lower_) and len(said) >= _FEWEST_TO_DO


def _is_noun(tree: Tree, said: list[Token]) -> bool:
    """A noun with what is said of it; not what somebody calls a thing (« l’« opération militaire spéciale » »).

    Nor who somebody is: « une dame très âgée ».
    """
    first = said[0]
    if is_infinitive(first.lower_) or not any(t.pos_ == "NOUN" for t in said):
        return False
    if tree.tokens[max(tree.start, first.i - 2)].lower_ in _DEFINITE | words("leaning", "possessive"):
        return False
    if any(t.pos_ == "NOUN" and t.lemma_.lower() in words("headings", "people_nouns") for t in said[:3]):
        return False
    return (first.pos_ != "NOUN" or _is_judged(tree, first.i - 1)) and _qualifies(tree, said)


def _qualifies(tree: Tree, said: list[Token]) -> bool:
    """An adjective says what he thinks; a mere complement does where the author says that it is a judgement.

    *une liste sans étiquette* is a term, (dénonce) *une usine à gaz* is none.
    """
    if any(t.pos_ == "ADJ" and t.lower_ not in words("headings", "plain_adjectives") for t in said):
        return True
    return any(t.pos_ == "ADP" for t in said[1:]) and _is_judged(tree, said[0].i - 1)


def _is_judged(tree: Tree, mark: int) -> bool:
    """*dénonce*, *évoque*, *garde*, *est* right before the mark, an article aside."""
    before = [t for t in tree.tokens[max(tree.start, mark - 4) : mark] if t.pos_ not in ("DET", "ADP", "ADV")]
    return bool(before) and bool(
        {before[-1].lemma_.lower(), *participle_lemmas(before[-1].lower_)} & words("headings", "judging")
    )
