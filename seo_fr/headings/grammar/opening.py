"""How a sentence opens, and what stands before a clause or after its cut that bounds it: a condition, a place…"""

from __future__ import annotations

from typing import TYPE_CHECKING

from seo_fr.headings.grammar.marks import opens
from seo_fr.headings.grammar.subject import Subject
from seo_fr.headings.grammar.tree import Tree, fact, opens_with
from seo_fr.resources import words

if TYPE_CHECKING:
    from spacy.tokens import Token

# Enough words to know a limiting phrase of rules/headings.yml by.
_LIMIT_TOKENS = 4
# Enough words to know the longest opening of rules/headings.yml by.
_OPENING_TOKENS = 8
# *Pour créer un compte, il faut…*: what is to be done for something bounds nothing.
_PURPOSE = frozenset({"pour", "afin"})


@fact
def first_word(tree: Tree) -> int:
    """The sentence's first token after dashes, conjunctions and linking adverbs (*Mais*, *Et donc*, *Ainsi,*)."""
    index = tree.start
    soft = words("headings", "soft_adverbs")
    while index < tree.end - 1:
        token = tree.tokens[index]
        soft_one = token.lower_ in soft and tree.tokens[index + 1].text == ","
        if not (token.is_punct or token.is_space or token.pos_ == "CCONJ" or index in tree.linking or soft_one):
            break
        if opens(token) or token.text == "(":
            break
        index += 1
    return index


def links(tree: Tree, index: int) -> bool:
    """An adverb or a phrase that only links the sentence to the one before it (*aussi*, *pour sa part*)."""
    token = tree.tokens[index]
    alone = token.dep_ == "advmod" and not tree.children[index]
    return index in tree.linking or (alone and token.lower_ in words("headings", "link_adverbs"))


def opens_on_limit(tree: Tree, first: int) -> bool:
    """True when the sentence, read from token ``first``, opens on a word that bounds it."""
    found = opens_with("limiting_openings").match(tree.reads(first, _OPENING_TOKENS))
    return found is not None and found[0] not in _PURPOSE


def limit_follows(tree: Tree, end: int, key: str) -> bool:
    """True when a phrase of the list ``key`` of rules/headings.yml stands right at ``end``, behind what is kept."""
    return opens_with(key).match(tree.reads(end, _LIMIT_TOKENS).lstrip(", ")) is not None


def opens_in_domain(tree: Tree, first: int) -> bool:
    """*Dans le secteur aérien, …*, *Chez les patients âgés, …*: what holds there need not hold everywhere."""
    return tree.tokens[first].lower_ in words("guards", "domain_openings") - _PURPOSE


def may_drop_opening(tree: Tree, subject: Subject, predicate: Token) -> bool:
    """What stands before the subject may go unless it limits the claim (*selon*, *si*, *sans*, *en cas de*…)."""
    begin = tree.start if predicate.dep_ != "conj" else _conjunct_start(predicate)
    begin = max([begin, *(t.i + 1 for t in tree.tokens[tree.start : subject.first] if t.text == ";")])
    opening = [t for t in tree.doc[begin : subject.first] if not t.is_punct and t.i not in tree.temporal]
    # A bare noun phrase before the "subject" is the real one, and this one stands in an aside.
    nominal = opening and opening[0].pos_ in ("DET", "NOUN", "PROPN", "NUM", "PRON")
    if nominal and opening[0].lower_ not in words("headings", "noun_openers"):
        return False
    after_that = next((t.i + 1 for t in reversed(opening) if t.lower_ in ("que", "qu'")), None)
    if after_that is not None and tree.tokens[subject.first - 1].text == ",":
        return False  # « L’étude montre que, dans la région, les prix baissent »
    if opening and opening[-1].lower_ in words("headings", "aside_openers"):
        return False
    # « Dans le secteur aérien, l’information… »: what holds there need not hold everywhere.
    named = subject.person or any(i in tree.names for i in subject.tokens)
    defines = any(c.dep_ == "cop" for c in tree.children[predicate.i])
    if opening and (defines or not named) and opening[0].lower_ in words("guards", "domain_openings"):
        return False
    text = " ".join(t.lower_ for t in opening).replace("' ", "'").strip(" -–—,")
    if opens_with("limiting_openings").match(text):
        return False
    return not any(t.lower_ in ("si", "s'", "sauf", "sans", "selon") and t.pos_ in ("SCONJ", "ADP") for t in opening)


def _conjunct_start(predicate: Token) -> int:
    """The conjunction before a coordinated verb, or its own first word."""
    joins = [c.i for c in predicate.children if c.dep_ == "cc" and c.i < predicate.i]
    return int(min(joins) if joins else min(t.i for t in predicate.subtree))


def loses_place(tree: Tree, subject: Subject, end: int, stop: int) -> bool:
    """*Les prix augmentent en Allemagne* may not become *Les prix augmentent*; a named subject is placed already."""
    if subject.person or any(i in tree.names for i in subject.tokens):
        return False
    for index in range(end, min(stop, tree.end) - 1):
        if tree.tokens[index].text == ",":
            return False
        named = any(i in tree.names and tree.names[i] not in tree.people for i in (index + 1, index + 2))
        if named and tree.tokens[index].lower_ in words("guards", "place_prepositions"):
            return True
    return False
