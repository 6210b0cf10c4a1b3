"""Chronologie: the facts of the article that bear one date each, where there are three or more."""

from __future__ import annotations

from seo_fr.completion.material import Item, Material, Room, inert, make_item
from seo_fr.completion.provenance import of_sentence
from seo_fr.resources import number
from seo_fr.restructuring.dated import date_of


def timeline(material: Material, room: Room) -> tuple[Item, ...]:
    """Whole sentences under the date they give, the oldest first; relative days only with a publication date."""
    items = []
    seen = set()
    for sentence in material.sentences:
        dated = date_of(sentence.text, material.published)
        if dated is None or dated.label in seen or sentence.needs:
            continue
        markdown = f"**{inert(dated.label)}.** {inert(sentence.text)}"
        item = make_item(markdown, (of_sentence(material.path, sentence),), drawn=True, order=dated.key)
        if item:
            seen.add(dated.label)
            items.append((sentence.weight, item))
    chosen: list[Item] = []
    wanted, drawn = room.wanted, room.drawn
    for _, item in sorted(items, key=lambda pair: -pair[0]):
        if len(chosen) >= number("completion", "timeline_most"):
            break
        if item.words > drawn or (wanted <= 0 and len(chosen) >= number("completion", "timeline_least")):
            continue
        chosen.append(item)
        wanted -= item.words
        drawn -= item.words
    if len(chosen) < number("completion", "timeline_least"):
        return ()
    return tuple(sorted(chosen, key=lambda i: i.order))
