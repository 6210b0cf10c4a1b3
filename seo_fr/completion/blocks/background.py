"""Repères: the fact sheets of what the article turns on and does not explain, and the place it turns on."""

from __future__ import annotations

from collections.abc import Iterable

from seo_fr.completion.material import Item, Material, Room
from seo_fr.completion.place_items import place_item
from seo_fr.completion.provenance import sheet_ref
from seo_fr.completion.repeating import repeats
from seo_fr.completion.sheets import is_introduced, sheet_item
from seo_fr.resources import number


def background(material: Material, room: Room) -> tuple[Item, ...]:
    """What a desk is likeliest to print first. Printed in the article's order.

    Nothing rather than filler, and no fact twice; nobody whom the article names with the function. What the article
    only touches is explained where with it the length is reached that the newsroom asks for, and nowhere else.
    """
    central = _chosen(material, room, number("completion", "relevance_least"))
    if _words(central) >= room.wanted:
        return central
    wider = _chosen(material, room, number("completion", "relevance_for_length"))
    return wider if _words(wider) >= room.wanted else central


def _chosen(material: Material, room: Room, least: float) -> tuple[Item, ...]:
    """The places, then the sheets above ``least``, the likeliest first, as far as words are wanted."""
    unknown = (m for m in material.matches if not is_introduced(material.analysis, m))
    weights = ((material.weights[sheet_ref(m.fiche)], m) for m in unknown)
    weighed = sorted((p for p in weights if p[0] >= least), key=lambda p: (-p[0], p[1].mentions[0]))
    facts = material.places if room.wanted > 0 else ()
    chosen = [item for fact in facts if (item := place_item(fact, material.dress))]
    for _, match in weighed:
        if _words(chosen) >= room.wanted or len(chosen) >= number("completion", "background_most"):
            break
        item = sheet_item(match, material.dress)
        if item and not repeats(item, chosen):
            chosen.append(item)
    return tuple(sorted(chosen, key=lambda i: i.order))


def _words(items: Iterable[Item]) -> int:
    return sum(item.words for item in items)
