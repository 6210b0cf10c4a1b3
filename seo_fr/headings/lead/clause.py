"""The clause of a lead that tells the news: what opens it, its subject, its verb and the parts behind that."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.lead.borders import is_comma, sides
from seo_fr.headings.lead.part import Part
from seo_fr.headings.lead.parts import parts
from seo_fr.headings.lead.subject import head_of, is_opaque, person_in, shorter_subjects, subject_parts
from seo_fr.headings.lead.verb import Verb, is_passive, verbs
from seo_fr.language.features import feature
from seo_fr.language.lexicon import finite, participle_lemmas

if TYPE_CHECKING:
    from spacy.tokens import Token

_FEMININE = re.compile(r"[éiuste]es?$")
_THIRD = 3


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause by its token indices. ``opening`` and ``asides`` (between subject and verb) may be empty.

    ``head`` is the subject's noun.
    """

    tree: Tree
    opening: tuple[int, ...]
    subject: tuple[int, ...]
    asides: tuple[int, ...]
    verb: Verb
    parts: tuple[Part, ...]
    head: Token

    @property
    def opaque(self) -> bool:
        """Its subject is a thing told of before (*L’annonce*, *Le projet*)."""
        return is_opaque(self.tree, self.subject)

    @property
    def passive(self) -> bool:
        """Its subject undergoes what is told, by the parser."""
        return is_passive(self.tree, self.verb)

    @property
    def subjects(self) -> tuple[tuple[int, ...], ...]:
        """The subject, and shorter ways to say it."""
        person = person_in(self.tree, self.asides, self.head)
        return (self.subject, *shorter_subjects(self.tree, self.subject), *([person] if person else []))


def clause_of(tree: Tree, kept: Sequence[int]) -> Clause | None:
    """The first clause with a subject of its own, on the first side of a colon that has one; None where none has.

    « L’annonce est tombée ce matin, l’entreprise X va supprimer… »: the second, where it alone names somebody.
    """
    first: Clause | None = None
    for side in sides(tree, kept):
        made = list(_clauses(tree, _without_cleft(tree, side)))
        if not made:
            continue
        told = made[1] if len(made) > 1 and made[0].opaque and _names(tree, made[1].subject) else made[0]
        first = first or told
        # « Le conseil a tranché lundi : la commune rachète le distributeur »: the news is behind the colon.
        if any(part.needed for part in told.parts):
            return told
    return first


def _without_cleft(tree: Tree, kept: Sequence[int]) -> Sequence[int]:
    """*C’est à Lyon que [le maire…]*: the clause behind, where the front is a circumstance."""
    said = [tree.tokens[i] for i in kept[:3]]
    if len(said) < 3 or said[0].lower_ not in ("c'", "ce") or said[1].lower_ not in ("est", "sont"):
        return kept
    if said[2].pos_ not in ("ADP", "ADV") and said[2].i not in tree.temporal:
        return kept
    that = next((n for n, i in enumerate(kept) if tree.tokens[i].lower_ in ("que", "qu'")), None)
    return kept[that + 1 :] if that else kept


def _names(tree: Tree, indices: Sequence[int]) -> bool:
    return any(i in tree.names or tree.tokens[i].pos_ == "PROPN" for i in indices)


def _clauses(tree: Tree, kept: Sequence[int]) -> Iterator[Clause]:
    found = verbs(tree, kept)
    for number, verb in enumerate(found):
        before = [i for i in kept if i < verb.start and (not number or i >= found[number - 1].end)]
        if number:
            # Of a clause behind another only what its last comma parts from that one.
            comma = next((n for n in range(len(before) - 1, -1, -1) if is_comma(tree.tokens[before[n]])), None)
            before = before[comma + 1 :] if comma is not None else []
        said = subject_parts(tree, before, partial(_agrees, tree, verb)) if before else None
        head = head_of(tree, said[1]) if said is not None else None
        if said is None or head is None:
            continue
        opening, subject, asides = map(tuple, said)
        yield Clause(tree, opening, subject, asides, verb, parts(tree, [i for i in kept if i >= verb.end], verb), head)


def _agrees(tree: Tree, verb: Verb, noun: Token) -> bool:
    """In number, and behind *être* in gender, as far as the tagger knows the noun and endings show the verb's.

    « Trois des quatre syndicats du transporteur, FO, la CFDT et l’Unsa, ont levé »: not FO alone.
    """
    plural = {f.plural for f in finite(tree.tokens[verb.first].lower_) if f.person == _THIRD}
    if plural == {True} and feature(noun, "Number") != ("Plur",):
        return False
    if plural == {False} and feature(noun, "Number") == ("Plur",):
        return False
    with_etre = tree.tokens[verb.first].lemma_ == "être" or "été" in tree.lows[verb.first : verb.end - 1]
    gender = feature(noun, "Gender")
    if not with_etre or not gender or not participle_lemmas(verb.predicate.lower_):
        return True
    return (gender == ("Fem",)) == bool(_FEMININE.search(verb.predicate.lower_))
