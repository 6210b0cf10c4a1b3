"""Too many long sentences in the article as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw, percent


def check(facts: Facts) -> Iterator[Flaw]:
    """One flaw, at the first of the long sentences, which gives their share."""
    rule = "long-sentences-share"
    sentences = [s for p in facts.passages for s in p.sentences if s.words]
    if len(sentences) < facts.threshold(rule, "sentences"):
        return
    limit = facts.threshold(rule, "words")
    offenders = [s for s in sentences if s.words > limit]
    share = len(offenders) / len(sentences)
    if share > facts.threshold(rule, "share"):
        values = {"share": percent(share), "count": len(offenders), "total": len(sentences), "words": f"{limit:g}"}
        yield Flaw(offenders[0].span, values)
