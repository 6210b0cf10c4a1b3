"""L’essentiel: three to five whole sentences of the article, in its order."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from seo_fr.analysis.gaps.told import is_news
from seo_fr.analysis.stems import telling_stems
from seo_fr.completion.faultless import is_faultless, tells_outcome
from seo_fr.completion.material import Item, Material, Room, inert, make_item
from seo_fr.completion.provenance import of_sentence
from seo_fr.completion.standing import Standing
from seo_fr.resources import number

# The best few are enough to choose from: 14 over 5 are 2,002 sets.
_CONSIDERED = 12
# The last sentences that tell an outcome are considered beside them.
_OUTCOMES = 2


def key_points(material: Material, room: Room) -> tuple[Item, ...]:
    """The set that holds most of the keywords within the room, from as many sections as it can; empty if none fits.

    Only sentences from the head of their paragraph, one each, where the facts are and not their details
    (a long paragraph has several facts); none from the first paragraph, which stands right below and says
    the main fact with the title; one at least that tells the outcome. None in an article that is read
    faster than summed up, nor in one without a title, where nothing tells what it has to sum up,
    nor in a guide or a post, where nothing has come about.
    """
    short = material.analysis.annotated.words < number("completion", "summary_article_least")
    if short or not material.head or not is_news(material.analysis.annotated):
        return ()
    long = {
        n
        for n, p in enumerate(material.analysis.annotated.paragraphs)
        if p.words >= number("completion", "point_paragraph")
    }
    heads = (s for s in material.sentences if s.depth < number("completion", "point_depth") or s.paragraph in long)
    fit = [s for s in heads if not material.lead.contains(s.span) and is_faultless(material.analysis, s)]
    telling = [s for s in fit if s.weight >= number("completion", "key_points_weight")]
    best = sorted(telling, key=lambda s: (-s.weight, s.span))[:_CONSIDERED]
    ends = [s for s in material.sentences if tells_outcome(s.text) and not material.lead.contains(s.span)]
    outcomes = [s for s in ends if s not in best and is_faultless(material.analysis, s)][-_OUTCOMES:]
    said = _lead_stems(material)
    considered = [s for s in (*best, *outcomes) if _is_central(s, said) and not _says_lead(s, said)]
    sets = [c for c in _sets(sorted(considered, key=lambda s: s.span), room, long) if any(map(_ends, c))]
    if not sets:
        return ()
    chosen = max(sets, key=lambda c: (_merit(c), -c[0].span.start))
    items = [make_item(inert(s.text), (of_sentence(material.path, s),), drawn=True) for s in chosen]
    return () if None in items else tuple(i for i in items if i)


def _ends(sentence: Standing) -> bool:
    return tells_outcome(sentence.text)


def _lead_stems(material: Material) -> tuple[frozenset[str], ...]:
    """The content words of each sentence of the first paragraph, and of the title."""
    source = material.analysis.article.source
    spans = (s.span for s in material.analysis.annotated.sentences if material.lead.contains(s.span))
    return tuple(telling_stems(text) for text in (*(s.of(source) for s in spans), material.head))


def _is_central(sentence: Standing, said: tuple[frozenset[str], ...]) -> bool:
    """True for what goes on about the title and the first paragraph, or about the point above; else it is a detail."""
    told = frozenset[str]().union(*said)
    return bool(sentence.needs) or len(sentence.stems & told) >= number("completion", "point_shared")


def _says_lead(sentence: Standing, said: tuple[frozenset[str], ...]) -> bool:
    """True where the title or the first paragraph has just said it."""
    most = number("completion", "redundancy")
    return any(len(sentence.stems & words) > most * len(sentence.stems) for words in said if sentence.stems)


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
        len(a.stems & b.stems) >= number("completion", "point_redundancy") * min(len(a.stems), len(b.stems))
        for a, b in combinations(chosen, 2)
    )


def _merit(chosen: Sequence[Standing]) -> float:
    """The keywords held, more where the sentences come from different sections."""
    spread = len({s.section for s in chosen}) / len(chosen)
    held = sum(s.weight * (number("completion", "point_second") if s.depth else 1) for s in chosen)
    return held * (0.5 + 0.5 * spread) / math.sqrt(len(chosen))
