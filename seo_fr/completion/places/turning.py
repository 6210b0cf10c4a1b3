"""Which of the places it names an article turns on, and in which it only takes place."""

from __future__ import annotations

from collections.abc import Sequence

from seo_fr.completion.places.mentions import Mention
from seo_fr.completion.places.settling import Named
from seo_fr.resources import number

TITLE, LEAD = -1, 0


def turns_on(mentions: Sequence[Mention]) -> bool:
    """True for a place of the title that comes back, or of the first paragraph that is spoken of often."""
    paragraphs = {m.paragraph for m in mentions}
    body = paragraphs - {TITLE}
    if TITLE in paragraphs:
        return bool(body) and (
            len(body) >= number("places", "paragraphs_with_title")
            or len(mentions) >= number("places", "mentions_with_title")
        )
    spoken_of = any(m.noun for m in mentions)
    return spoken_of and LEAD in body and len(body) >= number("places", "paragraphs_with_lead")


def scene(named: Sequence[Named]) -> Named | None:
    """The place where it happens: of those that the first paragraph puts it in, the one that is named most.

    Of several, the one that the article situates (*à Bourg-Argental (Loire)*), then the first. None where there are
    more than ``scenes_most``, where another is named more often below, and where the first paragraph only says *near
    X*, or opens with the place of a dispatch and never comes back to it.
    """
    there = [one for one in named if one.is_place and any(_is_there(m, one.mentions) for m in one.mentions)]
    if len(there) > number("places", "scenes_most"):
        return None
    best = max(there, key=lambda one: (len(one.mentions), bool(one.beside)), default=None)
    most = max((len(one.mentions) for one in named), default=0)
    return best if best and len(best.mentions) == most else None


def _is_there(mention: Mention, others: Sequence[Mention]) -> bool:
    if mention.paragraph != LEAD or mention.near or not (mention.place or mention.noun):
        return False
    return mention.start > 0 or len(others) > 1
