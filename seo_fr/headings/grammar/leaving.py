"""What a phrase may leave behind: nothing that is needed by what is kept.

Decided here once, for clauses and noun phrases alike; each refusal comes from a real bad heading (see
tests/headings/grammar/test_leaving.py).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from seo_fr.headings.grammar.cuts import OF, TO
from seo_fr.headings.grammar.tree import Tree, opens_with
from seo_fr.language.features import feature
from seo_fr.resources import words

if TYPE_CHECKING:
    from spacy.tokens import Token

# *passe par une prise de recul*, *consiste en un audit*
_GOVERNED = frozenset({"par", "en"})
_ALWAYS = frozenset({"punct", "cc", "vocative", "discourse"})


def complete(tree: Tree, kept: set[int], *, restrict: bool = False, after: int = 0, until: int | None = None) -> bool:
    """True when every dependent left out of ``kept`` may be left out.

    Those before token ``after`` are not asked, nor those that begin at ``until`` or later, where the
    clause has ended (a colon, the next main verb).

    ``restrict`` is set for a subject: there a restrictive complement can never go, since without it the
    sentence says more than the source does (*les ventes en France reculent*).
    """
    for index in kept:
        for child in tree.children[index]:
            if child.i in kept or child.i < after or not tree.has(child.i):
                continue
            if until is not None and child.left_edge.i >= until:
                continue
            if not droppable(tree, child, kept, restrict=restrict):
                return False
    return True


def droppable(tree: Tree, token: Token, kept: set[int], *, restrict: bool = False) -> bool:
    """May the phrase headed by ``token`` be left out while its head stays?"""
    dep = token.dep_
    if dep in _ALWAYS:
        return True
    if token.i in tree.temporal:
        return tree.tokens[token.left_edge.i].lower_ not in words("guards", "outside")  # « sauf le dimanche »
    if _limits(tree, token):
        return False
    if dep == "conj":
        return _conjunct_droppable(tree, token)
    if _runs_on(tree, token):
        return True
    if dep in ("appos", "acl:relcl", "acl") or _opens_relative(tree, token):
        return _modifier_droppable(tree, token, restrict=restrict)
    if dep in ("parataxis", "dep", "advmod"):
        soft = dep == "advmod" and token.lower_ in words("headings", "droppable_adverbs")
        return soft or after_comma(tree, token)
    if dep in ("obl:mod", "obl", "obl:arg", "nmod"):
        if _is_set_phrase(token):
            return False
        return _complement_droppable(tree, token, kept, restrict=restrict)
    return dep == "advcl" or (dep == "obl:agent" and not restrict)


def _is_set_phrase(token: Token) -> bool:
    """*mises à jour*, *pris en charge*, *mettre en place*: a bare noun after *à*, *en*… belongs to its verb."""
    if token.head.pos_ not in ("VERB", "AUX") or token.pos_ != "NOUN":
        return False
    bare = not any(c.dep_ in ("det", "nummod", "nmod", "amod") for c in token.children)
    return bare and any(c.dep_ == "case" and c.lower_ in ("à", "en", "sous", "hors") for c in token.children)


def _runs_on(tree: Tree, token: Token) -> bool:
    """What a comma adds to a finished clause under whatever name: *, brûlant plusieurs camions*, *, que ce soit…*.

    And what opens a speech without one: *réfute l’idée d’un prêt affirmant : « … »*.
    """
    if token.lower_.endswith("ant") and token.lemma_.lower() in words("headings", "reporting"):
        return token.dep_ in ("acl", "advcl", "xcomp")
    if token.dep_ not in ("xcomp", "ccomp", "advcl", "acl", "dep") or not after_comma(tree, token):
        return False
    opening = [t.lower_ for t in tree.doc[token.left_edge.i : token.left_edge.i + 4] if not t.is_punct]
    return token.lower_.endswith("ant") or opening[:2] in (["que", "ce"], ["qu'", "il"])


def _limits(tree: Tree, token: Token) -> bool:
    """A phrase that changes the truth of what it modifies: *sans*, *sauf*, *si*, *selon*, *au moins*…

    *si bien que* tells a consequence, *aussi bien* and *près de l’aéroport* give examples and places.
    """
    first = token.left_edge.i
    opening = tree.reads(first, 3).lstrip(", ")
    if opens_with("seemingly_limiting").match(opening):
        return False
    aim = opening.startswith("pour ") and token.pos_ in ("NOUN", "PROPN") and token.head.pos_ in ("VERB", "AUX")
    if aim and not after_comma(tree, token):
        return True  # « quatre points sont accordés pour une victoire »
    return opens_with("limiting").match(opening) is not None


def after_comma(tree: Tree, token: Token) -> bool:
    """True when the phrase of ``token`` opens after a comma, bracket, dash or colon."""
    first = min(t.i for t in token.subtree)
    return any(tree.tokens[i].text in ",(–—;:" for i in range(max(tree.start, first - 1), first + 1))


def _conjunct_droppable(tree: Tree, token: Token) -> bool:
    """A second conjunct goes only where the first is said of itself, not of the pair or under a negation."""
    head = token.head
    joined = [c.lower_ for c in token.children if c.dep_ == "cc"]
    of_its_own = any(c.dep_ in ("nsubj", "cop") for c in token.children)
    clausal = of_its_own or token.pos_ in ("VERB", "AUX")
    if "mais" in joined and not clausal:
        return False  # « une force, mais aussi un défi »
    if any(c.dep_ == "cop" for c in head.children) and not of_its_own:
        return False  # « les outils sont npm et bower »
    if head.pos_ in ("VERB", "AUX"):
        return clausal or (joined == ["et"] and after_comma(tree, token))
    ancestors = {head.lower_, *(c.lower_ for c in head.children)}
    if ancestors & words("headings", "collective"):
        return False
    # « les villes de Milan, Gênes et Turin »: the plural above counts them all.
    if (
        "NUM" in (head.pos_, token.pos_)
        or head.pos_ == "PROPN"
        or (head.dep_ == "nmod" and feature(head.head, "Number") == ("Plur",))
    ):
        return False
    return "ni" not in joined and "ou" not in joined and head.dep_ not in ("nsubj", "nsubj:pass")


def _modifier_droppable(tree: Tree, token: Token, *, restrict: bool) -> bool:
    """Relative clauses, participles and appositions: droppable after a comma or on an indefinite noun."""
    if after_comma(tree, token):
        return True
    if restrict or token.dep_ == "appos" or feature(token, "VerbForm") == ("Inf",):
        return False
    noun = token.head if token.head.pos_ in ("NOUN", "PROPN") else _noun_before(tree, token.left_edge.i)
    if noun is None:
        return False
    articled = {c.lower_ for c in noun.children if c.dep_ == "case"} & {"du", "des", "au", "aux"}
    if not articled and not any(c.dep_ in ("det", "nummod") for c in noun.children):
        return True  # « la saisie de données dont le traitement… »
    determined = [c.lower_ for c in noun.children if c.dep_ in ("det", "case", "amod") and c.i < noun.i]
    return noun.pos_ == "PROPN" or any(low in words("headings", "indefinite") for low in determined)


def _noun_before(tree: Tree, index: int) -> Token | None:
    """The noun a relative clause follows, whatever the parser hung the clause on."""
    return next(
        (tree.tokens[i] for i in range(index - 1, tree.start, -1) if tree.tokens[i].pos_ in ("NOUN", "PROPN")), None
    )


def _opens_relative(tree: Tree, token: Token) -> bool:
    """A relative clause under another name: its first or second word is a relative pronoun, and it has a verb."""
    first = token.left_edge.i
    opening = [t for t in tree.doc[first : first + 3] if not t.is_punct][:2]
    return any(
        t.lower_ in ("qui", "dont", "où", "lequel", "laquelle", "lesquels", "lesquelles", "auquel", "duquel")
        for t in opening
    )


def _complement_droppable(tree: Tree, token: Token, kept: set[int], *, restrict: bool) -> bool:
    """Complements with a preposition: never a noun's first in *de*, nor one in *à* that the noun calls for."""
    head = token.head
    case = next((c.lower_ for c in token.children if c.dep_ in ("case", "mark")), "")
    if not case and token.dep_ == "nmod" and after_comma(tree, token):
        return True  # « Taipei, capitale de l’île, »: an apposition under another name
    if restrict and not after_comma(tree, token):
        return False
    if head.pos_ in ("NOUN", "PROPN", "ADJ", "NUM", "PRON"):
        if case in OF or not case:
            return _has_earlier(head, token, kept, OF) and bool(case)
        if case == "avec":
            return head.lemma_.lower() not in words("headings", "nouns_taking_avec")
        if case in TO:
            return head.lemma_.lower() not in words("headings", "nouns_taking_a")
        return True
    if token.dep_ == "obl:arg":
        said = any(c.dep_ in ("obj", "xcomp") and c.i in kept for c in head.children)
        return said or case not in OF | TO | _GOVERNED
    return bool(case)


def _has_earlier(head: Token, token: Token, kept: set[int], cases: frozenset[str]) -> bool:
    """True when the head keeps an earlier complement of the same kind, so this one is not its first."""
    return any(c.i in kept and c.i < token.i and any(g.lower_ in cases for g in c.children) for c in head.children)
