"""What speaks for a live page, and what against."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from seo_fr.analysis.genres.cue import Cue
from seo_fr.analysis.genres.shape import Shape, says
from seo_fr.reading.times import minutes
from seo_fr.resources import number

# A page may run past midnight: an entry of 23h50 under one of 0h10 is older.
_MIDNIGHT = 12 * 60


def cues(shape: Shape) -> Iterator[Cue]:
    """Nothing without two entries that a time opens."""
    count = len(shape.entries)
    if count < 2:
        return
    line = says("live_titles", shape.head[:2])
    if line:
        yield Cue("titled", {"line": line})
    yield Cue("entries-many", {"count": count}) if count > 2 else Cue("entries-two")
    times = [t for e in shape.entries if (t := minutes(e.head)) is not None]
    falls = sum(b <= a or b - a > _MIDNIGHT for a, b in pairwise(times))
    if times[0] != times[-1] and falls >= number("genres", "nearly_all") * (len(times) - 1):
        yield Cue("newest-first")
    elif not line:
        yield Cue("in-order")
    words = sum(e.words for e in shape.entries)
    yield Cue("share" if shape.share(words) >= number("genres", "most") else "aside")
    yield Cue("told" if words >= number("genres", "entry_words") * count else "bare")
