"""Build the French part of data/places/ from the packages of its official registers.

    build_places.py FOLDER

FOLDER holds one unpacked npm package a subfolder (``npm pack NAME@VERSION``, then ``tar xzf`` into
``FOLDER/NAME@VERSION``, the scope's slash left out): those of `EDITIONS`. A new
year is a line in `EDITIONS`, first. The result is deterministic: the same
packages and the same zlib give the same bytes.

``communes.blocks``: a line of JSON (source, licence, years, and for each block its first key and its length),
then blocks of lines compressed by themselves, sorted by key. One look-up reads one block.
"""

from __future__ import annotations

import json
import sys
import zlib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from seo_fr.completion.places.names import place_key

TARGET = Path(__file__).resolve().parent.parent / "data" / "places"
PACKAGE = "etalab-decoupage-administratif"
# (version of the package, its file with populations, the year of those populations), the newest first. The years are
# those of the tables that each version's README names, and were checked on Paris, Lille and Quimper.
EDITIONS = (
    ("6.0.0", "communes", 2023),
    ("4.1.0", "communes", 2022),
    ("4.1.0", "epci", 2021),
    ("3.1.1", "communes", 2020),
    ("1.1.1", "communes", 2019),
    ("1.1.1", "epci", 2018),
    ("0.7.0", "communes", 2016),
)
CODE_YEAR = 2026  # the year of the geographic code in the first of them
BOUNDARIES = (("6.0.0", 2026), ("4.1.0", 2024), ("3.1.1", 2023), ("1.1.1", 2021))
LINES_A_BLOCK = 128
UNINHABITED = {"984", "989"}
# No table of the package gives the year of their census, or none that is a population légale.
WITHOUT_POPULATION = {"986", "987", "988"}
MAYOTTE = ("976", 2017)
ARTICLES = {"Le ": "2", "La ": "3", "Les ": "4", "L'": "5"}
VOWELS = "AEIOUÉÈÊÀÂÎÔŒÆ"
UNACCENTED = ("Egletons", "Epernay", "Epinal", "Etangs", "Evian", "Evreux")
PRINTED = {
    **{name: f"É{name[1:]}" for name in UNACCENTED},
    "''": "",
    '"': "",
    "'": "’",
    " - ": "-",
    "Coeur": "Cœur",
    "Ile d": "Île d",
}
RANKS = ("regions", "departements", "arrondissements")
FRENCH_LICENCE = "Licence Ouverte / Open Licence 2.0 (Etalab)"


def read(folder: Path, version: str, name: str) -> Any:
    """A table of one version of the French package."""
    return json.loads((folder / f"{PACKAGE}@{version}" / "data" / f"{name}.json").read_text(encoding="utf-8"))


def typeset(name: str) -> str:
    """A name with the apostrophe of print, and without the spaces that a register puts around a hyphen."""
    for written, printed in PRINTED.items():
        name = name.replace(written, printed)
    return name.strip()


def link_of(row: dict[str, Any]) -> str:
    """How a name takes *de* (`seo_fr.completion.places.names`): the register's code, mended where it is missing."""
    name, link = row["nom"], str(row.get("typeLiaison", 0))
    article = next((code for start, code in ARTICLES.items() if name.startswith(start)), None)
    return article or ("1" if link == "0" and name[0] in VOWELS else link)


def populations(folder: Path, version: str, table: str) -> dict[str, int]:
    """Code → population municipale."""
    rows = read(folder, version, table)
    if table == "epci":
        return {m["code"]: m["populationMunicipale"] for e in rows for m in e["membres"]}
    return {c["code"]: c["population"] for c in rows if c["type"] == "commune-actuelle" and "population" in c}


def ranks(folder: Path) -> dict[str, str]:
    """Code → R, P or S: seat of a region, of a département, of an arrondissement."""
    found: dict[str, str] = {}
    for letter, table in zip("RPS", RANKS, strict=True):
        for row in read(folder, EDITIONS[0][0], table):
            if row.get("zone") != "com" or row["code"] == "975":
                found.setdefault(row["chefLieu"], letter)
    return found


def memberships(folder: Path) -> dict[str, tuple[str, int]]:
    """Code of a commune → its intercommunalité, and the first year from which it has been in it without a break."""
    found: dict[str, tuple[str, int]] = {}
    newer = 0
    for version, year in BOUNDARIES:
        for epci in read(folder, version, "epci"):
            for member in epci["membres"]:
                if not newer or found.get(member["code"]) == (epci["code"], newer):
                    found[member["code"]] = (epci["code"], year)
        newer = year
    return found


def communes(folder: Path, epcis: dict[str, int]) -> Iterator[tuple[str, ...]]:
    """A line a commune, and a line a former one that is now a part of another."""
    rows = read(folder, EDITIONS[0][0], "communes")
    by_year = {year: populations(folder, version, table) for version, table, year in EDITIONS}
    seats, members = ranks(folder), memberships(folder)
    current = {r["code"]: r for r in rows if r["type"] == "commune-actuelle"}
    for row in rows:
        whole = current.get(row.get("chefLieu", row["code"]))
        if row["departement"] in UNINHABITED or whole is None or row["type"] == "arrondissement-municipal":
            continue
        name, link = typeset(row["nom"]), link_of(row)
        if row["type"] != "commune-actuelle":
            if place_key(row["nom"]) != place_key(whole["nom"]):
                kind = {"commune-deleguee": "d", "commune-associee": "a"}[row["type"]]
                parent = (typeset(whole["nom"]), link_of(whole))
                yield (place_key(name), name, row["code"], link, whole["departement"], kind, *parent)
            continue
        epci, since = members.get(row["code"], ("", 0))
        counted = ["" if y is None else str(y) for y in _counts(row, by_year)]
        known = (str(epcis[epci]), str(since)) if epci else ("", "")
        yield (
            place_key(name),
            name,
            row["code"],
            link,
            row["departement"],
            seats.get(row["code"], ""),
            *known,
            *counted,
        )


