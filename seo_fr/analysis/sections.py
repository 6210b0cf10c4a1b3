"""Where the article turns to something else: an exact search over all ways to cut it."""

from __future__ import annotations

from collections.abc import Callable

MAX_PARAGRAPHS = 40
"""Possible borders within one section at most: keeps the search linear in the paragraphs."""

_SAME = 1e-9
_NEVER = -1e12
"""What minus infinity counts as, so that a plan is found where every one holds such a section."""

Value = Callable[[int, int], float]


def segment(
    n: int, value: Value, *, closed: frozenset[int] = frozenset(), at_most: Value | None = None
) -> tuple[int, ...]:
    """The first paragraphs of the sections whose values add up to the most; begins with 0, empty for n = 0.

    ``value(i, j)`` is the worth of paragraphs ``i`` to ``j - 1`` as a section; ``closed`` are paragraphs
    that may not open one (inside a list). Minus infinity says that a section may not be: it is taken only
    where every plan holds one, and sections may then be longer than `MAX_PARAGRAPHS`. Values within a
    billionth are equal; of equal plans the one with the longer last section wins, then the longer one
    before it, and so on. At most n × `MAX_PARAGRAPHS` values are asked for as long as they are finite; of a section
    that even ``at_most``, which is never below its value and soon told, keeps out of every best plan, none.
    """
    if n <= 0:
        return ()
    nodes = [i for i in range(n) if i == 0 or i not in closed] + [n]
    best = [0.0] * len(nodes)
    back = [0] * len(nodes)
    for end in range(1, len(nodes)):
        top, start = 2 * _NEVER * n, end - 1
        while start >= 0 and (end - start <= MAX_PARAGRAPHS or top <= _NEVER / 2):
            own = nodes[start], nodes[end]
            if at_most is None or best[start] + max(at_most(*own), _NEVER) >= top - _SAME:
                total = best[start] + max(value(*own), _NEVER)
                if total >= top - _SAME:
                    top, back[end] = max(top, total), start
            start -= 1
        best[end] = top
    starts: list[int] = []
    at = len(nodes) - 1
    while at > 0:
        at = back[at]
        starts.append(nodes[at])
    return tuple(reversed(starts))
