"""Too many sentences in the passive."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw, percent


def check(facts: Facts) -> Iterator[Flaw]:
    """One flaw, at the first passive sentence, which gives their share."""
    rule = "passive-share"
    sentences = facts.annotated.sentences
    if len(sentences) < facts.threshold(rule, "sentences"):
        return
    offenders = [s for s in sentences if s.passive]
    share = len(offenders) / len(sentences)
    if share > facts.threshold(rule, "share"):
        values = {"share": percent(share), "count": len(offenders), "total": len(sentences)}
        yield Flaw(offenders[0].span, values)
