"""Who *il*, *elle*, *ils* or *elles* is, where only one answer is possible in the sentence before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seo_fr.headings.grammar.subject import Subject, subject_of, subjects
from seo_fr.headings.grammar.tree import Tree
from seo_fr.language.lexicon import noun_gender
from seo_fr.resources import number, words

if TYPE_CHECKING:
    from spacy.tokens import Token

_DEFINITE = frozenset({"le", "la", "l'", "les"})
_PRONOUNS = {"il": ("Masc", False), "elle": ("Fem", False), "ils": ("Masc", True), "elles": ("Fem", True)}


def resolved_subject(tree: Tree, predicate: Token, before: Tree | None) -> tuple[Subject, tuple[int, int]] | None:
    """The pronoun subject of a main clause, and the (start, end) of the name or noun phrase it stands for."""
    found = [c for c in predicate.children if c.dep_ == "nsubj" and c.i < predicate.i]
    if not found or found[-1].pos_ != "PRON":
        return None
    pronoun = found[-1]
    name = antecedent(tree, pronoun, before)
    if name is None:
        return None
    plural = _PRONOUNS[pronoun.lower_][1]
    return Subject((pronoun.i,), pronoun.i, pronoun.i + 1, plural=plural, person=not plural), name


def antecedent(tree: Tree, pronoun: Token, before: Tree | None) -> tuple[int, int] | None:
    """(start, end) of what the pronoun stands for in ``before``, None where it could be another.

    A person: the only one the sentence before names, as the subject of its only verb with a noun for
    subject. Anything else: the subject of its main verb, where no other noun there agrees with the pronoun.
    """
    if before is None or pronoun.lower_ not in _PRONOUNS or pronoun.dep_ != "nsubj" or pronoun.i > tree.start + 6:
        return None
    if tree.is_cited or before.is_cited:
        return None
    if any(t.lower_ in _PRONOUNS and t.dep_ == "nsubj" for t in before):
        return None
    return _person(pronoun, before) or _thing(pronoun, before)


def _person(pronoun: Token, before: Tree) -> tuple[int, int] | None:
    people = sorted(p for p in before.people if before.start <= p[0] < before.end)
    if len(people) != 1 or people[0][0] in before.quoted or _PRONOUNS[pronoun.lower_][1]:
        return None
    start, end = people[0]
    if _other_gender(before, start, _PRONOUNS[pronoun.lower_][0]):
        return None
    nominal = [t for t in before if t.dep_ in ("nsubj", "nsubj:pass") and t.pos_ in ("NOUN", "PROPN")]
    owners = {t.head.i for t in nominal}
    if len(owners) != 1 or not any(start <= t.i < end or before.doc[start:end].root.head.i == t.i for t in nominal):
        return None
    return (start, end) if before.tokens[start].dep_ != "nmod" else None


def _other_gender(before: Tree, start: int, gender: str) -> bool:
    """*Marie Durand … Il*: the first name is one of the other gender."""
    against = "feminine_names" if gender == "Masc" else "masculine_names"
    return before.tokens[start].lower_ in words("guards", against)


def _thing(pronoun: Token, before: Tree) -> tuple[int, int] | None:
    """The noun phrase that is the subject of the sentence before, article and complements included."""
    if len(before.roots) != 1 or any(before.has(start) for start, _ in before.people):
        return None
    head = subject_of(before.roots[0])
    if head is None or head.pos_ != "NOUN" or not _agrees(head, pronoun):
        return None
    phrase = subjects(before, head, before.roots[0])
    if not phrase:
        return None
    tokens = phrase[0].tokens
    first = before.tokens[tokens[0]]
    whole = tokens[-1] - tokens[0] + 1 == len(tokens) and first.pos_ == "DET" and first.lower_ in _DEFINITE
    if not whole or len(before.doc[tokens[0] : tokens[-1] + 1].text) > number("headings", "longest_antecedent"):
        return None
    others = (t for t in before if t.i not in tokens and t.pos_ in ("NOUN", "PROPN") and t.i not in before.temporal)
    return None if any(_agrees(t, pronoun) for t in others) else (tokens[0], tokens[-1] + 1)


def _agrees(noun: Token, pronoun: Token) -> bool:
    """Same gender and number as far as the tagger and the lexicon tell; what is unknown may agree."""
    gender, plural = _PRONOUNS[pronoun.lower_]
    tagged = noun.morph.get("Number")
    if tagged and (tagged[0] == "Plur") != plural:
        return False
    found = noun.morph.get("Gender") or [{"m": "Masc", "f": "Fem"}.get(noun_gender(noun.lower_) or "", gender)]
    return bool(found[0] == gender)
