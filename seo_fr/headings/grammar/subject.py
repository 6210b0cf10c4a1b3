"""The subject of a heading: the noun phrase before the verb, or the bare name where a role introduces it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.cuts import balanced, names_whole
from seo_fr.headings.grammar.leaving import complete
from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.grammar.whole import without_asides
from seo_fr.language.features import feature
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
    region = _region(tree, head, predicate)
    if not region or _is_misread(tree, head, region):
        return []
    first, last = region.start, region.stop
    found = []
    kept = without_asides(tree, region, open_end=True)
    if kept and _sound(tree, head, kept) and not _excepts(tree, kept, region):
        found.append(Subject(tuple(kept), first, last, is_plural(head), _person_at(tree, head.i)))
    name = _bare_name(tree, region, head)
    paired = any(c.dep_ == "conj" and c.i in region for c in head.children)
    if name is not None and not paired and tuple(name) not in [s.tokens for s in found]:
        found.append(Subject(tuple(name), first, last, plural=False, person=True))
    return found


def _region(tree: Tree, head: Token, predicate: Token) -> range:
    """The tokens from the subject's first to its verb's; empty where it is no noun."""
    if head.pos_ not in ("NOUN", "PROPN") or not tree.has(head.i):
        return range(0)
    # A shared subject stands before the verb it belongs to, not before the coordinated one.
    owner = head.head if head.head.i < predicate.i and head.head.i > head.i else predicate
    last = _before_verb(tree, head, owner)
    first = min((t.i for t in head.subtree if tree.start <= t.i < last), default=last)
    while first < head.i and (tree.tokens[first].is_punct or tree.tokens[first].pos_ in ("CCONJ", "ADV")):
        first += 1
    return range(first, last)


def _is_misread(tree: Tree, head: Token, region: range) -> bool:
    """*Sur Twitter dénonce*, *De l’avis de l’Américain est*, *Nativement s’occupe*: the parser's subject is none."""
    first = tree.tokens[region.start]
    before = tree.tokens[first.i - 1] if first.i > tree.start else None
    if first.pos_ == "ADP" or (before is not None and before.pos_ == "ADP"):
        return True
    adverb = head.lower_.endswith("ment") and len(head.text) > 6
    return adverb and not any(c.dep_ == "det" for c in head.children)


def _sound(tree: Tree, head: Token, kept: list[int]) -> bool:
    inside = set(kept)
    if head.i not in inside or not balanced(tree, kept) or not names_whole(tree, inside):
        return False
    return complete(tree, inside, restrict=True)


def _excepts(tree: Tree, kept: Sequence[int], region: range) -> bool:
    """*Les forts, excepté en Sardaigne*: an aside that takes something back."""
    return any(tree.tokens[i].lower_ in words("guards", "outside") for i in region if i not in kept)


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


def _bare_name(tree: Tree, region: range, head: Token) -> list[int] | None:
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


def counts(head: Token) -> bool:
    """*Un million d’habitants vivent*, *la moitié des élèves apprend*: either number of the verb will do."""
    if head.lemma_.lower() not in words("headings", "number_nouns"):
        return False
    return any(c.dep_ == "nmod" and feature(c, "Number") == ("Plur",) for c in head.children)


def is_plural(head: Token) -> bool:
    """Plural by coordination, determiner or the head's own tag; names without one are singular."""
    if any(c.dep_ == "conj" and c.pos_ in ("NOUN", "PROPN") for c in head.children):
        return True
    numbers = [feature(c, "Number") for c in head.children if c.dep_ == "det"]
    numbers += [feature(c, "Number") for c in head.children if c.dep_ == "nummod"]
    tagged = next((n[0] for n in numbers if n), None) or (feature(head, "Number") or ("Sing",))[0]
    if any(c.dep_ == "nummod" and c.lower_ not in ("un", "une", "1") for c in head.children):
        return True
    return bool(tagged == "Plur")
