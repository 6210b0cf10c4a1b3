"""Repères: the fact sheets of what the article names and does not explain, and the places it turns on."""

from __future__ import annotations

from seo_fr.completion.material import Item, Material, Room
from seo_fr.completion.place_items import place_item
from seo_fr.completion.sheets import is_salient, is_worth_a_sheet, sheet_item
from seo_fr.resources import number


def background(material: Material, room: Room) -> tuple[Item, ...]:
    """What the article turns on first; where one sheet is enough, the shortest that is. Printed in the article's order.

    One thing named in passing is no reason for a block: it takes one that the article is about, or two.
    """
    matches = [m for m in material.matches if not m.explained and is_worth_a_sheet(material, m)]
    salient = {m.mentions[0] for m in matches if is_salient(material, m)}
    ranked = sorted(matches, key=lambda m: (m.mentions[0] not in salient, -len(m.mentions), m.mentions[0]))
    places = [i for f in material.places if (i := place_item(f, material.dress))]
    if not salient and len(matches) < number("completion", "background_passing"):
        return fill(places, room)
    items = [*places, *(i for m in ranked if (i := sheet_item(m, material.dress)))]
    return fill(items[: int(number("completion", "background_most"))], room)


def fill(items: list[Item], room: Room) -> tuple[Item, ...]:
    """Items in their order until there are words enough; the last is the shortest that suffices."""
    chosen: list[Item] = []
    wanted = room.wanted
    while wanted > 0 and items:
        enough = [i for i in items if i.words >= wanted]
        item = min(enough, key=lambda i: i.words) if enough else items[0]
        items = [i for i in items if i is not item]
        chosen.append(item)
        wanted -= item.words
    return tuple(sorted(chosen, key=lambda i: i.order))
