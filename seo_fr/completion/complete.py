"""Towards the target: the blocks in their order, each only as far as words are wanted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
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
from seo_fr.completion.standing import standing_sentences
from seo_fr.language.typography import Typography
from seo_fr.model import Addition, Analysis, EarlierConsidered, SheetConsidered
from seo_fr.resources import number
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
    published = publication_date(analysis)
    choice = choose(analysis, matches, published)
    places = _places(analysis, matches, published)
    told = originals(choice.usable, (e for e in earlier if e.sure))
    evidence = Evidence((*told, *place_originals(places.facts)), published)
    article, end = analysis.article, end_place(analysis.article)
    material = Material(
        analysis=analysis,
        sentences=standing_sentences(analysis),
        matches=choice.usable,
        earlier=tuple(o for o in evidence.originals if o.origin == "archive"),
        published=evidence.published,
        lead=first_paragraph(article).span,
        typography=Typography.of(article, analysis.annotated.usage.code),
        places=places.facts,
    )
    material = weighed(material)
    wanted = analysis.missing - present.words
    where = {True: summary_place(article), False: end}
    blocks = _fullest(material, wanted, present, frozenset(above for above in where if where[above] is None))
    additions = tuple(_addition(material, kind, items, where[kind.above] or 0) for kind, items in blocks)
    words = counted(_all(blocks))
    sure = tuple(m for m in matches if not m.doubt)
    questions = ask(analysis, sure, choice.contradictions, end) if words < wanted else ()
    doubts = place_questions(places.doubts, article)
    records = _considered(material, choice, blocks)
    return Completion(
        additions=additions,
        words=words,
        evidence=evidence,
        questions=(*doubts, *questions),
        present=present,
        contradictions=choice.contradictions,
        sheets_considered=records,
        earlier_considered=_told(earlier, blocks),
    )


def _places(analysis: Analysis, matches: tuple[FicheMatch, ...], published: date | None) -> Places:
    """What registers know, less what a fact sheet says better; nothing where the block is not wanted."""
    if _PLACES_BLOCK in analysis.options.without:
        return Places()
    found = places_of(analysis.annotated, published)
    named = {name for match in matches for name in match.fiche.names}
    return replace(found, facts=tuple(f for f in found.facts if f.name not in named))


def _considered(material: Material, choice: Choice, blocks: Blocks) -> tuple[SheetConsidered, ...]:
    used = frozenset(s.ref for i in _all(blocks) for s in i.sources if s.origin == "fiche")
    return considered(choice, used, material.weights, material.analysis)


def _told(earlier: tuple[Earlier, ...], blocks: Blocks) -> tuple[EarlierConsidered, ...]:
    used = frozenset(s.ref for i in _all(blocks) for s in i.sources if s.origin == "archive")
    return tuple(EarlierConsidered(e.title, e.date, archive_ref(e), archive_ref(e) in used, e.sure) for e in earlier)


def _fullest(material: Material, wanted: int, present: Present, closed: frozenset[bool]) -> Blocks:
    """The blocks of the strictest room that reaches the target, else those that come nearest to it.

    What the article only touches is explained where with it the target is reached that is missed without, nowhere else.
    ``closed`` holds true where the top of the article takes no block, false where its end does not.
    """
    tried: list[Blocks] = [()]
    if wanted <= 0 or present.marked:
        return ()
    for room in (*rooms(wanted), *_wider(material, wanted)):
        blocks = _blocks(material, room, present, closed)
        if counted(_all(blocks)) >= wanted:
            return blocks
        if not room.wide:
            tried.append(blocks)
    return max(tried, key=lambda blocks: counted(_all(blocks)))


def _wider(material: Material, wanted: int) -> tuple[Room, ...]:
    """The same rooms for what the article only touches as well; none where it touches nothing that has a sheet."""
    least, central = number("completion", "relevance_for_length"), number("completion", "relevance_least")
    touches = any(least <= weight < central for weight in material.weights.values())
    return tuple(replace(room, wide=True) for room in rooms(wanted)) if touches else ()


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
