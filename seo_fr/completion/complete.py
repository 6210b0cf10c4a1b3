"""Towards the target: the blocks in their order, each only as far as words are wanted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, cast

from seo_fr.added_kinds import ADDED_KINDS, AddedKind
from seo_fr.completion.account import counted, less, rooms
from seo_fr.completion.fiche_matching import FicheMatch
from seo_fr.completion.material import Material, Room
from seo_fr.completion.place_items import place_questions
from seo_fr.completion.provenance import archive_ref, sheet_ref
from seo_fr.completion.questions import ask
from seo_fr.completion.sheet_choice import considered
from seo_fr.completion.supply import Stock, Supply
from seo_fr.model import AddedItem, Analysis, EarlierConsidered, SheetConsidered
from seo_fr.restructuring.added_blocks import Present, block_title
from seo_fr.restructuring.added_items import added_block
from seo_fr.restructuring.additions import end_place, summary_place
from seo_fr.restructuring.result import Completion

if TYPE_CHECKING:
    from seo_fr.completion.archive.records import Earlier

Blocks = tuple[tuple[AddedKind, tuple[AddedItem, ...]], ...]
Builder = Callable[[Material, Room], tuple[AddedItem, ...]]


def complete(
    analysis: Analysis, matches: tuple[FicheMatch, ...], earlier: tuple[Earlier, ...], present: Present
) -> Completion:
    """What can be added to the article, and the questions where that does not reach the target.

    ``present`` is what an earlier run has added: those words count, and nothing more is added beside
    them; where only their headings are known, those kinds are not added again.
    """
    where = {True: summary_place(analysis.article), False: end_place(analysis.article)}
    supply, wanted = Supply(analysis, matches, earlier), analysis.missing - present.words
    closed = frozenset(above for above in where if where[above] is None)
    stock, blocks = _fullest(supply, wanted, present, closed)
    dress = stock.material.dress
    additions = tuple(
        added_block(kind.name, dress(block_title(kind.name)), items, where[kind.above] or 0) for kind, items in blocks
    )
    words = _words(blocks)
    sure, against = tuple(m for m in matches if not m.doubt), stock.choice.contradictions
    questions = ask(analysis, sure, against, where[False]) if words < wanted else ()
    return Completion(
        additions=additions,
        words=words,
        evidence=stock.evidence,
        questions=(*place_questions(supply.places.doubts, analysis.article), *questions),
        present=present,
        contradictions=against,
        sheets_considered=_considered(stock, blocks),
        earlier_considered=_told(earlier, blocks),
    )


def _considered(stock: Stock, blocks: Blocks) -> tuple[SheetConsidered, ...]:
    used = frozenset(s.ref for i in _all(blocks) for s in i.sources if s.origin == "fiche")
    return considered(stock.choice, used, stock.material.weights, stock.material.analysis)


def _told(earlier: tuple[Earlier, ...], blocks: Blocks) -> tuple[EarlierConsidered, ...]:
    used = frozenset(s.ref for i in _all(blocks) for s in i.sources if s.origin == "archive")
    return tuple(EarlierConsidered(e.title, e.date, archive_ref(e), archive_ref(e) in used, e.sure) for e in earlier)


def _fullest(supply: Supply, wanted: int, present: Present, closed: frozenset[bool]) -> tuple[Stock, Blocks]:
    """The blocks of the strictest room that reaches the target, else those that come nearest to it.

    The sheets are told at length, and what the article only touches is explained, where with that the target is reached
    that is missed without, nowhere else. ``closed`` holds true where the top of the article takes no block, false where
    its end does not.
    """
    best: Blocks = ()
    if wanted <= 0 or present.marked:
        return supply.short, best
    for room in rooms(wanted):
        blocks = _blocks(supply.short.material, room, present, closed)
        if _words(blocks) >= wanted:
            return supply.short, blocks
        best = max(best, blocks, key=_words)
    for stock in supply.fuller(wanted - _words(best)):
        for room in rooms(wanted):
            blocks = _blocks(stock.material, room, present, closed)
            if _words(blocks) >= wanted:
                return stock, blocks
    return supply.short, best


def _words(blocks: Blocks) -> int:
    return counted(_all(blocks))


def _blocks(material: Material, room: Room, present: Present, closed: frozenset[bool]) -> Blocks:
    left = room
    blocks: list[tuple[AddedKind, tuple[AddedItem, ...]]] = []
    for kind in ADDED_KINDS.values():
        unwanted = kind.name in material.analysis.options.without or kind.name in present.kinds
        if unwanted or kind.above in closed or left.wanted <= 0:
            continue
        items = _builder(kind)(material, left)
        if items:
            blocks.append((kind, items))
            left = less(room, _all(blocks))
            material = _without_used(material, items)
    return tuple(blocks)


def _builder(kind: AddedKind) -> Builder:
    name = kind.name.replace("-", "_")
    return cast(Builder, getattr(import_module(f"seo_fr.completion.blocks.{name}"), name))


def _without_used(material: Material, items: tuple[AddedItem, ...]) -> Material:
    """A sentence or a sheet is added once, and the affair is told by one block."""
    used = {s.span for i in items for s in i.sources if s.origin == "article"}
    sheets = {s.ref for i in items for s in i.sources if s.origin == "fiche"}
    told = any(s.origin == "archive" for i in items for s in i.sources)
    return replace(
        material,
        earlier=() if told else material.earlier,
        sentences=tuple(s for s in material.sentences if s.span not in used),
        matches=tuple(m for m in material.matches if sheet_ref(m.fiche) not in sheets),
    )


def _all(blocks: Blocks | list[tuple[AddedKind, tuple[AddedItem, ...]]]) -> tuple[AddedItem, ...]:
    return tuple(item for _, items in blocks for item in items)
