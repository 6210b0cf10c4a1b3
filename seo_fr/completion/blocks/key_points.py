"""L’essentiel: three to five whole sentences of the article, in its order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from seo_fr.analysis.gaps.told import is_news
from seo_fr.completion.faultless import is_faultless, tells_next, tells_outcome
from seo_fr.completion.material import Material, Room, inert
from seo_fr.completion.points import Weighing
from seo_fr.completion.provenance import of_sentence
from seo_fr.completion.standing import Standing
from seo_fr.model import AddedItem, Span
from seo_fr.resources import number
from seo_fr.restructuring.added_items import make_item

# The best few are enough to choose from: 12 over 5 are 792 sets.
_CONSIDERED = 12


def key_points(material: Material, room: Room) -> tuple[AddedItem, ...]:
    """The set that a sub-editor would most likely pick within the room; empty where none is likely enough.

    None from the first paragraphs, which stand right below and say the main fact with the title; one at least that
    tells the outcome. None in an article that is read faster than summed up, nor in one without a title, where nothing
    tells what it has to sum up, nor in a guide or a post, where nothing has come about.
    """
    short = material.analysis.annotated.words < number("completion", "summary_article_least")
    if short or not material.head or not is_news(material.analysis.annotated):
        return ()
    weighing, least = Weighing.of(material.analysis, material.lead), number("completion", "points_least")
    fit = (s for s in material.sentences if _is_below(s, material) and weighing.is_point(s))
    chances = {s: weighing.chance(s) for s in fit if is_faultless(material.analysis, s)}
    best = sorted((s for s in chances if chances[s] >= least), key=lambda s: (-chances[s], s.span))[:_CONSIDERED]
    sets = [c for c in _sets(sorted(best, key=lambda s: s.span), room, material) if any(map(_ends, c))]
    if not sets:
        return ()
    chosen = max(sets, key=lambda c: (sum(chances[s] - least for s in c), -c[0].span.start))
    items = [make_item(inert(s.text), (of_sentence(material.path, s),), drawn=True) for s in chosen]
    return () if None in items else tuple(i for i in items if i)


def _ends(sentence: Standing) -> bool:
    return tells_outcome(sentence.text) or tells_next(sentence.text)


def _is_below(sentence: Standing, material: Material) -> bool:
    """Below the first two paragraphs: where the first is a standfirst, the second is what it stands for."""
    return sentence.paragraph > 1 and not material.lead.contains(sentence.span)


def _title_gives(material: Material) -> frozenset[str]:
    """The nouns of the title and the people it names in full: it stands right above."""
    title = material.analysis.annotated.title
    if title is None:
        return frozenset()
    named = {e.text for e in material.analysis.entities if e.type == "PER" and e.text in title.block.view.text}
    return frozenset(t.lemma_ for t in title.doc if t.pos_ == "NOUN") | named


def _sets(sentences: Sequence[Standing], room: Room, material: Material) -> Iterator[tuple[Standing, ...]]:
    least, most = int(number("completion", "key_points_least")), int(number("completion", "key_points_most"))
    longest = min(number("completion", "key_points_words"), room.drawn)
    given, lead = _title_gives(material), material.lead
    for size in range(least, most + 1):
        for chosen in combinations(sentences, size):
            together = max(Counter(s.paragraph for s in chosen).values()) > number("completion", "points_together")
            if together or sum(s.words for s in chosen) > longest:
                continue
            if _are_linked(chosen, given, lead) and not _repeats(chosen):
                yield chosen


def _are_linked(chosen: Sequence[Standing], given: frozenset[str], lead: Span) -> bool:
    """What a sentence speaks of (*L’incendie…*), the title or one of those above names, and no other comes between."""
    return all(
        (s.needs <= given and s.since <= lead.end)
        or any(s.needs <= above.gives and above.span.end > s.since for above in chosen[:at])
        for at, s in enumerate(chosen)
    )


def _repeats(chosen: Sequence[Standing]) -> bool:
    return any(
        len(a.stems & b.stems) >= number("completion", "point_redundancy") * min(len(a.stems), len(b.stems))
        for a, b in combinations(chosen, 2)
    )
