"""Whether a word says of which country somebody or something is."""

from __future__ import annotations

from functools import cache

from seo_fr.language.folding import fold_in_place
from seo_fr.resources import words


def is_nationality(word: str) -> bool:
    """*américain*, *ukrainienne*: it begins as one of the adjectives of countries (rules/fiches.yml)."""
    return fold_in_place(word).startswith(_beginnings())


@cache
def _beginnings() -> tuple[str, ...]:
    return tuple(map(fold_in_place, words("fiches", "foreign_adjectives")))
