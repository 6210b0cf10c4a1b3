"""Contexte: what the newsroom told of the affair before, where that makes no chronology."""

from __future__ import annotations

from seo_fr.completion.earlier_items import earlier_item
from seo_fr.completion.material import Material, Room
from seo_fr.model import AddedItem
from seo_fr.resources import number


def archive(material: Material, room: Room) -> tuple[AddedItem, ...]:
    """The surest of the affair's earlier articles, the oldest first."""
    chosen: list[AddedItem] = []
    wanted = room.wanted
    for original in material.earlier:
        if wanted <= 0 or len(chosen) >= number("completion", "archive_most"):
            break
        if item := earlier_item(original):
            chosen.append(item)
            wanted -= item.words
    return tuple(sorted(chosen, key=lambda i: i.order))
