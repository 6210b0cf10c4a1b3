"""Headings that name a thing and leave its news behind: the subject without its verb, a place, a circumstance.

Of the noun groups judged on unseen news, 62 % failed, nearly all for this (docs/qualite.md).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from seo_fr.headings.grammar.cuts import OF
from seo_fr.headings.proposal import Proposal
from seo_fr.language.lexicon import participle_lemmas
from seo_fr.resources import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_ARTICLES = frozenset({"le", "la", "l'"})
_ALL_ARTICLES = _ARTICLES | {"les"}
_IS = frozenset({"est", "sont", "était", "étaient", "reste", "restent"})
_SAYING = frozenset({"acl", "acl:relcl"})


def leaves_news_behind(proposal: Proposal) -> bool:
    """*La décision du tribunal* (what was decided?), *La télévision française*, *La veuve de l’ancien président*."""
    head = _head(proposal)
    if head is None or _says_something(proposal, head):
        return False
    if head.dep_ in _SUBJECTS or proposal.words()[0].lower_ in words("headings", "noun_openers"):
        return True
    lemma = head.lemma_.lower()
    people = lemma in (words("headings", "people_nouns") | words("headings", "roles")) - words(
        "headings", "topic_nouns"
    )
    known = proposal.words()[0].lower_ in _ARTICLES | {"les"} and not is_topic(lemma)
    return people or known or head.i in proposal.tree.names or _is_circumstance(proposal, head)


def says_nothing(proposal: Proposal) -> bool:
    """*L’histoire est belle*, *La règle est claire*, *Les familles ont un argument*: which, the passage tells."""
    tokens = [t for t in proposal.words() if not t.is_punct]
    if proposal.kind.nominal or proposal.kind.reduced or len(tokens) < 4 or tokens[0].lower_ not in _ALL_ARTICLES:
        return False
    noun, verb, *rest = tokens[1:]
    if noun.pos_ != "NOUN" or noun.i in proposal.tree.names:
        return False
    if verb.lower_ in _IS:
        return len(rest) == 1 and rest[0].pos_ == "ADJ" and not participle_lemmas(rest[0].lower_)
    return verb.lemma_ == "avoir" and len(rest) == 2 and rest[0].lower_ in ("un", "une") and rest[1].pos_ == "NOUN"


def opaque(proposal: Proposal) -> bool:
    """*La page est bloquée*, *Le propriétaire refuse*: which one? The article says it nowhere else."""
    tokens = proposal.words()
    if len(tokens) < 2 or tokens[0].lower_ not in _ARTICLES or tokens[0].pos_ != "DET":
        return False
    noun = tokens[1]
    if (
        noun.pos_ != "NOUN"
        or noun.i in proposal.tree.names
        or noun.lemma_.lower() not in words("guards", "one_of_many")
    ):
        return False
    kept = set(proposal.tokens)
    said = any(c.i in kept and c.dep_ in ("amod", "nmod", "acl", "acl:relcl", "appos", "flat") for c in noun.children)
    return not said and noun.lower_ not in proposal.tree.article.repeated


def _head(proposal: Proposal) -> Token | None:
    inside = set(proposal.tokens)
    return next((t for t in proposal.words() if t.head.i not in inside or t.head.i == t.i), None)


def _says_something(proposal: Proposal, head: Token) -> bool:
    """A figure first, or something told of the noun: *Une aide réservée aux foyers modestes*."""
    first = proposal.words()[0]
    if first.pos_ == "NUM" or first.like_num or first.lower_ in words("headings", "quantity_openings"):
        return True
    inside = set(proposal.tokens)
    return any(c.i in inside and c.dep_ in _SAYING for c in proposal.tree.children[head.i])


def _is_circumstance(proposal: Proposal, head: Token) -> bool:
    """*(dans) les rues de la capitale*, *(lors de) la visite du ministre*, *(au) cours de la séance*."""
    tree, start = proposal.tree, proposal.tokens[0]
    before = [t.lower_ for t in tree.tokens[max(tree.start, start - 2) : start]]
    if any(low in words("guards", "circumstance_openers") for low in before[-1:]) or before[:1] == ["lors"]:
        return True
    return head.dep_ in ("obl:mod", "obl") and tree.tokens[start - 1].pos_ == "ADP" and before[-1] not in OF


def is_topic(lemma: str) -> bool:
    """A noun that names an event, a quality or an issue, so that a heading made of it announces something."""
    if lemma in words("headings", "topic_nouns"):
        return True
    return lemma.endswith(tuple(words("headings", "event_endings"))) and len(lemma) > 6
