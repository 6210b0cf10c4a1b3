"""The title does not hold the focus keyphrase."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.keyphrase import present


def check(facts: Facts) -> Iterator[Flaw]:
    """One flaw. Of a deduced keyphrase, which is only our guess, a share is enough and a lack is a remark."""
    rule = "keyphrase-not-in-title"
    title = facts.article.title
    text = title.text if title else None
    if text is None or not facts.focus:
        return
    needed = 1.0 if facts.focus_is_given else facts.threshold(rule, "deduced")
    if present(facts.focus, text) < needed:
        yield Flaw(
            title.span or facts.head if title else facts.head,
            {"focus": facts.focus},
            level=None if facts.focus_is_given else "info",
        )
