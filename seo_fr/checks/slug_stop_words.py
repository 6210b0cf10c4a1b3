"""The slug holds words that nobody searches for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw, place_of
from seo_fr.checks.rule import Rule
from seo_fr.language.folding import fold
from seo_fr.reading.author_fields import author_slug
from seo_fr.resources import words


def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
    """One flaw; the words are those that `seo_fr.restructuring.slug` leaves out."""
    slug = author_slug(facts.article)
    if slug is None:
        return
    empty = {fold(w) for w in words("metadata", "slug_stop_words")}
    parts = [part for part in re.split(r"[-_/ ]+", fold(slug)) if part]
    found = [part for part in parts if part in empty]
    if found and len(parts) > rule.threshold("words"):
        yield Flaw(place_of(facts, "slug"), {"words": ", ".join(dict.fromkeys(found))})
