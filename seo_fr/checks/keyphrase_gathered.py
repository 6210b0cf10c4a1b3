"""The keyphrase stands in one part of the text only."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.keyphrase import count
from seo_fr.checks.rule import Rule


def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
    """One flaw at the first occurrence, where all of them lie within a short part of a long article.

    Of a keyphrase that the user or the author gave: of our own guess, the text may say it again in other words.
    """
    if not (facts.focus_is_given and facts.focus) or facts.words < rule.threshold("words"):
        return
    sentences = [s for p in facts.passages for s in p.sentences]
    counts = count(facts.focus, [s.text for s in sentences])
    places = [i for i, found in enumerate(counts) if found]
    if len(places) < rule.threshold("occurrences"):
        return
    extent = sum(s.words for s in sentences[places[0] : places[-1] + 1]) / facts.words
    if extent < rule.threshold("share"):
        yield Flaw(sentences[places[0]].span, {"focus": facts.focus, "count": sum(counts)})
