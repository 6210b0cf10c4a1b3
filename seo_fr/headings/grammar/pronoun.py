"""Who *il* or *elle* is, where only one answer is possible: the one person of the sentence before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seo_fr.headings.grammar.subject import Subject
from seo_fr.headings.grammar.tree import Tree

if TYPE_CHECKING:
    from spacy.tokens import Token

_SINGULAR = frozenset({"il", "elle"})


def antecedent(tree: Tree, pronoun: Token, before: Tree | None) -> tuple[int, int] | None:
    """(start, end) of the name in ``before`` that the pronoun stands for, None where it could be another.

    The sentence before must name one person only, as its subject, and hold no other subject of a finite
    verb than that name, so that nothing else is in the reader's mind.
    """
    if before is None or pronoun.lower_ not in _SINGULAR or pronoun.dep_ != "nsubj" or pronoun.i > tree.start + 6:
        return None
    people = sorted(p for p in before.people if before.start <= p[0] < before.end)
    if len(people) != 1 or people[0][0] in before.quoted or tree.start in tree.quoted:
        return None
    start, end = people[0]
    subjects = [t for t in before if t.dep_ in ("nsubj", "nsubj:pass") and t.pos_ in ("NOUN", "PROPN")]
    owners = {t.head.i for t in subjects}
    if len(owners) != 1 or not any(start <= t.i < end or before.doc[start:end].root.head.i == t.i for t in subjects):
        return None
    if any(t.lower_ in ("il", "elle") and t.dep_ == "nsubj" for t in before):
        return None
    return (start, end) if before.tokens[start].dep_ != "nmod" else None


def resolved_subject(tree: Tree, predicate: Token, before: Tree | None) -> tuple[Subject, tuple[int, int]] | None:
    """The pronoun subject of a main clause with the name it stands for."""
    found = [c for c in predicate.children if c.dep_ == "nsubj" and c.i < predicate.i]
    if not found or found[-1].pos_ != "PRON":
        return None
    pronoun = found[-1]
    name = antecedent(tree, pronoun, before)
    if name is None:
        return None
    return Subject((pronoun.i,), pronoun.i, pronoun.i + 1, plural=False, person=True), name
