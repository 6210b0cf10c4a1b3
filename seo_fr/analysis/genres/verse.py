"""What speaks for verse, and what against."""

from __future__ import annotations

import re
from collections.abc import Iterator
from statistics import median

from seo_fr.analysis.genres.cue import Cue
from seo_fr.analysis.genres.results import is_result
from seo_fr.analysis.genres.shape import Shape, is_ended
from seo_fr.language.words import count_words
from seo_fr.reading.lines import is_kept_line
from seo_fr.reading.turns import label_of

_LEAST = 6
_SHORT, _LONG = 10, 66
_MARKED = re.compile(r"\s*(?:[-–—•*·‣▪]|\d{1,3}[.)])\s|.*(?:@|www\.|\d{2}[ .]\d{2}[ .]\d{2}|\d\s?[%€])")


def cues(shape: Shape) -> Iterator[Cue]:
    """Nothing where most lines are not short ones that stand with others."""
    short = [line for line in shape.lines if len(line) <= _LONG]
    if len(short) < 4 or shape.stanzas < 0.6 * len(shape.lines) or shape.items:
        return
    if not _SHORT <= median(map(len, shape.lines)) <= _LONG or len(short) < 0.8 * len(shape.lines):
        return
    yield Cue("lines", {"count": len(short)})
    if len(short) < _LEAST:
        yield Cue("few")
    if sum(is_ended(line) for line in short) <= 0.6 * len(short):
        yield Cue("run-on")
    if sum(line.lstrip(' «“"—–-')[:1].isupper() for line in short) >= 0.9 * len(short):
        yield Cue("initials")
    if sum(_is_listed(line) for line in short) >= 0.2 * len(short):
        yield Cue("figures")
    told = sum(count_words(line) for line in shape.lines if len(line) > _LONG)
    if shape.share(told) > 0.34:
        yield Cue("told")


def _is_listed(line: str) -> bool:
    return bool(_MARKED.match(line)) or is_kept_line(line) or is_result(line) or label_of(line) is not None
