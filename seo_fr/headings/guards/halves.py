"""Headings that stop half-way: at the first term of a list, on one side of a contrast, at half of a verb."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.cuts import TO
from seo_fr.headings.proposal import Proposal
from seo_fr.language.lexicon import is_infinitive
from seo_fr.language.verbs import is_conjugated
from seo_fr.resources import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_JOINING = frozenset({"et", "ou", "ni"})
_DATE_JOINS = frozenset({"et", "au", "-", "à"})
_BOUND_BY = frozenset({"au", "aux", "en", "à"})
_LACKING_ONE_SIDE = ("d' un côté", "d' un coté", "d' une part")
# How far the list may go on before it is another thing.
_REACH = 12


def half_enumeration(proposal: Proposal) -> bool:
    """*Dispenser des formations en présentiel* (, à distance et hybrides): one term of a list told as all of it."""
    after = _after(proposal)
    if not after or after[0].text != ",":
        return False
    if _ends_on_bare_object(proposal):
        return True  # « La langue rassemble français » (, anglais et créole)
    for place, token in enumerate(after[1:], 1):
        if token.pos_ in ("VERB", "AUX") and is_conjugated(token):
            return False
        if token.lower_ in _JOINING:
            # the list goes on with the kind of word that the heading ends on
            last = proposal.tree.tokens[proposal.tokens[-1]]
            return place > 1 and after[1].pos_ in (last.pos_, "DET", "ADP") and _goes_on(proposal, after[1], last)
    return False


def _ends_on_bare_object(proposal: Proposal) -> bool:
    """A word without an article right behind the conjugated verb."""
    tokens = proposal.words()
    return len(tokens) > 1 and tokens[-1].pos_ in ("NOUN", "ADJ", "PROPN") and _acts(tokens[-2])


def _acts(token: Token) -> bool:
    return is_conjugated(token) and token.pos_ == "VERB" and token.lemma_ != "être"


def _goes_on(proposal: Proposal, first: Token, last: Token) -> bool:
    """The word after the comma is of the list: same kind as the last one, or opened by the same small word."""
    if first.pos_ == last.pos_:
        return True
    return any(t.lower_ == first.lower_ for t in proposal.words()[-4:])


def half_date(proposal: Proposal) -> bool:
    """*La CGT tiendra les 9 et une conférence* (les 9 et 10 juillet): a number kept, the date that it opens lost.

    And *chaque premier* (samedi) *du mois*: what the date was said of.
    """
    tree, kept = proposal.tree, set(proposal.tokens)
    ordinals = words("guards", "ranking") | {"chaque"}
    if any(
        tree.tokens[i].lower_ in ordinals and i + 1 not in kept and i + 1 in tree.temporal and tree.has(i + 1)
        for i in proposal.tokens
    ):
        return True
    return any(
        tree.tokens[i].like_num and tree.has(i + 2) and i + 2 not in kept and tree.tokens[i + 1].lower_ in _DATE_JOINS
        for i in proposal.tokens
        if i + 2 in tree.temporal
    )


def half_pair(proposal: Proposal) -> bool:
    """*du comité social* (et économique), *visible* (mais peu lisible), *travail* (non accompli)."""
    after = _after(proposal)
    if len(after) < 2:
        return False
    low = after[0].lower_
    if "mais" in (low, after[1].lower_ if low == "," else ""):
        return not proposal.kind.phrase
    last = proposal.tree.tokens[proposal.tokens[-1]]
    return low in ("non", "pas") or (low in _JOINING and last.pos_ == "ADJ" == after[1].pos_)


def subject_of_next(proposal: Proposal) -> bool:
    """*est soumis à des obligations et sa couverture* (est maintenue): the second noun has its own verb."""
    after = _after(proposal)
    if not after or not is_conjugated(after[0]):
        return False
    verb = _verb_at(proposal)
    return verb is not None and any(t.lower_ == "et" for t in proposal.words()[verb:])


def half_verb(proposal: Proposal) -> bool:
    """*Rendre la démarche* (accessible), *permet à un site* (de…), *faire demi-tour après avoir entendu* (un bruit)."""
    tokens = proposal.words()
    if any(_lacks_object(tokens, place) for place, t in enumerate(tokens) if t.pos_ in ("VERB", "AUX")):
        return True
    last, after = tokens[-1], _after(proposal)
    compound = last.pos_ == "VERB" and len(tokens) > 1 and tokens[-2].lower_ in ("avoir", "ayant")
    return compound and bool(after) and after[0].text == ","


def _lacks_object(tokens: Sequence[Token], place: int) -> bool:
    """*rendre* without what it renders something, *permettre à* without what it lets do."""
    lemma, rest = tokens[place].lemma_.lower(), tokens[place + 1 :]
    if lemma == "rendre":
        reflexive = place > 0 and tokens[place - 1].lower_ in ("se", "s'")
        return not reflexive and not any(t.pos_ == "ADJ" or t.lower_ in words("guards", "rendered") for t in rest)
    lets = lemma == "permettre" and any(t.lower_ in TO for t in rest[:1])
    return lets and not any(is_infinitive(t.lower_) for t in rest)


def one_side(proposal: Proposal) -> bool:
    """*Nous avions d’un côté les sites compatibles*: and on the other?"""
    text = " ".join(proposal.lows())
    return any(side in text for side in _LACKING_ONE_SIDE) and "autre" not in text


def bound_noun(proposal: Proposal) -> bool:
    """*la pertinence de son projet au regard* (de…), *est subordonné au fait* (que…): half of a set phrase."""
    tokens = proposal.words()
    if len(tokens) < 2:
        return False
    return tokens[-1].lower_ in words("guards", "bound_nouns") and tokens[-2].lower_ in _BOUND_BY


def cut_superlative(proposal: Proposal) -> bool:
    """*est la première icône occidentale* (depuis la fin de la guerre froide): first, only or last of what?"""
    after = _after(proposal)
    if not after or not any(t.dep_ == "cop" for t in proposal.words()):
        return False
    goes_on = after[0].pos_ in ("ADP", "SCONJ") or after[0].lower_ in words("headings", "relatives")
    if not goes_on:
        return False
    return any(t.lower_ in words("guards", "ranking") for t in proposal.words()[(_verb_at(proposal) or 0) + 1 :])


def _verb_at(proposal: Proposal) -> int | None:
    """The place of the heading's conjugated verb among its words."""
    return next((place for place, token in enumerate(proposal.words()) if is_conjugated(token)), None)


def _after(proposal: Proposal) -> list[Token]:
    """The next few tokens of the sentence, spaces aside."""
    tree = proposal.tree
    following = (t for t in tree.tokens[proposal.tokens[-1] + 1 : tree.end] if not t.is_space)
    return list(islice(following, _REACH))
