"""Clause: a main clause cut down to subject, verb and what the verb needs.

*Le chef de l’alliance a promis jeudi plus de soutien au pays lors de sa visite* becomes *Le chef de
l’alliance promet plus de soutien au pays*. Also used for the clause after the colon of a speaker.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.cuts import argument_follows
from seo_fr.headings.grammar.opening import links, loses_place, may_drop_opening
from seo_fr.headings.grammar.pronoun import resolved_subject
from seo_fr.headings.grammar.subject import Subject, counts, subject_of, subjects
from seo_fr.headings.grammar.tree import Tree, fact
from seo_fr.headings.grammar.verb_group import Telling, VerbGroup, piece, verb_group
from seo_fr.headings.grammar.whole import (
    Extent,
    endings,
    leaves_quotation_open,
    sentence_end,
    shortened,
    width,
    without_asides,
)
from seo_fr.headings.grammar.wording import Piece
from seo_fr.resources import number, words

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause that stands alone: its words, the tokens that say it, and what it consists of."""

    pieces: tuple[Piece, ...]
    tokens: tuple[int, ...]
    subject: Subject
    verb: VerbGroup
    rest: tuple[int, ...]


@fact
def main_predicates(tree: Tree) -> tuple[Token, ...]:
    """The root of the sentence, the verbs coordinated with it and those of the clauses after a semicolon, in order."""
    if len(tree.roots) != 1:
        return ()
    found = [tree.roots[0]]
    for token in found:
        found.extend(c for c in tree.children[token.i] if tree.has(c.i) and _goes_on(tree, c))
    return tuple(sorted(found, key=lambda t: t.i))


def _goes_on(tree: Tree, token: Token) -> bool:
    """A coordinated verb, or the head of a clause of its own after a semicolon."""
    if token.dep_ == "conj" and token.pos_ in ("VERB", "AUX"):
        return True
    if token.is_punct or not any(c.dep_.startswith("nsubj") for c in tree.children[token.i]):
        return False
    first = token.left_edge.i
    return first > tree.start and ";" in (tree.tokens[first].text, tree.tokens[first - 1].text)


def clauses(
    tree: Tree,
    predicate: Token,
    *,
    telling: Telling,
    begin: int | None = None,
    spared: frozenset[int] = frozenset(),
) -> Iterator[Clause]:
    """The ways to cut the clause of ``predicate``, longest first, within the length of rules/headings.yml.

    ``begin`` is the first token of an embedded clause, which may not have anything before its subject.
    ``spared`` are tokens that the heading will say elsewhere (*selon X*), so their loss is none.
    """
    resolved = resolved_subject(tree, predicate, tree.before) if begin is None else None
    if resolved is not None:
        yield from _pronoun_clauses(tree, predicate, resolved, telling)
        return
    head = subject_of(predicate)
    if head is None:
        return
    for subject in subjects(tree, head, predicate):
        group = verb_group(tree, predicate, head.i, telling)
        if group is None or (group.plural != subject.plural and not counts(head)):
            continue
        if group.start in subject.tokens or not _nothing_between(tree, subject, group, predicate, head):
            continue
        if begin is not None and subject.first != begin:
            continue
        if begin is None and not may_drop_opening(tree, subject, predicate):
            continue
        said = _Said(subject, group, attributed=begin is not None or bool(spared), spared=spared)
        yield from _cuts(tree, predicate, said)


def _pronoun_clauses(
    tree: Tree, predicate: Token, resolved: tuple[Subject, tuple[int, int]], telling: Telling
) -> Iterator[Clause]:
    """The clauses of a pronoun subject, with the name it stands for in its place."""
    subject, (start, end) = resolved
    group = verb_group(tree, predicate, subject.first, telling)
    if group is None or group.plural != subject.plural or not may_drop_opening(tree, subject, predicate):
        return
    if not all(tree.tokens[i].lower_ in words("headings", "soft_adverbs") for i in range(subject.last, group.start)):
        return
    name = "".join(t.text_with_ws for t in tree.doc[start:end]).strip()
    for clause in _cuts(tree, predicate, _Said(subject, group)):
        tokens = tuple(sorted({*range(start, end), *clause.tokens} - {subject.first}))
        spoken = replace(subject, tokens=tuple(range(start, end)))
        pieces = (Piece(name, None, False), *clause.pieces[1:])
        yield replace(clause, pieces=pieces, tokens=tokens, subject=spoken)


def _nothing_between(tree: Tree, subject: Subject, group: VerbGroup, predicate: Token, head: Token) -> bool:
    """Between subject and verb only asides, soft adverbs and time may be lost; a shared subject is apart."""
    if head.head.i != predicate.i:
        return True
    lost = [tree.tokens[i] for i in range(subject.last, group.start)]
    if any(t.text in ",(–—" for t in lost):
        return not any(t.lower_ in words("headings", "limiting") for t in lost)
    soft = words("headings", "soft_adverbs")
    return all(t.is_punct or t.i in tree.temporal or t.i in tree.linking or t.lower_ in soft for t in lost)