def _counts(row: dict[str, Any], by_year: dict[int, dict[str, int]]) -> Iterator[int | None]:
    """The newest population, then the older ones as what they differ by."""
    newest = by_year[EDITIONS[0][2]].get(row["code"])
    alone = row["departement"] == MAYOTTE[0]
    if newest is None or row["departement"] in WITHOUT_POPULATION:
        return
    yield newest
    for counts in [*by_year.values()][1:]:
        there = counts.get(row["code"])
        yield None if there is None or alone else newest - there


def write_communes(folder: Path, epcis: dict[str, int]) -> None:
    """``communes.blocks``."""
    lines = sorted("\t".join(row).rstrip("\t") for row in communes(folder, epcis))
    groups: list[list[str]] = [[]]
    for line in lines:
        # Homonyms stay together, so that one block answers for a key.
        if len(groups[-1]) >= LINES_A_BLOCK and line.split("\t")[0] != groups[-1][-1].split("\t")[0]:
            groups.append([])
        groups[-1].append(line)
    blocks = [zlib.compress("\n".join(group).encode(), 9) for group in groups]
    head = {
        "source": f"Insee, code officiel géographique {CODE_YEAR} et populations légales (npm {PACKAGE})",
        "versions": list(dict.fromkeys(version for version, _, _ in EDITIONS)),
        "licence": FRENCH_LICENCE,
        "code_year": CODE_YEAR,
        "years": [year for _, _, year in EDITIONS],
        "own_years": {MAYOTTE[0]: MAYOTTE[1]},
        "blocks": [[group[0].split("\t")[0], len(block)] for group, block in zip(groups, blocks, strict=True)],
    }
    text = json.dumps(head, ensure_ascii=False, separators=(",", ":"))
    (TARGET / "communes.blocks").write_bytes(b"".join([text.encode(), b"\n", *blocks]))


def write_france(folder: Path) -> dict[str, int]:
    """``france.json``: départements, régions, intercommunalités; gives the number of each of the last."""
    version = EDITIONS[0][0]
    counts, where = populations(folder, version, "communes"), {}
    by_departement: dict[str, int] = defaultdict(int)
    for row in read(folder, version, "communes"):
        if row["type"] == "commune-actuelle":
            where[row["code"]] = row["departement"]
            by_departement[row["departement"]] += counts.get(row["code"], 0)
    epcis = []
    for epci in sorted(read(folder, version, "epci"), key=lambda e: e["code"]):
        codes = [m["code"] for m in epci["membres"]]
        departements = list(dict.fromkeys(where[c] for c in sorted(codes, key=lambda c: (where[c], c))))
        kind, _, name = (
            typeset(epci["nom"]).partition(" ")
            if epci["type"] in ("CC", "CA", "CU")
            else ("", "", typeset(epci["nom"]))
        )
        epcis.append(
            [
                epci["code"],
                epci["type"],
                name.partition(" (")[0].strip(),
                len(codes),
                sum(counts[c] for c in codes),
                departements,
            ]
        )
        assert kind in ("", epci["type"]), epci["nom"]
    table = {
        "source": f"Insee, code officiel géographique {CODE_YEAR} ; DGCL, EPCI {CODE_YEAR} (npm {PACKAGE} {version})",
        "licence": FRENCH_LICENCE,
        "code_year": CODE_YEAR,
        "population_year": EDITIONS[0][2],
        "regions": {r["code"]: [typeset(r["nom"]), str(r["typeLiaison"])] for r in read(folder, version, "regions")},
        "departements": {
            d["code"]: [typeset(d["nom"]), str(d["typeLiaison"]), d["region"], by_departement[d["code"]]]
            for d in read(folder, version, "departements")
            if d["code"] not in UNINHABITED
        },
        "epcis": epcis,
    }
    write_json("france.json", table)
    return {row[0]: number for number, row in enumerate(epcis)}


def write_json(name: str, table: dict[str, Any]) -> None:
    """One line a row, so that a new edition shows what it changes."""
    rows = []
    for key, value in table.items():
        if isinstance(value, list):
            inside = ",\n".join(json.dumps(v, ensure_ascii=False) for v in value)
            rows.append(f"{json.dumps(key)}: [\n{inside}\n]")
        elif isinstance(value, dict):
            inside = ",\n".join(f"{json.dumps(k)}: {json.dumps(v, ensure_ascii=False)}" for k, v in value.items())
            rows.append(f"{json.dumps(key)}: {{\n{inside}\n}}")
        else:
            rows.append(f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}")
    (TARGET / name).write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")


def main() -> None:
    """Both files."""
    folder = Path(sys.argv[1])
    TARGET.mkdir(exist_ok=True)
    write_communes(folder, write_france(folder))


if __name__ == "__main__":
    main()
