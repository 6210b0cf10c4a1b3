"""The score of a candidate: what the article is about, as a sum of logarithms.

The weights stand in rules/keywords.yml; they were set on the development half of WikiNews-fr by
marginal means over 700 random settings, not by picking the best one, and rounded.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from statistics import fmean

from seo_fr.analysis.candidates import Candidate, Key
from seo_fr.analysis.rarity import rarity
from seo_fr.analysis.stems import stem
from seo_fr.analysis.surface import texts
from seo_fr.analysis.term_scores import term_scores
from seo_fr.model import Annotated
from seo_fr.resources import number

_SIGNALS = ("frequency", "lateness", "rarity", "yake", "links", "title", "subject", "words")
_CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "VERB"})


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate, its score (any real number, higher is better) and the mean YAKE score of its words."""

    candidate: Candidate
    score: float
    yake: float


def rank(annotated: Annotated, candidates: Mapping[Key, Candidate], frequency: Mapping[str, int]) -> tuple[Ranked, ...]:
    """The candidates best first; ties go to the earlier one, then to the alphabet.

    ``frequency`` is how often each stem occurs (`stem_counts`).
    """
    terms = term_scores(annotated)
    unknown = max(terms.values(), default=1.0)
    weights = {name: number("keywords", f"weight_{name}") for name in _SIGNALS}
    title = len(annotated.title.doc) if annotated.title is not None else 0
    free = _free_counts(candidates.values())
    ranked = []
    for key, candidate in candidates.items():
        yake = fmean([terms.get(stem(w), unknown) for w in candidate.content])
        signals = {
            "frequency": math.log(free[key]),
            "lateness": math.log(math.log(3 + candidate.offsets[0])),
            "rarity": math.log(0.05 + fmean([rarity(w) for w in candidate.content])),
            "yake": math.log(0.001 + yake),
            "links": float(candidate.links),
            "title": float(candidate.offsets[0] < title),
            "subject": candidate.subjects / len(candidate.places),
            "words": fmean([math.log(frequency.get(stem(w), 1)) for w in candidate.content]),
        }
        score = sum(weights[name] * signals[name] for name in _SIGNALS)
        ranked.append(Ranked(candidate, score, yake))
    return tuple(sorted(ranked, key=lambda r: (-r.score, r.candidate.offsets[0], r.candidate.key)))


def stem_counts(annotated: Annotated) -> Counter[str]:
    """How often each stem of a content word stands in the title and the text."""
    counts: Counter[str] = Counter()
    for form, count in Counter([t.text for _, p in texts(annotated) for t in p.tokens if t.pos_ in _CONTENT]).items():
        counts[stem(form)] += count
    return counts


def _free_counts(candidates: Collection[Candidate]) -> Mapping[Key, float]:
    """Occurrences outside any longer kept phrase, and a share of the others (after C-value, Frantzi et al. 2000).

    Where the phrase is only a person's function it does not count.
    Kept are phrases that recur and names. A stretch of tokens is compared with those that hold it by
    the start alone: phrases have at most seven tokens, so the work stays linear.
    """
    kept: dict[tuple[int, int], int] = {}
    reach = 0
    for candidate in candidates:
        if candidate.is_phrase and (candidate.entity is not None or len(candidate.places) > 1):
            for index, start, end in candidate.places:
                kept[index, start] = max(end, kept.get((index, start), 0))
                reach = max(reach, end - start)
    share, least = number("keywords", "share_inside"), number("keywords", "title_share")
    counts = {}
    for candidate in candidates:
        count = 0.0
        for (index, start, end), titled in zip(candidate.places, candidate.titled, strict=True):
            if titled:
                continue
            starts = range(max(0, start - reach), start + 1)
            inside = any(kept.get((index, s), 0) >= end + (s == start) for s in starts)
            count += share if inside else 1.0
        counts[candidate.key] = max(least, count)
    return counts
