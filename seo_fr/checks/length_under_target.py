"""The article is shorter than the desk asked for."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.model import Span


def check(facts: Facts) -> Iterator[Flaw]:
    """One flaw where the text ends, with the facets that the article does not answer."""
    words, target = facts.annotated.words, facts.options.target
    if words >= target:
        return
    absent = [f.facet for f in facts.coverage if not f.present]
    # The questions themselves are in the coverage; here the facets are enough.
    hint = f" À éclaircir : {', '.join(absent)}." if absent else ""
    paragraphs = facts.annotated.paragraphs
    at = paragraphs[-1].span.end if paragraphs else 0
    yield Flaw(Span(at, at), {"words": words, "target": target, "missing": target - words, "hint": hint})
