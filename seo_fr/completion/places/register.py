"""The registers of ``data/places/``, read where they are asked: nothing at import, one block a look-up."""

from __future__ import annotations

import json
import zlib
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from seo_fr.errors import ConfigError, reason
from seo_fr.resources import data_dir

_FORMER = {"d": "déléguée", "a": "associée"}
_FIELDS = 8  # before the populations


@dataclass(frozen=True, slots=True)
class Commune:
    """A row of the geographic code. ``link`` says how the name takes *de* (`names.of_place`).

    ``seat`` is R, P or S for the seat of a region, a département, an arrondissement. ``former`` is *déléguée* or
    *associée* for what is now a part of the commune ``parent`` (name, link). ``epci`` numbers the intercommunalité
    of which it is a member without a break since the year ``since``; -1: of none. ``populations`` are by year.
    """

    name: str
    code: str
    link: str
    departement: str
    seat: str = ""
    former: str = ""
    parent: tuple[str, str] = ("", "")
    epci: int = -1
    since: int = 0
    populations: Mapping[int, int] | None = None

    @property
    def population(self) -> int:
        """The newest population, 0 where none is known."""
        return next(iter((self.populations or {}).values()), 0)

    @property
    def is_overseas(self) -> bool:
        """True for a département of three figures (974)."""
        return self.departement.startswith("97")


@dataclass(frozen=True, slots=True)
class Departement:
    """``region`` is the name of its region, ``population`` that of `France.population_year`."""

    code: str
    name: str
    link: str
    region: str
    population: int


@dataclass(frozen=True, slots=True)
class Epci:
    """An intercommunalité: ``kind`` is CC, CA, CU, METRO or MET69, ``departements`` are codes."""

    code: str
    kind: str
    name: str
    members: int
    population: int
    departements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class France:
    """What is above the communes. ``code_year`` is that of the boundaries."""

    departements: Mapping[str, Departement]
    regions: Mapping[str, str]
    epcis: tuple[Epci, ...]
    code_year: int
    population_year: int


@dataclass(frozen=True, slots=True)
class Country:
    """``part`` is a code of the United Nations; ``currencies`` are (name, first day, last day or empty)."""

    code: str
    name: str
    part: str
    capital: str
    currencies: tuple[tuple[str, str, str], ...]


def communes(key: str) -> tuple[Commune, ...]:
    """The communes, and former communes, of that key (`names.place_key`). Raises ConfigError."""
    table = _communes()
    at = bisect_right(table.firsts, key) - 1
    return _in_block(at, key) if at >= 0 else ()


def longer_names(key: str) -> tuple[Commune, ...]:
    """Those whose name goes on where that one ends: *Mauléon-Licharre* of *mauleon*. Raises ConfigError."""
    table = _communes()
    at = bisect_right(table.firsts, key) - 1
    blocks = range(max(at, 0), min(at + 2, len(table.firsts)))
    return tuple(row for number in blocks for row in _lines_in_block(number, f"{key} "))


@dataclass(frozen=True, slots=True)
class _Communes:
    path: Path
    firsts: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    years: tuple[int, ...]
    own_years: Mapping[str, int]


@cache
def _communes() -> _Communes:
    path = data_dir() / "places" / "communes.blocks"
    try:
        with path.open("rb") as file:
            line = file.readline()
        head = json.loads(line)
        places, at = [], len(line)
        for _, length in head["blocks"]:
            places.append((at, length))
            at += length
        firsts = tuple(first for first, _ in head["blocks"])
        return _Communes(path, firsts, tuple(places), tuple(head["years"]), head["own_years"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise _unreadable(path, error) from error


@lru_cache(maxsize=1024)
def _in_block(number: int, key: str) -> tuple[Commune, ...]:
    return tuple(_lines_in_block(number, f"{key}\t"))


def _lines_in_block(number: int, opening: str) -> Iterator[Commune]:
    block = _block(number)
    at = block.find(f"\n{opening}")
    while at >= 0:
        line = block[at + 1 : block.find("\n", at + 1)]
        yield _commune(line.split("\t")[1:], _communes())
        at = block.find(f"\n{opening}", at + 1)


@lru_cache(maxsize=512)
def _block(number: int) -> str:
    """The lines of a block, each between two ends of line; all of them together take 3 MB."""
    table = _communes()
    start, length = table.places[number]
    try:
        with table.path.open("rb") as file:
            file.seek(start)
            return f"\n{zlib.decompress(file.read(length)).decode()}\n"
    except (OSError, ValueError, zlib.error) as error:
        raise _unreadable(table.path, error) from error


def _commune(fields: list[str], table: _Communes) -> Commune:
    name, code, link, departement, mark, *rest = (*fields, *[""] * (_FIELDS - 1 - len(fields)))
    if mark in _FORMER:
        return Commune(name, code, link, departement, former=_FORMER[mark], parent=(rest[0], rest[1]))
    epci, since, *counts = rest
    newest = int(counts[0]) if counts else 0
    years = (table.own_years[departement],) if departement in table.own_years else table.years
    numbers = [newest - int(c) if i and c else newest if not i else None for i, c in enumerate(counts)]
    known = {year: n for year, n in zip(years, numbers, strict=False) if n is not None}
    return Commune(name, code, link, departement, mark, "", ("", ""), int(epci or -1), int(since or 0), known)


@cache
def france() -> France:
    """Départements, regions, intercommunalités. Raises ConfigError."""
    table = _json("france.json")
    regions = {code: name for code, (name, _) in table["regions"].items()}
    departements = {
        code: Departement(code, name, link, regions[region], population)
        for code, (name, link, region, population) in table["departements"].items()
    }
    epcis = tuple(
        Epci(code, kind, name, members, count, tuple(where))
        for code, kind, name, members, count, where in table["epcis"]
    )
    return France(departements, regions, epcis, table["code_year"], table["population_year"])


@cache
def countries() -> Mapping[str, Country]:
    """The countries and territories, by code. Raises ConfigError."""
    rows = _json("countries.json")["countries"]
    return {
        code: Country(code, name, part, capital, tuple((n, first, last) for n, first, last in money))
        for code, (name, part, capital, money) in rows.items()
    }


def _json(name: str) -> Any:
    path = data_dir() / "places" / name
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: Exception) -> ConfigError:
    why = f" ({reason(error)})" if isinstance(error, OSError) else ""
    return ConfigError(f"{path} : données des lieux illisibles{why} ; réinstallez seo-fr.")
