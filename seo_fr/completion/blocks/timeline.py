"""Chronologie: what the article dates and what the newsroom told of the affair, where that is three facts or more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from seo_fr.completion.earlier_items import earlier_item
from seo_fr.completion.material import Material, Room, inert
from seo_fr.completion.provenance import of_sentence
from seo_fr.language.leaning import has_object_pronoun
from seo_fr.model import AddedItem
from seo_fr.resources import number
from seo_fr.restructuring.added_items import make_item
from seo_fr.restructuring.dated import date_of, without_opening_date

_UNKNOWN = 1  # the month or the day of a fact of which only the year is told


@dataclass(frozen=True, slots=True)
class _Fact:
    """An item in the order of its date; ``paragraph`` is where the article tells it, None for the archive's."""

    item: AddedItem
    weight: float
    paragraph: int | None

    @property
    def day(self) -> date:
        """The first day that it may be."""
        year, month, day = self.item.order
        return date(year, month or _UNKNOWN, day or _UNKNOWN)

    @property
    def is_exact(self) -> bool:
        """True where the day is told, not the month or the year alone."""
        return bool(self.item.order[-1])


def timeline(material: Material, room: Room) -> tuple[AddedItem, ...]:
    """The oldest first; relative days only with a publication date.

    One date for one fact; nothing of the article's own days. What the article dates itself stands in it already: it
    completes what the archive tells where that is too little, and the facts of one paragraph alone are a chronology.
    """
    told = _past(_archived(material), material.published)
    enough = len(told) >= number("completion", "timeline_least")
    facts = told if enough else _past([*told, *_own(material)], material.published)
    chosen: list[_Fact] = []
    wanted, drawn = room.wanted, room.drawn
    for fact in sorted(facts, key=lambda f: (f.item.drawn, -f.weight)):
        if len(chosen) >= number("completion", "timeline_most"):
            break
        over = fact.item.drawn and fact.item.words > drawn
        if over or (wanted <= 0 and len(chosen) >= number("completion", "timeline_least")):
            continue
        chosen.append(fact)
        wanted -= fact.item.words
        drawn -= fact.item.words if fact.item.drawn else 0
    told_together = len({f.paragraph for f in chosen} - {None}) == 1 and all(f.item.drawn for f in chosen)
    if len(chosen) < number("completion", "timeline_least") or told_together:
        return ()
    return tuple(f.item for f in sorted(chosen, key=lambda f: f.item.order))


def _own(material: Material) -> Iterator[_Fact]:
    """Sentences of the article that bear one date, and speak of what its title or first paragraph names."""
    known = frozenset(g for s in material.sentences if material.lead.contains(s.span) for g in s.gives)
    for sentence in material.sentences:
        dated = date_of(sentence.text, material.published)
        if dated is None or not sentence.needs <= known or has_object_pronoun(sentence.text):
            continue
        told = without_opening_date(sentence.text) or sentence.text
        markdown = f"**{inert(dated.label)}.** {inert(told)}"
        item = make_item(markdown, (of_sentence(material.path, sentence),), drawn=True, order=dated.key)
        if item:
            yield _Fact(item, sentence.weight, sentence.paragraph)


def _archived(material: Material) -> Iterator[_Fact]:
    """The earlier articles of the affair, under the day when they appeared, the surest first."""
    for original in material.earlier:
        if item := earlier_item(original):
            yield _Fact(item, 0.0, None)


def _apart(facts: Iterable[_Fact]) -> list[_Fact]:
    """Of facts of nearly one day the first given: what the archive says, then what the article says first."""
    kept: list[_Fact] = []
    for fact in facts:
        near = number("completion", "timeline_apart")
        if all(abs((fact.day - k.day).days) > near or fact.is_exact != k.is_exact for k in kept):
            kept.append(fact)
    return kept


def _past(facts: Iterable[_Fact], published: date | None) -> list[_Fact]:
    """Those that are not of the days of the news itself, each day told once."""
    least = number("completion", "timeline_apart")
    return [f for f in _apart(facts) if published is None or (published - f.day).days > least]
