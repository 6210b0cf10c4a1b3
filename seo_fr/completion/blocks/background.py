"""Repères: the fact sheets of what the article names and does not explain."""

from __future__ import annotations

from seo_fr.completion.material import Item, Material, Room
from seo_fr.completion.sheets import is_who, sheet_item


def background(material: Material, room: Room) -> tuple[Item, ...]:
    """The most named first; where one sheet is enough, the shortest that is. Printed in the article's order."""
    matches = [m for m in material.matches if not m.explained and not is_who(m)]
    ranked = sorted(matches, key=lambda m: (-len(m.mentions), m.mentions[0]))
    return fill([i for m in ranked if (i := sheet_item(m))], room)


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
