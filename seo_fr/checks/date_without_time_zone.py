"""A date that search engines read has an hour and no time zone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw, place_of
from seo_fr.checks.rule import Rule
from seo_fr.model import PageHead
from seo_fr.reading.author_fields import author_text, author_value

_NAMES = ("published", "modified")


def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
    """One flaw a date; a day without an hour, or at midnight sharp, is let through.

    What a header says to the generator of the site, which knows the zone by its settings, no engine reads.
    """
    is_read = isinstance(facts.article.front_matter, PageHead) or author_value(facts.article, "json_ld") is not None
    for name in _NAMES if is_read else ():
        text = author_text(facts.article, name)
        if (
            text is not None
            and re.search(r"\d[T ](?!00:00(?:\Z|:00))\d{1,2}:\d\d", text)
            and not re.search(r"(?:Z|[+-]\d\d:?\d\d)$", text)
        ):
            yield Flaw(place_of(facts, name), {"date": text})
