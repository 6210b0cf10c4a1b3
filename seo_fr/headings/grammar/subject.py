"""The subject of a heading: the noun phrase before the verb, or the bare name where a role introduces it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.cuts import balanced, complete, names_whole
from seo_fr.headings.grammar.tree import Tree
from seo_fr.resources import words

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Subject:
    """``tokens`` are the kept ones in order, ``first`` and ``last`` the extent in the source."""

    tokens: tuple[int, ...]
    first: int
    last: int
    plural: bool
    person: bool


def subject_of(predicate: Token) -> Token | None:
    """The nominal subject of a predicate, shared with an earlier conjunct where it has none of its own."""
    seen = predicate
    for _ in range(4):
        found = [c for c in seen.children if c.dep_ in ("nsubj", "nsubj:pass") and c.i < predicate.i]
        if found:
            return found[-1]
        if seen.dep_ != "conj" or any(c.dep_.startswith("expl") and c.dep_ == "expl:subj" for c in seen.children):
            return None
        seen = seen.head
    return None


def subjects(tree: Tree, head: Token, predicate: Token) -> list[Subject]:
    """Ways to say the subject, the fullest first; empty where it is a pronoun or cannot be cut out cleanly."""
    if head.pos_ not in ("NOUN", "PROPN") or not tree.has(head.i):
        return []
    # A shared subject stands before the verb it belongs to, not before the coordinated one.
    owner = head.head if head.head.i < predicate.i and head.head.i > head.i else predicate
    inside = sorted(t.i for t in head.subtree if tree.start <= t.i < owner.i)
    last = _before_verb(tree, head, owner)
    inside = [i for i in inside if i < last]
    if not inside:
        return []
    first = inside[0]
    while first < head.i and (tree.tokens[first].is_punct or tree.tokens[first].pos_ in ("CCONJ", "ADV")):
        first += 1
    if first > tree.start and tree.tokens[first - 1].pos_ == "ADP" and tree.tokens[first - 1].i not in inside:
        return []  # « Sur Twitter dénonce »
    if head.lower_.endswith("ment") and len(head.text) > 6 and not any(c.dep_ == "det" for c in head.children):
        return []  # « Nativement s’occupe »: an adverb taken for a name
    if tree.tokens[first].pos_ == "ADP":
        return []  # « De l’avis de l’Américain … est »
    region = list(range(first, last))
    found = []
    kept = _without_asides(tree, region)
    if kept and _sound(tree, head, kept):
        found.append(Subject(tuple(kept), first, last, is_plural(head), _person_at(tree, head.i)))
    name = _bare_name(tree, region, head)
    paired = any(c.dep_ == "conj" and c.i in region for c in head.children)
    if name is not None and not paired and tuple(name) not in [s.tokens for s in found]:
        found.append(Subject(tuple(name), first, last, plural=False, person=True))
    return found


def _before_verb(tree: Tree, head: Token, predicate: Token) -> int:
    """One past the last token that may belong to the subject: where the verb group's first word stands."""
    candidates = [
        c.i
        for c in predicate.children
        if c.i > head.i
        and c.i < predicate.i
        and c.dep_.split(":")[0] in ("aux", "cop", "expl", "iobj", "advmod", "obj")
        and c.pos_ in ("AUX", "PRON", "ADV", "PART", "VERB")
    ]
    chained = [c.i for c in predicate.children if c.dep_.split(":")[0] in ("aux", "cop") and c.i > head.i]
    end = min([*candidates, *chained, predicate.i])
    while end - 1 > head.i and (tree.tokens[end - 1].is_punct or tree.tokens[end - 1].i in tree.temporal):
        if tree.tokens[end - 1].text in "»”)":
            break
        end -= 1
    return int(end)


def _without_asides(tree: Tree, region: list[int]) -> list[int] | None:
    """Drop what stands between two commas, brackets or dashes; None where one is left alone."""
    kept: list[int] = []
    aside = False
    for index in region:
        text = tree.tokens[index].text
        if text in (",", "–", "—"):
            aside = not aside
        elif text in "([":
            aside = True
        elif text in ")]":
            aside = False
        elif not aside:
            kept.append(index)
        elif tree.tokens[index].lower_ in words("guards", "outside"):
            return None  # « Les forts, excepté en Sardaigne, … »
    # A subject that ends in an open aside ended with it: « Le porte-parole, Dmitri Peskov, a… » was cut at the comma.
    return kept or None


def _sound(tree: Tree, head: Token, kept: list[int]) -> bool:
    inside = set(kept)
    if head.i not in inside or not balanced(tree, kept) or not names_whole(tree, inside):
        return False
    return complete(tree, inside, restrict=True)


def _bare_name(tree: Tree, region: list[int], head: Token) -> list[int] | None:
    """The person's name at the end of « le président ukrainien Volodymyr Zelenskyy » or « X, Dmitri Peskov, »."""
    people = [p for p in tree.people if p[0] in region and p[1] - 1 in region]
    if len(people) != 1:
        return None
    start, end = people[0]
    rest = [tree.tokens[i] for i in region if i >= end and not tree.tokens[i].is_punct]
    if rest and not (end in region and tree.tokens[end].text in ",("):
        return None
    before = tree.tokens[start - 1] if start - 1 in region else None
    if before is not None and before.pos_ in ("ADP", "CCONJ", "DET"):
        return None
    # The name must be the subject itself or stand beside it, not inside a complement (« la voix de X »).
    root = tree.doc[start:end].root
    beside = root.dep_ in ("appos", "flat:name", "flat:foreign", "nsubj", "nsubj:pass")
    if root.i != head.i and not (beside and root.head.i in (head.i, head.head.i)):
        return None
    return list(range(start, end))


def _person_at(tree: Tree, index: int) -> bool:
    return any(start <= index < end for start, end in tree.people)


def is_plural(head: Token) -> bool:
    """Plural by coordination, determiner or the head's own tag; names without one are singular."""
    if any(c.dep_ == "conj" and c.pos_ in ("NOUN", "PROPN") for c in head.children):
        return True
    numbers = [c.morph.get("Number") for c in head.children if c.dep_ == "det"]
    numbers += [c.morph.get("Number") for c in head.children if c.dep_ == "nummod"]
    tagged = next((n[0] for n in numbers if n), None) or (head.morph.get("Number") or ["Sing"])[0]
    if any(c.dep_ == "nummod" and c.lower_ not in ("un", "une", "1") for c in head.children):
        return True
    return bool(tagged == "Plur")
