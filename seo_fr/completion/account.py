"""The account of the words: how many are wanted, and how many of them may repeat the article."""

from __future__ import annotations

from collections.abc import Iterable

from seo_fr.completion.material import Room
from seo_fr.model import AddedItem, Addition
from seo_fr.resources import number
from seo_fr.restructuring.added_items import drawn_words


def counted(items: Iterable[AddedItem]) -> int:
    """Words that count towards the target: those that repeat the article only up to `drawn_most`."""
    drawn, new = drawn_words(items), sum(i.words for i in items if not i.drawn)
    return min(drawn, int(number("completion", "drawn_most"))) + new


def counted_additions(additions: Iterable[Addition]) -> int:
    """The same of whole blocks, as they were made."""
    blocks = tuple(additions)
    drawn = sum(a.drawn for a in blocks)
    return sum(a.words for a in blocks) - max(0, drawn - int(number("completion", "drawn_most")))


def rooms(wanted: int) -> tuple[Room, ...]:
    """The room to try to fill, strictest first.

    First such that half of what is added is new (`drawn_share`); where the other sources do not offer
    enough for that, whatever may be drawn from the article at all.
    """
    most = int(number("completion", "drawn_most"))
    fair = min(most, int(wanted * number("completion", "drawn_share")))
    return (Room(wanted, fair), Room(wanted, most)) if fair < most else (Room(wanted, most),)


def less(room: Room, items: Iterable[AddedItem]) -> Room:
    """What is left of ``room`` after ``items``."""
    return Room(room.wanted - counted(items), room.drawn - drawn_words(items))
