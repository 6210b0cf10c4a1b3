"""Too few sentences with a connective."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw, percent


def check(facts: Facts) -> Iterator[Flaw]:
    """One flaw at the start of the text, which gives the share."""
    rule = "connectives-share"
    sentences = facts.annotated.sentences
    if len(sentences) < facts.threshold(rule, "sentences"):
        return
    count = sum(s.connector for s in sentences)
    share = count / len(sentences)
    if share < facts.threshold(rule, "share"):
        yield Flaw(facts.start, {"share": percent(share), "count": count, "total": len(sentences)})
