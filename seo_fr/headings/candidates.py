"""All headings each paragraph could give, those that no guard refuses, best first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from typing import TypeAlias, cast

from seo_fr.analysis.genres.places import opening_paragraphs
from seo_fr.headings.grammar.tree import Tree, article_trees
from seo_fr.headings.guards import objection
from seo_fr.headings.kinds import KINDS
from seo_fr.headings.proposal import Proposal
from seo_fr.headings.ranking.candidate import Candidate
from seo_fr.headings.ranking.topics import content_lemma
from seo_fr.headings.ranking.traits import traits
from seo_fr.headings.ranking.weights import weighed, weight
from seo_fr.model import Annotated, Entity
from seo_fr.reading.characters import HOLE
from seo_fr.resources import number

Strategy: TypeAlias = Callable[[Tree], Iterator[Proposal]]


@cache
def strategies() -> tuple[Strategy, ...]:
    """The function ``headings`` of every module that a kind names, in the order of `KINDS`."""
    modules = (f"seo_fr.headings.strategies.{name}" for kind in KINDS.values() for name in kind.made_by)
    return tuple(cast("Strategy", import_module(module).headings) for module in modules)


@dataclass(frozen=True, slots=True)
class Sentences:
    """The sentences of an article, by paragraph, and what the strategies make of each: asked once, for all who look.

    The first ``told`` paragraphs are in the author's own voice; what is said after them, in a dialogue, is only his
    who answers, and makes neither headings nor titles.
    """

    trees: tuple[tuple[Tree, ...], ...]
    told: int
    _made: dict[int, tuple[Proposal, ...]] = field(default_factory=dict, repr=False)
    _refused: dict[int, bool] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, annotated: Annotated, entities: Sequence[Entity]) -> Sentences:
        """Read the sentences; nothing is made of them yet, nor ever of one with a formula or a variable in it."""
        trees = article_trees(annotated, entities)
        whole = tuple(tuple(tree for tree in own if not _has_hole(tree)) for own in trees)
        return cls(whole, opening_paragraphs(annotated.article))

    def dress(self, text: str) -> str:
        """A heading or a title in the typography of the article."""
        first = next((tree for trees in self.trees for tree in trees), None)
        return first.article.dress(text) if first else text

    def proposals(self, tree: Tree) -> tuple[Proposal, ...]:
        """As `proposals`; ``tree`` is one of `trees`, which live as long as this does."""
        if id(tree) not in self._made:
            self._made[id(tree)] = tuple(proposals(tree))
        return self._made[id(tree)]

    def lets_through(self, proposal: Proposal) -> bool:
        """True where no guard objects to one of `proposals`."""
        if id(proposal) not in self._refused:
            self._refused[id(proposal)] = objection(proposal) is not None
        return not self._refused[id(proposal)]


def article_candidates(sentences: Sentences) -> list[tuple[Candidate, ...]]:
    """The candidates of every paragraph, best first."""
    return [_of_paragraph(sentences, index) for index in range(len(sentences.trees))]


def _of_paragraph(sentences: Sentences, index: int) -> tuple[Candidate, ...]:
    found: dict[str, Candidate] = {}
    for tree in sentences.trees[index] if index < sentences.told else ():
        for proposal in sentences.proposals(tree):
            if proposal.text not in found and sentences.lets_through(proposal):
                found[proposal.text] = _candidate(proposal, index)
    return tuple(sorted(found.values(), key=lambda c: (-c.base, c.sentence, c.text)))


def proposals(tree: Tree) -> Iterator[Proposal]:
    """What the strategies make of a sentence, but for what stands in its brackets; nothing of one without end."""
    if tree.end - tree.start > number("headings", "longest_sentence"):
        return
    for strategy in strategies():
        for proposal in strategy(tree):
            if not _in_brackets(tree, proposal.tokens[0]):
                yield proposal


def _candidate(proposal: Proposal, index: int) -> Candidate:
    tree = proposal.tree
    held = traits(proposal)
    return Candidate(
        text=tree.article.dress(proposal.text),
        strategy=proposal.strategy,
        evidence=tree.evidence(proposal.tokens),
        lemmas=frozenset(lemma for t in proposal.words() if (lemma := content_lemma(t)) is not None),
        traits=held,
        base=weight("bias") + weighed(held),
        paragraph=index,
        sentence=tree.place,
        proper=tree.opens_on_name(proposal.tokens[0]),
    )


def _has_hole(tree: Tree) -> bool:
    return any(HOLE in t.text for t in tree)


def _in_brackets(tree: Tree, index: int) -> bool:
    before = [t.text for t in tree.tokens[tree.start : index]]
    return before.count("(") > before.count(")")
