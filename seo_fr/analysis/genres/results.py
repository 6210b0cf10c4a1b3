"""What speaks for a page of results, and what against."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seo_fr.analysis.genres.cue import Cue
from seo_fr.analysis.genres.shape import Shape, is_ended, patterns, says
from seo_fr.language.words import count_words
from seo_fr.resources import number

_BULLET = re.compile(r"^[-–—•*·‣▪]\s+")


def cues(shape: Shape) -> Iterator[Cue]:
    """Nothing without three lines of results that are most of the lines."""
    lines = [_BULLET.sub("", line.strip()) for line in shape.lines]
    found = [line for line in lines if is_result(line)]
    if len(found) < number("genres", "results_least") or 2 * len(found) < len(lines):
        return
    yield Cue("lines", {"count": len(found), "total": len(lines)})
    line = says("results_titles", (*shape.head, *shape.headings))
    if line:
        yield Cue("titled", {"line": line})
    told = [t for t in lines if t not in found and is_ended(t) and count_words(t) > number("genres", "sentence_words")]
    share = shape.share(sum(map(count_words, told)))
    yield Cue("told" if share >= number("genres", "third") else "sparse")


def is_result(line: str) -> bool:
    """True for a score, a rank, a share or a draw that fills its line."""
    return any(p.search(line) for p in patterns("result_lines"))
