"""Towards the target: the blocks in their order, each only as far as words are wanted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, cast

from seo_fr.added_kinds import ADDED_KINDS, CLOSE, AddedKind
from seo_fr.completion.account import counted, drawn_words, less, rooms
from seo_fr.completion.fiche_matching import FicheMatch
from seo_fr.completion.material import Item, Material, Room
from seo_fr.completion.place_items import place_originals, place_questions
from seo_fr.completion.places.facts import Places, places_of
from seo_fr.completion.provenance import archive_ref, originals, publication_date, sheet_ref
from seo_fr.completion.questions import ask
from seo_fr.completion.relevance import weighed
from seo_fr.completion.sheet_choice import Choice, choose, considered
from seo_fr.completion.standing import Standing, standing_sentences
from seo_fr.language.typography import Typography
from seo_fr.model import Addition, Analysis, EarlierConsidered, SheetConsidered
from seo_fr.restructuring.added_blocks import Present, block_title, opening
from seo_fr.restructuring.additions import end_place, first_paragraph, summary_place
from seo_fr.restructuring.proof import Evidence
from seo_fr.restructuring.result import Completion

if TYPE_CHECKING:
    from seo_fr.completion.archive.records import Earlier

_PLACES_BLOCK = "background"

Blocks = tuple[tuple[AddedKind, tuple[Item, ...]], ...]
Builder = Callable[[Material, Room], tuple[Item, ...]]


def complete(
    analysis: Analysis, matches: tuple[FicheMatch, ...], earlier: tuple[Earlier, ...], present: Present
) -> Completion:
    """What can be added to the article, and the questions where that does not reach the target.

    ``present`` is what an earlier run has added: those words count, and nothing more is added beside
    them; where only their headings are known, those kinds are not added again.
    """
    where = {True: summary_place(analysis.article), False: end_place(analysis.article)}
    supply = _Supply(analysis, matches, earlier, frozenset(above for above in where if where[above] is None))
    wanted = analysis.missing - present.words
    stock, blocks = _fullest(supply, wanted, present)
    additions = tuple(_addition(stock.material, kind, items, where[kind.above] or 0) for kind, items in blocks)
    words = counted(_all(blocks))
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


@dataclass(frozen=True, slots=True)
class _Stock:
    """What may be printed of the sheets, and what proves that it is theirs."""

    choice: Choice
    material: Material
    evidence: Evidence


class _Supply:
    """All there is to draw on. ``closed`` holds true where the top of the article takes no block, false the end."""

    def __init__(
        self,
        analysis: Analysis,
        matches: tuple[FicheMatch, ...],
        earlier: tuple[Earlier, ...],
        closed: frozenset[bool],
    ) -> None:
        self.closed = closed
        self._analysis, self._matches, self._earlier = analysis, matches, earlier
        self._published = publication_date(analysis)
        self.places = _places(analysis, matches, self._published)

    def stock(self, *, at_length: bool) -> _Stock:
        """The sheets as short as a desk wants them, or ``at_length``: where the newsroom's length asks for more."""
        analysis = self._analysis
        choice = choose(analysis, self._matches, self._published, at_length=at_length)
        told = originals(choice.usable, (e for e in self._earlier if e.sure))
        evidence = Evidence((*told, *place_originals(self.places.facts)), self._published)
        material = Material(
            analysis=analysis,
            sentences=self._sentences,
            matches=choice.usable,
            earlier=tuple(o for o in evidence.originals if o.origin == "archive"),
            published=evidence.published,
            lead=first_paragraph(analysis.article).span,
            typography=Typography.of(analysis.article, analysis.annotated.usage.code),
            places=self.places.facts,
        )
        return _Stock(choice, weighed(material), evidence)

    @cached_property
    def _sentences(self) -> tuple[Standing, ...]:
        return standing_sentences(self._analysis)


def _places(analysis: Analysis, matches: tuple[FicheMatch, ...], published: date | None) -> Places:
    """What registers know, less what a fact sheet says better; nothing where the block is not wanted."""
    if _PLACES_BLOCK in analysis.options.without:
        return Places()
    found = places_of(analysis.annotated, published)
    named = {name for match in matches for name in match.fiche.names}
    return replace(found, facts=tuple(f for f in found.facts if f.name not in named))


def _considered(stock: _Stock, blocks: Blocks) -> tuple[SheetConsidered, ...]:
    used = frozenset(s.ref for i in _all(blocks) for s in i.sources if s.origin == "fiche")
    return considered(stock.choice, used, stock.material.weights, stock.material.analysis)


def _told(earlier: tuple[Earlier, ...], blocks: Blocks) -> tuple[EarlierConsidered, ...]:
    used = frozenset(s.ref for i in _all(blocks) for s in i.sources if s.origin == "archive")
    return tuple(EarlierConsidered(e.title, e.date, archive_ref(e), archive_ref(e) in used, e.sure) for e in earlier)


def _fullest(supply: _Supply, wanted: int, present: Present) -> tuple[_Stock, Blocks]:
    """The blocks of the strictest room that reaches the target, else those that come nearest to it.

    The sheets are told at length, and what the article only touches is explained, where with that the target is reached
    that is missed without, nowhere else.
    """
    stock = supply.stock(at_length=False)
    if wanted <= 0 or present.marked:
        return stock, ()
    blocks = [_blocks(stock.material, room, present, supply.closed) for room in rooms(wanted)]
    best = next((b for b in blocks if counted(_all(b)) >= wanted), None) or max(blocks, key=lambda b: counted(_all(b)))
    if counted(_all(best)) >= wanted or not stock.choice.usable:
        return stock, best
    wider = supply.stock(at_length=True)
    for room in rooms(wanted):
        blocks_at_length = _blocks(wider.material, replace(room, wide=True), present, supply.closed)
        if counted(_all(blocks_at_length)) >= wanted:
            return wider, blocks_at_length
    return stock, best


def _blocks(material: Material, room: Room, present: Present, closed: frozenset[bool]) -> Blocks:
    left = room
    blocks: list[tuple[AddedKind, tuple[Item, ...]]] = []
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


def _without_used(material: Material, items: tuple[Item, ...]) -> Material:
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


def _all(blocks: Blocks | list[tuple[AddedKind, tuple[Item, ...]]]) -> tuple[Item, ...]:
    return tuple(item for _, items in blocks for item in items)


def _addition(material: Material, kind: AddedKind, items: tuple[Item, ...], place: int) -> Addition:
    sources = tuple(dict.fromkeys(s for i in items for s in i.sources))
    title = material.dress(block_title(kind.name))
    heading = f"**{title}**" if kind.above else f"## {title}"
    bullet = "- " if len(items) > 1 else ""
    body = "\n".join(f"{bullet}{item.markdown}" for item in items)
    drawn = drawn_words(items)
    markdown = "\n\n".join([opening(kind.name, drawn, sources), heading, body, CLOSE])
    return Addition(kind.name, markdown, sum(i.words for i in items), drawn, sources, place)
