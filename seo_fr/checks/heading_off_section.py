"""A heading whose words are nowhere in its section."""

from __future__ import annotations

from collections.abc import Iterator
from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.keyphrase import content_words
from seo_fr.resources import words

def check(facts: Facts) -> Iterator[Flaw]:
    """One flaw a heading with several words that carry meaning, none of which its section takes up.

    The section is all that stands under the heading, its subsections included. The headings that name a
    part of every article (introduction, sources…) and short sections, which prove nothing, are let through.
    """
    rule = "heading-off-section"
    usual = words(f"checks/{rule}", "usual")
    for index, heading in enumerate(facts.headings):
        text = heading.view.text.strip()
        own = content_words(text)
        if len(own) < facts.threshold(rule, "heading_words") or text.casefold() in usual or "?" in text:
            continue
        after = [h for h in facts.headings[index + 1 :] if h.level <= heading.level]
        end = after[0].span.start if after else len(facts.article.source)
        under = [p for p in facts.passages if heading.span.end <= p.span.start < end]
        if sum(p.words for p in under) < facts.threshold(rule, "words"):
            continue
        held = frozenset().union(*(w.keys for p in under for w in content_words(p.view.text)))
        if not any(w.keys & held for w in own):
            yield Flaw(heading.span, {"heading": text})
