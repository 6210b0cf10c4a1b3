"""Too many long sentences in the article as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw, longer_than, percent
from seo_fr.resources import number


def check(facts: Facts) -> Iterator[Flaw]:
    """One flaw, at the first of the long sentences, which gives their share."""
    rule = "checks/long-sentences-share"
    sentences = facts.annotated.sentences
    if len(sentences) < number(rule, "sentences"):
        return
    offenders = longer_than(sentences, number(rule, "words"))
    share = len(offenders) / len(sentences)
    if share > number(rule, "share"):
        values = {"share": percent(share), "count": len(offenders), "total": len(sentences)}
        yield Flaw(offenders[0].span, values)
