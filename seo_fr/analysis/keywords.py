"""Keywords: what a reader would type to find this article, ranked on YAKE's signal over noun phrases."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from seo_fr.analysis.candidates import Candidate, Key, commonest_place, gather
from seo_fr.analysis.occurrences import find_occurrences
from seo_fr.analysis.phrases import Worth, distinct_heads, is_query
from seo_fr.analysis.ranking import Ranked, rank, stem_counts
from seo_fr.analysis.stems import key_of
from seo_fr.analysis.surface import Place, in_source, span_of, text_of
from seo_fr.model import Annotated, Entity, Keyword, Span
from seo_fr.resources import number


def extract_keywords(
    annotated: Annotated, entities: Sequence[Entity], keyphrase: str | None = None
) -> tuple[Keyword, ...]:
    """The keywords, best first: up to 20, fewer only where the text has no more candidates.

    ``score`` is relative to the best (1.0), ``yake`` the mean YAKE score of the words. The last
    places go to phrases of several words, best searches first, so that `focus.editor_keywords` and
    `focus.focus_keyphrase` have some to choose from; the order is still that of the score. A ``keyphrase``
    that stands in the article comes first, whatever its score.
    """
    counts = stem_counts(annotated)
    ranked = rank(annotated, gather(annotated, entities), counts)
    chosen = _choose(annotated, ranked, counts)
    wanted = key_of(keyphrase) if keyphrase else ()
    places = find_occurrences(annotated, [*(r.candidate.key for r in chosen), wanted])
    best = ranked[0].score if ranked else 0.0
    found = [_keyword(annotated, r, best, places.get(r.candidate.key, ())) for r in chosen]
    return tuple(_led_by(annotated, wanted, places.get(wanted, ()), [k for k in found if k.spans], ranked))


def _choose(annotated: Annotated, ranked: Sequence[Ranked], counts: Mapping[str, int]) -> list[Ranked]:
    """The best of the ranking, then the best searches among the rest; in the order of the ranking."""
    kept_for_phrases = int(number("keywords", "listed_phrases"))
    head = ranked[: int(number("keywords", "listed")) - kept_for_phrases]
    rest = ranked[len(head) :]
    best = ranked[0].score if ranked else 0.0
    worth = Worth.of(
        ((_text(annotated, r.candidate), _relative(r, best), r.candidate.entity is not None) for r in head), counts
    )
    title = len(annotated.title.doc) if annotated.title is not None else 0
    chosen = _best_searches(annotated, rest, worth, title)[:kept_for_phrases]
    taken = {r.candidate.key for r in chosen}
    spare = [r for r in rest if r.candidate.key not in taken][: kept_for_phrases - len(chosen)]
    taken.update(r.candidate.key for r in spare)
    return [*head, *(r for r in rest if r.candidate.key in taken)]


def _relative(ranked: Ranked, best: float) -> float:
    """The score against the best one, which is 1.0."""
    return round(math.exp(number("keywords", "score_scale") * min(0.0, ranked.score - best)), 4)


def _best_searches(annotated: Annotated, ranked: Sequence[Ranked], worth: Worth, title: int) -> list[Ranked]:
    """The phrases people could type, best first (`Worth`); the order of the ranking decides ties."""
    reach = ranked[: int(number("keywords", "phrases_weighed"))]
    phrases = {_text(annotated, r.candidate): r for r in reversed(reach) if r.candidate.is_phrase}
    queries = [t for t in phrases if is_query(t)]

    def value(text: str) -> tuple[float, int]:
        candidate = phrases[text].candidate
        in_title = candidate.offsets[0] < title
        return -worth.value(text, len(candidate.places), in_title=in_title), candidate.offsets[0]

    return [phrases[t] for t in distinct_heads(sorted(queries, key=value))]


def _keyword(annotated: Annotated, ranked: Ranked, best: float, places: Iterable[Place]) -> Keyword:
    candidate = ranked.candidate
    # The short forms of a name are occurrences of it too.
    own = [p for p in candidate.places if in_source(annotated, p)]
    spans = _apart(span_of(annotated, p) for p in {*places, *own})
    return Keyword(
        text=_text(annotated, candidate),
        score=_relative(ranked, best),
        yake=round(ranked.yake, 4),
        count=len(spans),
        kind="entity" if candidate.entity else "term",
        spans=spans,
    )


def _text(annotated: Annotated, candidate: Candidate) -> str:
    return candidate.entity.text if candidate.entity else text_of(annotated, commonest_place(annotated, candidate))


def _apart(spans: Iterable[Span]) -> tuple[Span, ...]:
    """In order, the longer of two that overlap."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not kept or kept[-1].end <= span.start:
            kept.append(span)
    return tuple(kept)


def _led_by(
    annotated: Annotated, key: Key, places: Sequence[Place], keywords: list[Keyword], ranked: Sequence[Ranked]
) -> list[Keyword]:
    """The list with the caller's own keyphrase in front, where it stands in the article."""
    if not places:
        return keywords
    same = next((k for k in keywords if key_of(k.text) == key), None)
    yake = next((r.yake for r in ranked if r.candidate.key == key), ranked[0].yake if ranked else 0.0)
    spans = _apart(span_of(annotated, p) for p in places)
    first = same or Keyword(text_of(annotated, places[0]), 1.0, round(yake, 4), len(spans), "term", spans)
    lead = Keyword(first.text, 1.0, first.yake, first.count, first.kind, first.spans)
    return [lead, *(k for k in keywords if k is not same)]
