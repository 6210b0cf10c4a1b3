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


def scene(named: Sequence[Named], *, titled: bool) -> Named | None:
    """The place where it happens: the one that the title puts it in or names, or that of the first paragraph.

    Of several, the one that is named most and that the article situates (*à Bourg-Argental (Loire)*), then the first.
    None where there are more than ``scenes_most``. Without a title (``titled``), none either where another is named
    more often below, and where the first paragraph only says *near X*, or opens with the place of a dispatch and never
    comes back to it.
    """
    places = [one for one in named if one.may_be_place]
    if titled:
        return _best([one for one in places if _is_titled(one.mentions)])
    lead = [one for one in places if one.is_place and any(_is_there(m, one.mentions) for m in one.mentions)]
    best = _best(lead or _only_one(named))
    return best if best and len(best.mentions) == max(len(one.mentions) for one in named) else None


def _best(there: Sequence[Named]) -> Named | None:
    if len(there) > number("places", "scenes_most"):
        return None
    return max(there, key=lambda one: (len(one.mentions), bool(one.beside)), default=None)


def _is_titled(mentions: Sequence[Mention]) -> bool:
    """The title puts the news there, or names it and the first paragraph too: *Bédarieux bascule pour 41 voix*."""
    title = [m for m in mentions if m.paragraph == TITLE and not m.near]
    lead = any(m.paragraph == LEAD and not m.near for m in mentions)
    return any(_puts(m) or m.of for m in title) or (bool(title) and lead)


def _only_one(named: Sequence[Named]) -> list[Named]:
    """The only commune that the first paragraph names, after a thing that is there (*la salle des fêtes de X*)."""
    lead = [one for one in named if any(m.paragraph == LEAD for m in one.mentions)]
    alone = len(lead) == 1 and lead[0].may_be_place
    return lead if alone and any(m.paragraph == LEAD and m.of for m in lead[0].mentions) else []


def _is_there(mention: Mention, others: Sequence[Mention]) -> bool:
    return mention.paragraph == LEAD and _puts(mention) and (mention.start > 0 or len(others) > 1)


def _puts(mention: Mention) -> bool:
    """It says that something is there, and not only beside."""
    return not mention.near and (mention.place or mention.noun)
