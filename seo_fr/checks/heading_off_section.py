"""A heading whose words are nowhere in its section."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.keyphrase import content_words
from seo_fr.checks.rule import Rule
from seo_fr.model import Span


def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
    """One flaw a heading with several words that carry meaning, none of which its section takes up.

    The section is all that stands under the heading, its subsections included. The headings that name a
    part of every article (introduction, sources…) and short sections, which prove nothing, are let through.
    """
    usual = rule.words("usual")
    starts = [p.span.start for p in facts.passages]
    ends = _ends(facts)
    for heading in facts.headings:
        text = heading.view.text.strip()
        own = content_words(text)
        if len(own) < rule.threshold("heading_words") or text.casefold() in usual or "?" in text:
            continue
        first, last = bisect_left(starts, heading.span.end), bisect_left(starts, ends[heading.span])
        under = facts.passages[first:last]
        if sum(p.words for p in under) < rule.threshold("words"):
            continue
        held = frozenset().union(*(w.keys for p in under for w in content_words(p.view.text)))
        if not any(w.keys & held for w in own):
            yield Flaw(heading.span, {"heading": text})


def _ends(facts: Facts) -> dict[Span, int]:
    """Where the section of each heading ends: at the next one of its level or above."""
    ends: dict[Span, int] = {}
    next_at = [len(facts.article.source)] * 7
    for heading in reversed(facts.headings):
        ends[heading.span] = min(next_at[: heading.level + 1])
        next_at[heading.level] = heading.span.start
    return ends
