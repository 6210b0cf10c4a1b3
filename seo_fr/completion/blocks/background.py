"""Repères: the fact sheets of what the article turns on and does not explain, and the place it turns on."""

from __future__ import annotations

from seo_fr.completion.material import Material, Room
from seo_fr.completion.place_items import place_item
from seo_fr.completion.provenance import sheet_ref
from seo_fr.completion.readings import is_proven
from seo_fr.completion.repeating import repeats
from seo_fr.completion.sheets import is_introduced, sheet_item
from seo_fr.model import AddedItem
from seo_fr.resources import number


def background(material: Material, room: Room) -> tuple[AddedItem, ...]:
    """The places, then what a desk is likeliest to print, as far as words are wanted. Printed in the article's order.

    Nothing rather than filler, and no fact twice; nobody whom the article names with the function. What nobody has
    read yet under an article, or readers would rather touch, only where the length asked is not reached without.
    """
    least = number("completion", "relevance_for_length" if material.wide else "relevance_least")
    proven = (m for m in material.matches if material.wide or is_proven(m.fiche))
    unknown = (m for m in proven if not is_introduced(material.analysis, m))
    weights = ((material.weights[sheet_ref(m.fiche)], m) for m in unknown)
    weighed = sorted((p for p in weights if p[0] >= least), key=lambda p: (-p[0], p[1].mentions[0]))
    facts = material.places if room.wanted > 0 else ()
    chosen = [item for fact in facts if (item := place_item(fact, material.dress))]
    wanted = room.wanted - sum(item.words for item in chosen)
    for _, match in weighed:
        if wanted <= 0 or len(chosen) >= number("completion", "background_most"):
            break
        item = sheet_item(match, material.dress)
        if item and not repeats(item, chosen):
            chosen.append(item)
            wanted -= item.words
    return tuple(sorted(chosen, key=lambda i: i.order))
