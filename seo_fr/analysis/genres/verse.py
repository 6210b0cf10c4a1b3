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
from seo_fr.resources import number

_MARKED = re.compile(r"\s*(?:[-–—•*·‣▪]|\d{1,3}[.)])\s|.*(?:@|www\.|\d{2}[ .]\d{2}[ .]\d{2}|\d\s?[%€])")


def cues(shape: Shape) -> Iterator[Cue]:
    """Nothing where most lines are not short ones that stand with others."""
    longest = number("genres", "verse_longest")
    short = [line for line in shape.lines if len(line) <= longest]
    if len(short) < number("genres", "verse_fewest") or shape.items:
        return
    stands = shape.stanzas >= number("genres", "most") * len(shape.lines)
    if not stands or len(short) < number("genres", "nearly_all") * len(shape.lines):
        return
    if median(map(len, shape.lines)) < number("genres", "verse_shortest"):
        return
    yield Cue("lines", {"count": len(short)})
    if len(short) < number("genres", "verse_least"):
        yield Cue("few")
    if sum(is_ended(line) for line in short) <= number("genres", "most") * len(short):
        yield Cue("run-on")
    if sum(line.lstrip(' «“"—–-')[:1].isupper() for line in short) >= number("genres", "nearly_all") * len(short):
        yield Cue("initials")
    if sum(_is_listed(line) for line in short) >= number("genres", "fifth") * len(short):
        yield Cue("figures")
    told = sum(count_words(line) for line in shape.lines if len(line) > longest)
    if shape.share(told) > number("genres", "third"):
        yield Cue("told")


def _is_listed(line: str) -> bool:
    return bool(_MARKED.match(line)) or is_kept_line(line) or is_result(line) or label_of(line) is not None
