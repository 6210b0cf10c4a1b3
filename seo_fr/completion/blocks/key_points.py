"""L’essentiel: three to five whole sentences of the article, in its order."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import combinations

from seo_fr.completion.material import Item, Material, Room, inert, make_item
from seo_fr.completion.provenance import of_sentence
from seo_fr.completion.standing import Standing
from seo_fr.resources import number

# The best few are enough to choose from: 14 over 5 are 2,002 sets.
_CONSIDERED = 14


def key_points(material: Material, room: Room) -> tuple[Item, ...]:
    """The set that holds most of the keywords within the room, from as many sections as it can; empty if none fits.

    Only sentences below the summary: what stands above it has just been read. None in an article that
    is read faster than summed up.
    """
    if material.analysis.annotated.words < number("completion", "summary_article_least"):
        return ()
    telling = [s for s in material.sentences if s.weight >= number("completion", "key_points_weight")]
    below = [s for s in telling if s.span.start >= material.summary_from]
    best = sorted(below, key=lambda s: (-s.weight, s.span))[:_CONSIDERED]
    sets = list(_sets(sorted(best, key=lambda s: s.span), room))
    if not sets:
        return ()
    chosen = max(sets, key=lambda c: (_merit(c), -c[0].span.start))
    items = [make_item(inert(s.text), (of_sentence(material.path, s),), drawn=True) for s in chosen]
    return () if None in items else tuple(i for i in items if i)


def _sets(sentences: Sequence[Standing], room: Room) -> Iterator[tuple[Standing, ...]]:
    least, most = int(number("completion", "key_points_least")), int(number("completion", "key_points_most"))
    longest = min(number("completion", "key_points_words"), room.drawn)
    for size in range(least, most + 1):
        for chosen in combinations(sentences, size):
            if sum(s.words for s in chosen) <= longest and not _repeats(chosen):
                yield chosen


def _repeats(chosen: Sequence[Standing]) -> bool:
    return any(
        len(a.stems & b.stems) > number("completion", "redundancy") * min(len(a.stems), len(b.stems))
        for a, b in combinations(chosen, 2)
    )


def _merit(chosen: Sequence[Standing]) -> float:
    """The keywords held, more where the sentences come from different sections."""
    spread = len({s.section for s in chosen}) / len(chosen)
    held = sum(s.weight for s in chosen)
    return held * (0.5 + 0.5 * spread) / math.sqrt(len(chosen))
