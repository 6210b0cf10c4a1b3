"""L’essentiel: three to five whole sentences of the article, in its order."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from seo_fr.completion.material import Item, Material, Room, inert, make_item
from seo_fr.completion.provenance import of_sentence
from seo_fr.completion.standing import Standing
from seo_fr.language.words import count_words
from seo_fr.resources import number

# The best few are enough to choose from: 14 over 5 are 2,002 sets.
_CONSIDERED = 14


def key_points(material: Material, room: Room) -> tuple[Item, ...]:
    """The set that holds most of the keywords within the room, from as many sections as it can; empty if none fits.

    Only sentences from the head of their paragraph, one each, where the facts are and not their details
    (a long paragraph has several facts); one at least from the head of the article, which says the main
    one. None in an article that is read faster than summed up, nor in one without a title, where nothing
    tells what it has to sum up.
    """
    short = material.analysis.annotated.words < number("completion", "summary_article_least")
    if short or not material.head:
        return ()
    long = {
        n
        for n, p in enumerate(material.analysis.annotated.paragraphs)
        if p.words >= number("completion", "point_paragraph")
    }
    heads = (s for s in material.sentences if s.depth < number("completion", "point_depth") or s.paragraph in long)
    telling = [s for s in heads if s.weight >= number("completion", "key_points_weight")]
    best = sorted(telling, key=lambda s: (-s.weight, s.span))[:_CONSIDERED]
    lead = _lead_end(material, telling)
    sets = [c for c in _sets(sorted(best, key=lambda s: s.span), room, long) if _says_it(c[0], lead)]
    if not sets:
        return ()
    chosen = max(sets, key=lambda c: (_merit(c), -c[0].span.start))
    items = [make_item(inert(s.text), (of_sentence(material.path, s),), drawn=True) for s in chosen]
    return () if None in items else tuple(i for i in items if i)


def _says_it(first: Standing, lead: int) -> bool:
    """True for a sentence at the head of one of the first paragraphs."""
    return first.span.start < lead and first.depth < number("completion", "point_depth")


def _lead_end(material: Material, telling: Sequence[Standing]) -> int:
    """Where what says the main fact ends: the first paragraph, or the first words where that offers nothing."""
    if any(material.lead.contains(s.span) for s in telling):
        return material.lead.end
    read = 0
    for sentence in material.analysis.annotated.sentences:
        if read >= number("completion", "lead_words"):
            return sentence.span.start
        read += count_words(sentence.span.of(material.analysis.article.source))
    return len(material.analysis.article.source)


def _sets(sentences: Sequence[Standing], room: Room, long: set[int]) -> Iterator[tuple[Standing, ...]]:
    least, most = int(number("completion", "key_points_least")), int(number("completion", "key_points_most"))
    longest = min(number("completion", "key_points_words"), room.drawn)
    for size in range(least, most + 1):
        for chosen in combinations(sentences, size):
            held = Counter(s.paragraph for s in chosen)
            apart = all(count <= (2 if paragraph in long else 1) for paragraph, count in held.items())
            if apart and _are_linked(chosen) and sum(s.words for s in chosen) <= longest and not _repeats(chosen):
                yield chosen


def _are_linked(chosen: Sequence[Standing]) -> bool:
    """What a sentence speaks of (*L’incendie…*), one of those above it names, and no other one comes between."""
    return all(
        not s.needs or any(s.needs <= above.gives and above.span.end > s.since for above in chosen[:at])
        for at, s in enumerate(chosen)
    )


def _repeats(chosen: Sequence[Standing]) -> bool:
    return any(
        len(a.stems & b.stems) > number("completion", "redundancy") * min(len(a.stems), len(b.stems))
        for a, b in combinations(chosen, 2)
    )


def _merit(chosen: Sequence[Standing]) -> float:
    """The keywords held, more where the sentences come from different sections."""
    spread = len({s.section for s in chosen}) / len(chosen)
    held = sum(s.weight * (number("completion", "point_second") if s.depth else 1) for s in chosen)
    return held * (0.5 + 0.5 * spread) / math.sqrt(len(chosen))
