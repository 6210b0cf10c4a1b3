"""The sentences of places, from the templates of ``rules/places.yml``: what the article has not said already."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from seo_fr.completion.places.names import of_place
from seo_fr.completion.places.register import Commune, Country, Epci, france
from seo_fr.completion.places.surroundings import says_its_kind
from seo_fr.language.figures import figure
from seo_fr.resources import number, rules

_THIN = "\u202f"


@dataclass(frozen=True, slots=True)
class Said:
    """What the article says itself.

    ``placed``: the département, ``beside``: right behind the name, ``counted``: the population.
    """

    placed: bool = False
    beside: bool = False
    counted: bool = False


def commune_sentence(commune: Commune, day: date | None, said: Said) -> str:
    """What is left to say; empty without a population to tell. ``day`` is the article's, None for today.

    Where a commune is, told alone, was refused by readers every time.
    """
    if commune.former:
        return "" if said.placed else _former(commune)
    people = "" if said.counted else people_of(commune, day)
    rank = rank_of(commune)
    if not people:
        return ""
    if said.beside or (said.placed and not commune.seat):
        return _filled("commune_counted", name=commune.name, rank=rank, people=people)
    departement = france().departements[commune.departement]
    of = of_place(departement.name, departement.link)
    if said.placed:
        return _filled("commune_placed", name=commune.name, rank=rank, of=of, people=people)
    return _filled(
        "commune",
        name=commune.name,
        rank=rank,
        of=of,
        region=_region(departement.region, departement.name),
        people=people,
    )


def rank_of(commune: Commune) -> str:
    """*préfecture*, *sous-préfecture*, *commune*."""
    table = rules("places")
    return str(table["seats"]["names"].get(commune.code) or table["ranks"]["names"][commune.seat])


def people_of(commune: Commune, day: date | None) -> str:
    """*14 764 habitants (Insee, population légale 2023)*: the newest in force on ``day``; empty without one."""
    year = _year_in_force(commune, day)
    return people((commune.populations or {})[year], year) if year else ""


def count_of(commune: Commune, day: date | None) -> str:
    """*14 764 (population légale 2023)*: the same, as a question says it."""
    year = _year_in_force(commune, day)
    return _filled("doubted", number=figure((commune.populations or {})[year]), year=str(year)) if year else ""


def _year_in_force(commune: Commune, day: date | None) -> int:
    """The year of the newest population of that day; 0 without one, or where the commune had another extent then."""
    after = int(number("places", "in_force_after"))
    counts = commune.populations or {}
    year = next((y for y in sorted(counts, reverse=True) if day is None or y + after <= day.year), 0)
    apart = number("places", "extent_apart_least") * commune.population
    return year if year and abs(counts[year] - commune.population) <= apart else 0


def people(count: int, year: int) -> str:
    """The number with its noun, its source and its year; empty for a village without inhabitants."""
    if count <= 0:
        return ""
    return _filled("one" if count == 1 else "people", number=figure(count), year=str(year))


def epci_sentence(epci: Epci) -> str:
    """What an intercommunalité is, where it is and how many live there; empty where its population is not known."""
    known = france()
    where = ", ".join(known.departements[code].name for code in epci.departements)
    kind = str(rules("places")["epci_kinds"]["names"][epci.kind])
    count = people(epci.population, known.population_year)
    values = {"members": figure(epci.members), "where": where, "people": count}
    if not count:
        return ""
    if says_its_kind(epci):
        return _filled("epci", name=epci.name, what=kind, **values)
    return _filled("epci_unspoken", what=kind.capitalize(), name=epci.name, **values)


def country_sentence(country: Country, day: date | None) -> str:
    """Part of the world, capital and currency; empty where the currency of that day is not known."""
    table = rules("places")
    when = day.isoformat() if day else "9999"
    money = [name for name, first, last in country.currencies if first <= when and (not last or when < last)]
    if len(money) != 1:
        return ""
    of = table["parts_said_otherwise"]["names"].get(country.code) or table["parts"]["names"][country.part]
    capital = table["capital_names"]["names"].get(country.code) or country.capital
    currency = table["currency_names"]["names"].get(country.code) or money[0]
    return _filled("country", name=country_name(country), of=of, capital=capital, currency=currency)


def country_name(country: Country) -> str:
    """The name that the press gives it."""
    return str(rules("places")["country_names"]["names"].get(country.code) or country.name)


def _former(commune: Commune) -> str:
    departement = france().departements[commune.departement].name
    parent = of_place(*commune.parent)
    return _filled("former", name=commune.name, former=commune.former, parent=parent, departement=departement)


def _region(region: str, departement: str) -> str:
    # « Haute-Corse (Corse) » says it twice.
    return "" if region in departement else _filled("region", region=region)


def _filled(template: str, **values: str) -> str:
    return str(rules("places")["templates"][template]).format(**values)
