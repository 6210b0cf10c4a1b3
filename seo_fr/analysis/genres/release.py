"""What speaks for a press release."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seo_fr.analysis.genres.cue import Cue
from seo_fr.analysis.genres.shape import Shape, says

_ABOUT = re.compile(r"\W*(?:à|a) propos (?:de |du |des |d[’'])", re.IGNORECASE)
_CONTACT = re.compile(r"\W*(?:contacts?|service|relations?|bureau de|attachée?s? de) presse", re.IGNORECASE)


def is_about(text: str) -> bool:
    """True for the house's notice on itself: « À propos de GreenWatt »."""
    return _ABOUT.match(text) is not None


def cues(shape: Shape) -> Iterator[Cue]:
    """The signs of a house that writes to journalists."""
    line = says("release_headers", shape.head)
    if line:
        yield Cue("header", {"line": line})
    if any(_CONTACT.match(t) for t in (*shape.apart, *shape.headings)):
        yield Cue("contact")
    if any(is_about(t) for t in (*shape.lines[2:], *shape.headings)):
        yield Cue("about")
    line = says("embargoes", (*shape.head, *shape.lines[-2:]))
    if line:
        yield Cue("embargo", {"line": line})
    if says("announcing", (shape.title, *shape.paragraphs[:4])):
        yield Cue("announces")
