"""Where the article turns to something else: an exact search over all ways to cut it."""

from __future__ import annotations

from collections.abc import Callable

from seo_fr.analysis.cohesion import Cohesion
from seo_fr.model import Annotated
from seo_fr.resources import number

MAX_PARAGRAPHS = 40
"""Paragraphs in one section at most: keeps the search linear; the longest of 274 articles read had 34."""

_IMPOSSIBLE = float("-inf")


def segment(
    n: int,
    value: Callable[[int, int], float],
    *,
    fixed: frozenset[int] = frozenset(),
    max_paragraphs: int = MAX_PARAGRAPHS,
) -> tuple[int, ...]:
    """The first paragraphs of the sections whose values add up to the most; always begins with 0 (n > 0).

    ``value(i, j)`` is the worth of paragraphs ``i`` to ``j - 1`` as a section. ``fixed`` are paragraphs
    that must open one. Of equal plans the one with the longest last section wins, so the answer never
    depends on rounding or on order. At most n × ``max_paragraphs`` values are asked for.
    """
    best = [0.0] + [_IMPOSSIBLE] * n
    back = [0] * (n + 1)
    last_fixed = 0
    for j in range(1, n + 1):
        if j - 1 in fixed:
            last_fixed = j - 1
        for i in range(max(last_fixed, j - max_paragraphs), j):
            total = best[i] + value(i, j)
            if total > best[j] + 1e-9:
                best[j], back[j] = total, i
    starts: list[int] = []
    at = n
    while at > 0:
        at = back[at]
        starts.append(at)
    return tuple(reversed(starts))


def plan_sections(annotated: Annotated, cohesion: Cohesion, fixed: frozenset[int]) -> tuple[int, ...]:
    """The plain plan, headings not considered: the first paragraph of every section.

    An article under ``whole_article`` words is one section unless the author cut it.
    """
    n = len(annotated.paragraphs)
    if annotated.words < number("sections", "whole_article"):
        return tuple(sorted({0, *(f for f in fixed if 0 < f < n)})) if n else ()
    return segment(n, cohesion.value, fixed=fixed)
