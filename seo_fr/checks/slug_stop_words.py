"""The slug holds words that nobody searches for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.front_matter import author_text, place_of
from seo_fr.language.folding import fold
from seo_fr.resources import words


def check(facts: Facts) -> Iterator[Flaw]:
    """One flaw; the words are those that `seo_fr.restructuring.slug` leaves out."""
    slug = author_text(facts.article, "slug")
    if slug is None:
        return
    empty = {fold(w) for w in words("metadata", "slug_stop_words")}
    found = [part for part in re.split(r"[-_/ ]+", fold(slug)) if part in empty]
    if found:
        yield Flaw(place_of(facts, "slug"), {"words": ", ".join(dict.fromkeys(found))})
