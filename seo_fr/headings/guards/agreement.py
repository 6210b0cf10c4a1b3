"""Slips of agreement in the source that a heading would blow up."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.subject import counts, is_plural
from seo_fr.headings.proposal import Proposal
from seo_fr.language.features import feature
from seo_fr.language.lexicon import is_plural_noun, known, noun_gender
from seo_fr.resources import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_PLURAL_DETERMINERS = frozenset({"les", "des", "ces"})


def disagreement(proposal: Proposal) -> bool:
    """*du secteurs*, *les nom*, *propriétés physique*, *l’équipe actuel*, *des nouveaux*, *1,3 millions*."""
    return any(
        after.i == here.i + 1 and (_article_disagrees(proposal, here, after) or _adjective_disagrees(here, after))
        for here, after in pairwise(proposal.words())
    )


def _article_disagrees(proposal: Proposal, here: Token, after: Token) -> bool:
    low = here.lower_
    if low in words("guards", "singular_determiners") and is_plural_noun(after.lower_):
        return True
    if low == "des" and after.lower_ in words("guards", "plural_after_de"):
        return True
    if low[:1] in "01" and "," in low and is_plural_noun(after.lower_):
        return True
    common = after.pos_ == "NOUN" and after.is_alpha and not after.is_upper and after.i not in proposal.tree.names
    return low in _PLURAL_DETERMINERS and common and after.lower_[-1] not in "sxz"


def _adjective_disagrees(here: Token, after: Token) -> bool:
    """An adjective right beside its noun, in another number or, after a feminine one, in the masculine."""
    if here.pos_ == "ADJ" and here.dep_ == "amod" and is_plural_noun(after.lower_):
        return here.lower_[-1] not in "sx"
    if after.dep_ == "acl" and feature(after, "VerbForm") == ("Part",) and after.head.i == here.i:
        return is_plural_noun(here.lower_) and not after.lower_.endswith(("s", "x", "ant"))  # « Les Minitels organisé »
    if after.dep_ != "amod" or after.head.i != here.i or here.pos_ != "NOUN" or not known(after.lower_):
        return False
    above = here.head
    if here.dep_ == "nmod" and not is_plural_noun(above.lower_) and _may_go_with(above, after):
        return False  # « un point de vue extérieur », « la cour d’assises compétente »
    if is_plural_noun(here.lower_) and feature(here, "Number") == ("Plur",):
        return after.lower_[-1] not in "sx"
    return noun_gender(here.lower_) == "f" and _is_masculine(after.lower_)


def participle_disagrees(proposal: Proposal) -> bool:
    """*La collection sera exposé*, *Les routes fermée*: without its auxiliary the slip is all one sees."""
    tokens = proposal.words()
    noun = next((t for t in tokens if t.pos_ in ("NOUN", "PROPN")), None)
    said = next((t for t in tokens if noun is not None and t.i > noun.i and _says_of(t, noun)), None)
    if noun is None or said is None or noun.i in proposal.tree.names or counts(noun):
        return False
    if is_plural(noun) != (said.lower_[-1] in "sx") and not said.lower_.endswith(("is", "us", "os", "eux", "oux")):
        return True
    return not is_plural(noun) and noun_gender(noun.lower_) == "f" and _is_masculine(said.lower_)


def _says_of(token: Token, noun: Token) -> bool:
    return noun.head.i == token.i and token.pos_ in ("VERB", "ADJ") and noun.dep_.startswith("nsubj")


def _may_go_with(noun: Token, adjective: Token) -> bool:
    """The adjective, in the singular, has the gender of ``noun``."""
    masculine = _is_masculine(adjective.lower_)
    return noun_gender(noun.lower_) == ("m" if masculine else "f")


def _is_masculine(adjective: str) -> bool:
    """An adjective that has another form in the feminine (*actuel*, *essentiel*, *actif*, *premier*)."""
    if adjective[-1] in "esx":
        return False
    ends = (adjective + "e", adjective + adjective[-1] + "e", adjective[:-1] + "ve", adjective[:-2] + "ère")
    return any(map(known, ends))
