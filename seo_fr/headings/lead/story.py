"""The first sentences of an article, read for the news: who did what, and in which of them it is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.grammar.verb_group import piece
from seo_fr.headings.grammar.wording import write
from seo_fr.headings.lead.announced import announced
from seo_fr.headings.lead.attribution import without_attribution
from seo_fr.headings.lead.clause import Clause, clause_of
from seo_fr.headings.lead.reading import read
from seo_fr.headings.lead.verb import verbs
from seo_fr.headings.lead.ways import Way, whole_ways
from seo_fr.language.leaning import leans_back, reads_alone
from seo_fr.resources import number, words

if TYPE_CHECKING:
    from spacy.tokens import Token

Kept = tuple[int, ...]


# Without slots: its ways are asked for by titles and description, and made once.
@dataclass(frozen=True, eq=False)
class Line:
    """A sentence of the article as it is read: ``kept`` are its tokens, ``place`` its number among those that count.

    ``after`` is how many of those before it say who did what. ``clause`` is its main clause, None where it has no
    subject that stands for itself; ``alone`` tells that nothing before it is needed.
    """

    tree: Tree
    kept: Kept
    place: int
    after: int
    clause: Clause | None
    alone: bool

    @cached_property
    def said(self) -> tuple[Way, ...]:
        """The ways to say its clause that hold together, the fullest first."""
        if self.clause is None:
            return ()
        found = {way.tokens: way for way in whole_ways(self.clause, self.kept)}
        return tuple(sorted(found.values(), key=lambda w: (-w.width, w.tokens)))

    @cached_property
    def ways(self) -> tuple[Kept, ...]:
        """The sentence and what is left of it by each way, longest first."""
        return tuple(dict.fromkeys((self.kept, *(way.tokens for way in self.said))))

    @cached_property
    def inner(self) -> tuple[Line, ...]:
        """What it announces, read as a sentence: the other side of its colon, the clause of *a annoncé que*."""
        stretches = announced(self.tree, self.kept, self.clause)
        return tuple(line for kept in stretches if (line := self._within(kept)) is not None)

    def _within(self, kept: Kept) -> Line | None:
        clause = clause_of(self.tree, kept)
        told = self.clause is not None and clause is not None and clause.head.i == self.clause.head.i
        if clause is None or told:
            return None
        return Line(self.tree, kept, self.place, self.after, clause, reads_alone(_text(self.tree, kept)))

    @property
    def predicate(self) -> Token | None:
        """Its main verb, or the attribute behind a copula."""
        return self.clause.verb.predicate if self.clause is not None else None

    @property
    def verbal(self) -> bool:
        """It has a conjugated verb of its own, whoever its subject is."""
        return self.clause is not None or bool(verbs(self.tree, self.kept))

    @property
    def acts(self) -> bool:
        """Its verb has a subject that stands for itself, outside quotations."""
        return self.clause is not None and self.clause.head.i not in self.tree.quoted

    @cached_property
    def people(self) -> frozenset[int]:
        """The tokens of persons' names."""
        return frozenset(i for start, end in self.tree.people for i in range(start, end))

    @property
    def news_places(self) -> tuple[str, ...]:
        """The `places` that tell a reader where: not the country of the newspaper."""
        return tuple(place for place in self.places if place not in words("headings", "no_label"))

    @property
    def places(self) -> tuple[str, ...]:
        """Where it happened: the names right behind *à* or *en* in a part of its own, or in what opens the sentence."""
        if self.clause is None:
            return ()
        apart = [p.tokens for p in self.clause.parts if p.kind == "place" and (p.comma or p.on is None)]
        found: dict[str, None] = {}
        for tokens in (*apart, self.clause.opening):
            for index in tokens[1:2]:
                span = self.tree.names.get(index)
                if span is None or span in self.tree.people or self.tree.tokens[index - 1].lower_ not in ("à", "en"):
                    continue
                found[self.tree.doc[index : span[1]].text] = None
        return tuple(found)

    @property
    def before_subject(self) -> str:
        """What a conjunction opens before the subject (*Pendant qu’à Pékin se tient le congrès,*): another place."""
        if self.clause is None or not self.clause.opening:
            return ""
        said = [self.tree.tokens[i] for i in self.clause.opening]
        return " ".join(t.text for t in said) if any(t.pos_ == "SCONJ" for t in said[:3]) else ""

    @property
    def dated(self) -> bool:
        """It names a day as news do (*mardi*, *hier*), the tail that passes it on included."""
        return any(t.lower_ in words("headings", "news_days") for t in self.tree)

    @property
    def tells(self) -> bool:
        """It says by itself who did what."""
        return self.acts and self.alone and not self.tree.asks and not self.tree.is_cited


def lines(trees: Sequence[Sequence[Tree]]) -> tuple[Line, ...]:
    """The first ``lead_sentences`` sentences that say anything; captions and datelines are none."""
    found: list[Line] = []
    told = 0
    for tree in (t for own in trees for t in own):
        kept = read(tree)
        if len(kept) < number("headings", "lead_shortest"):
            continue
        found.append(_line(tree, kept, len(found), told))
        told += found[-1].tells
        if len(found) >= number("headings", "lead_sentences"):
            break
    return tuple(found)


def _line(tree: Tree, kept: Kept, place: int, after: int) -> Line:
    kept = without_attribution(tree, kept)
    text = _text(tree, kept)
    # Nothing stands before the first sentence; « Ce mardi… » is the article's own day.
    alone = reads_alone(text) or (place == 0 and leans_back(text) in ("demonstrative", "connective", "possessive"))
    return Line(tree, kept, place, after, clause_of(tree, kept), alone)


def _text(tree: Tree, kept: Kept) -> str:
    return write([piece(tree.tokens[i]) for i in kept]) or ""
