"""Where the article turns to something else: an exact search over all ways to cut it."""

from __future__ import annotations

from collections.abc import Callable

from seo_fr.analysis.cohesion import Cohesion
from seo_fr.model import Annotated
from seo_fr.resources import number

MAX_PARAGRAPHS = 40
"""Possible borders within one section at most: keeps the search linear in the paragraphs."""

_SAME = 1e-9
_NEVER = -1e12
"""What minus infinity counts as, so that a plan is found where every one holds such a section."""


def segment(
    n: int,
    value: Callable[[int, int], float],
    *,
    fixed: frozenset[int] = frozenset(),
    max_paragraphs: int = MAX_PARAGRAPHS,
    closed: frozenset[int] = frozenset(),
) -> tuple[int, ...]:
    """The first paragraphs of the sections whose values add up to the most; begins with 0, empty for n = 0.

    ``value(i, j)`` is the worth of paragraphs ``i`` to ``j - 1`` as a section. ``fixed`` are paragraphs
    that must open one (the author's headings), ``closed`` those that may not (inside a list) unless
    fixed. Minus infinity says that a section may not be: it is taken only where every plan holds one,
    and sections may then be longer than ``max_paragraphs``. Values within a billionth are equal; of
    equal plans the one with the longer last section wins, then the longer one before it, and so on.
    At most n × ``max_paragraphs`` values are asked for as long as they are finite.
    """
    if n <= 0:
        return ()
    nodes = [i for i in range(n) if i == 0 or i in fixed or i not in closed] + [n]
    best = [0.0] * len(nodes)
    back = [0] * len(nodes)
    last_fixed = 0
    for end in range(1, len(nodes)):
        top, start = 2 * _NEVER * n, end - 1
        while start >= last_fixed and (end - start <= max_paragraphs or top <= _NEVER / 2):
            total = best[start] + max(value(nodes[start], nodes[end]), _NEVER)
            if total >= top - _SAME:
                top, back[end] = max(top, total), start
            start -= 1
        best[end] = top
        if nodes[end] in fixed:
            last_fixed = end
    starts: list[int] = []
    at = len(nodes) - 1
    while at > 0:
        at = back[at]
        starts.append(nodes[at])
    return tuple(reversed(starts))


def plan_sections(annotated: Annotated, cohesion: Cohesion, fixed: frozenset[int]) -> tuple[int, ...]:
    """The plain plan, headings not considered: the first paragraph of every section.

    An article of fewer than ``whole_article`` words is one section unless the author cut it.
    """
    n = len(annotated.paragraphs)
    if annotated.words < number("sections", "whole_article"):
        return tuple(sorted({0, *(f for f in fixed if 0 < f < n)})) if n else ()
    return segment(n, cohesion.value, fixed=fixed, closed=cohesion.closed)
