"""How likely a desk is to print the size of the commune of a piece of news: learned (tools/fit_places.py)."""

from __future__ import annotations

import math
from collections.abc import Mapping

from seo_fr.analysis.odds import log_odds
from seo_fr.completion.places.register import Commune
from seo_fr.completion.places.settling import Named
from seo_fr.completion.places.surroundings import Surroundings
from seo_fr.resources import number, rules


def is_worth_telling(commune: Commune, around: Surroundings, *, placed: bool) -> bool:
    """True from the log-odds `worth_least` on, of an article that speaks of what the place lives on.

    ``placed`` where the article gives the département.
    """
    weights: Mapping[str, float] = rules("places")["worth"]["weights"]
    return around.life > 0 and log_odds(weights, traits_of(commune, around, placed=placed)) >= number(
        "places", "worth_least"
    )


def is_well_known(commune: Commune) -> bool:
    """True for a town that every reader situates."""
    return commune.population >= number("places", "well_known_overseas" if commune.is_overseas else "well_known")


def is_placed(commune: Commune, named: Named, around: Surroundings) -> bool:
    """True where the article gives its département."""
    return commune.departement in around.departements.keys() | named.beside


def traits_of(commune: Commune, around: Surroundings, *, placed: bool) -> dict[str, float]:
    """What the article is about, by its words, how large the place is, and what there is left to tell of it."""
    return {
        "life": math.log1p(around.life),
        "crime": math.log1p(around.crime),
        "trade": math.log1p(around.trade),
        "people": math.log(max(1, commune.population)),
        "placed": float(placed),
    }
