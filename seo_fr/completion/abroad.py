"""How much an article speaks of France and of other countries."""

from __future__ import annotations

from seo_fr.language.listed import listed


def count_home_and_abroad(folded: str) -> tuple[int, int]:
    """(words of France, words of other countries) of a text without accents or capitals (`fold_in_place`).

    The lists are those of rules/fiches.yml; what is made of the numbers is its caller's.
    """
    home = listed("fiches", "home_places", whole=False, folded=True)
    foreign = (
        listed("fiches", "foreign_places", folded=True),
        listed("fiches", "foreign_adjectives", whole=False, folded=True),
    )
    return len(home.findall(folded)), sum(len(pattern.findall(folded)) for pattern in foreign)