def _says_enough(tree: Tree, rest: list[int], group: VerbGroup, whole: bool) -> bool:
    """A verb stripped of all that followed it says nothing (*La Cour procède*, *X se rendra aujourd’hui*)."""
    said = [i for i in rest if i not in tree.temporal and tree.tokens[i].pos_ not in ("ADV", "PUNCT")]
    if rest and group.retold and tree.tokens[rest[-1]].lower_ in words("headings", "time_adverbs"):
        return False
    if group.lemma in words("headings", "reporting") and not said:
        return False
    if not said and not whole and group.passive and _lacks_how(tree, group):
        return False
    last = rest[-1] if rest else group.core - 1
    wanting = group.lemma in words("headings", "support_verbs") or (group.passive and not said)
    if group.passive and rest and tree.has(rest[-1] + 1) and tree.tokens[rest[-1] + 1].lower_ == "par":
        wanting = False  # « Un dispositif a été mis en place » (par la police)
    if not whole and wanting and argument_follows(tree, last):
        return False
    shared = tree.has(last + 1) and tree.tokens[last + 1].pos_ == "CCONJ"  # « identifie et isole 14 grammes »
    return bool(said) or (whole and not shared) or group.passive


def _lacks_how(tree: Tree, group: VerbGroup) -> bool:
    """*La recommandation est accueillie* (avec soulagement), *La prime est calculée* (sur deux ans)."""
    if group.lemma in words("headings", "how_verbs"):
        return True
    after = tree.tokens[group.core] if tree.has(group.core) else None
    lasting = group.tense == "present" and len(group.chain) == 2
    return lasting and after is not None and after.pos_ == "ADP" and after.i not in tree.temporal


@dataclass(frozen=True, slots=True)
class _Said:
    """What every cut of a clause says.

    ``attributed`` tells that a speaker is named beside it, ``spared`` are tokens the heading says elsewhere.
    """

    subject: Subject
    group: VerbGroup
    attributed: bool = False
    spared: frozenset[int] = frozenset()


def _cuts(tree: Tree, predicate: Token, said: _Said) -> Iterator[Clause]:
    """The clause cut at every legal end, longest first."""
    subject, group = said.subject, said.group
    stop = min([_clause_end(tree, predicate, group.core), *(i for i in said.spared if i > group.core)])
    spoken = {*subject.tokens, *range(group.start, group.core), predicate.i} - group.lost

    def shapes(end: int) -> Iterator[list[int]]:
        # *Les polluants surveillés sont : le dioxyde…*: the attribute stands beyond the end of the clause.
        if predicate.i < end and not loses_place(tree, subject, end, stop):
            for rest in _rests(tree, spoken, group, end):
                if _says_enough(tree, rest, group, end == stop):
                    yield sorted(spoken | set(rest))

    # The subject has passed its own, stricter test; what stands before the verb was judged as an opening.
    extent = Extent(group.core - 1, stop, after=group.start, spared=said.spared, closes=said.attributed)
    for kept in endings(tree, extent, shapes):
        rest = tuple(i for i in kept if i not in spoken or i >= group.core)
        closing = (Piece("»", None, False),) if said.attributed and leaves_quotation_open(tree, kept) else ()
        told = (*(piece(tree.tokens[i]) for i in subject.tokens), *group.pieces, *(piece(tree.tokens[i]) for i in rest))
        yield Clause((*told, *closing), kept, subject, group, rest)


def _rests(tree: Tree, spoken: set[int], group: VerbGroup, end: int) -> Iterator[list[int]]:
    """What may follow the verb up to ``end``: all of it, without its dates, or without a phrase of its middle."""
    region = [i for i in range(group.core, end) if not links(tree, i)]
    undated = [i for i in region if i not in tree.temporal]
    variants = [region] if not group.retold else [undated]
    if not group.retold and group.tense in ("present", "future") and undated != region:
        variants.append(undated)
    room = number("headings", "longest") + 12
    for variant in variants:
        rest = without_asides(tree, variant)
        if rest is None:
            continue
        kept = sorted(spoken | set(rest))
        if width(tree, kept) <= room:
            yield rest
        if width(tree, kept) > number("headings", "longest") + 4:
            yield from ([i for i in k if i not in spoken] for k in shortened(tree, kept, room, after=group.core))


def _clause_end(tree: Tree, predicate: Token, core: int) -> int:
    """Where the clause ends at the latest: the sentence's end mark, a colon, or the next main verb's conjunction."""
    end = sentence_end(tree, core, (":", ";", "…", "..."))
    for token in tree.doc[core:end]:
        if token.dep_ in ("conj", "parataxis") and token.head.i <= predicate.i and token.pos_ in ("VERB", "AUX"):
            first = min(t.i for t in token.subtree)
            if first >= core:
                return int(first)
    return end
