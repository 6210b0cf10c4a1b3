"""What speaks for an agency flash, and what against."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.analysis.genres.cue import Cue
from seo_fr.analysis.genres.shape import Shape, says

_TINY, _SHORT, _LONG = 60, 120, 150


def cues(shape: Shape) -> Iterator[Cue]:
    """Nothing without an agency's mark."""
    mark = says("flash_marks", shape.head[:2])
    dated = says("datelines", shape.head[:3])
    if mark is None and dated is None:
        return
    if mark:
        yield Cue("marked", {"line": mark})
    if dated:
        yield Cue("dateline")
    if shape.words <= _TINY:
        yield Cue("tiny", {"count": shape.words})
    elif shape.words <= _SHORT:
        yield Cue("short", {"count": shape.words})
    elif shape.words > _LONG:
        yield Cue("long")
    if len(shape.paragraphs) <= 2 and not shape.headings:
        yield Cue("brief")
