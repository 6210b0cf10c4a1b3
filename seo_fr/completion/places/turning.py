"""Which of the places it names an article turns on."""

from __future__ import annotations

from collections.abc import Sequence

from seo_fr.completion.places.mentions import Mention
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
