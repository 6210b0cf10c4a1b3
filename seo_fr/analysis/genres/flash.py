"""What speaks for an agency flash, and what against."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.analysis.genres.cue import Cue
from seo_fr.analysis.genres.shape import Shape, says
from seo_fr.resources import number


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
    if shape.words <= number("genres", "flash_tiny"):
        yield Cue("tiny", {"count": shape.words})
    elif shape.words <= number("genres", "flash_short"):
        yield Cue("short", {"count": shape.words})
    elif shape.words > number("genres", "flash_long"):
        yield Cue("long")
    if len(shape.paragraphs) <= 2 and not shape.headings:
        yield Cue("brief")
