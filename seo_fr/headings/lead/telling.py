"""How a title says a sentence: in the present, without *être* where that was done to somebody, short enough."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.subject import is_plural, subject_of
from seo_fr.headings.grammar.tree import Tree, opens_with
from seo_fr.headings.grammar.verb_group import VerbGroup, piece, telling_of, verb_group
from seo_fr.headings.grammar.wording import Piece
from seo_fr.headings.guards import form, objection, pointing
from seo_fr.headings.lead.shorter import Kept
from seo_fr.headings.lead.story import Line
from seo_fr.headings.proposal import Proposal, compose
from seo_fr.language.leaning import points_back
from seo_fr.resources import number

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Told:
    """A title without any name before a colon: its words, the tokens that say it, ``form`` by the kinds of headings.

    ``says`` is false for a phrase that names something and does not say what happened.
    """

    text: str
    form: str
    line: Line
    tokens: Kept
    says: bool = True


def titles_of(line: Line) -> list[Told]:
    """The titles that a sentence gives, longest first, each under the guards of headings."""
    predicate, tree = line.predicate, line.tree
    if predicate is None or not line.acts or tree.asks or tree.is_cited:
        return []
    head = subject_of(predicate)
    group = verb_group(tree, predicate, head.i, telling_of(tree)) if head is not None else None
    if group is None or head is None:
        return []
    found: dict[str, Told] = {}
    for way in line.ways:
        if not _agrees(tree, group, head, way):
            continue
        for kind, pieces, tokens in _forms(tree, group, way):
            told = compose(tree, pieces, tokens, kind)
            if told is None or len(told.text) > number("headings", "longest_title") or told.text in found:
                continue
            if not _refused(told):
                found[told.text] = Told(told.text, kind, line, tokens)
    return list(found.values())


_OTHERWISE = frozenset(
    {pointing.points_back, pointing.foreign_possessive, pointing.shared_possessive, form.cut_complement}
)


def _refused(told: Proposal) -> bool:
    """The guards of headings; but a title that has its subject may say *il* and *son* of it."""
    tree, spoken = told.tree, told.words()
    if any(points_back(t, spoken) and t.i not in tree.temporal for t in spoken):
        return True
    if any(t.lower_ in ("ce", "cet", "cette", "ces") and t.i in tree.temporal for t in spoken):
        return True  # « ce jeudi »: a title is read on another day
    after = told.tokens[-1] + 1
    ends = not tree.has(after) or tree.tokens[after].is_punct or opens_with("tail_openers").match(tree.reads(after, 4))
    return (not ends and form.cut_complement(told)) or objection(told, _OTHERWISE) is not None


def _agrees(tree: Tree, group: VerbGroup, head: Token, way: Kept) -> bool:
    """The number of the verb is that of the subject, or of the one person that its role ends on."""
    if group.plural == is_plural(head):
        return True
    return not group.plural and any(end - 1 in way and end <= group.start for start, end in tree.people)


def _forms(tree: Tree, group: VerbGroup, way: Kept) -> Iterator[tuple[str, list[Piece], Kept]]:
    """The clause in the tense of a title; before it, the participle alone where *être* may go."""
    spoken = range(group.start, group.core)
    if any(i not in way for i in spoken):
        return
    before = [piece(tree.tokens[i]) for i in way if i < group.start]
    after = [piece(tree.tokens[i]) for i in way if i >= group.core]
    last = tree.tokens[group.core - 1]
    if group.passive and not group.negated and group.tense in ("present", "past") and last.pos_ in ("VERB", "AUX"):
        tokens = tuple(i for i in way if i not in spoken or i == last.i)
        yield "participle", [*before, piece(last), *after], tokens
    yield "clause", [*before, *group.pieces, *after], way
