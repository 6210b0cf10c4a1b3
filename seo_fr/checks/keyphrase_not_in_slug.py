"""The slug does not hold the focus keyphrase."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw, place_of
from seo_fr.checks.keyphrase import present
from seo_fr.reading.author_fields import author_text


def check(facts: Facts) -> Iterator[Flaw]:
    """One flaw. Of a deduced keyphrase, which is only our guess, a share is enough and a lack is a remark."""
    rule = "keyphrase-not-in-slug"
    text = author_text(facts.article, "slug")
    if text is None or not facts.focus:
        return
    needed = 1.0 if facts.focus_is_given else facts.threshold(rule, "deduced")
    if present(facts.focus, text, slug=True) < needed:
        yield Flaw(place_of(facts, "slug"), {"focus": facts.focus}, level=None if facts.focus_is_given else "info")
