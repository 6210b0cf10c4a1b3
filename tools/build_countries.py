"""Build data/places/countries.json: names in French, part of the world, capital, currencies.

    build_countries.py FOLDER

FOLDER holds the unpacked npm packages of `CLDR` and `COUNTRIES`, one a subfolder ``NAME@VERSION``.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

TARGET = Path(__file__).resolve().parent.parent / "data" / "places" / "countries.json"
CLDR = ("cldr-core@48.2.0", "cldr-localenames-full@48.2.0", "cldr-dates-full@48.2.0", "cldr-numbers-full@48.2.0")
COUNTRIES = "countries-list@3.4.1"


def cldr(folder: Path, package: str, path: str, *keys: str) -> Any:
    """A part of a CLDR file."""
    found = json.loads((folder / package / path).read_text(encoding="utf-8"))
    for key in keys:
        found = found[key]
    return found


def cities(folder: Path, language: str) -> dict[str, str]:
    """Time zone → the city that CLDR names it by."""
    found = {}
    todo = [
        (
            "",
            cldr(
                folder,
                CLDR[2],
                f"main/{language}/timeZoneNames.json",
                "main",
                language,
                "dates",
                "timeZoneNames",
                "zone",
            ),
        )
    ]
    while todo:
        path, table = todo.pop()
        for key, value in table.items():
            if isinstance(value, dict):
                if "exemplarCity" in value:
                    found[path + key] = value["exemplarCity"]
                else:
                    todo.append((f"{path}{key}/", value))
    return found


def write_countries(folder: Path) -> None:
    """``countries.json``: French name, part of the world, English and French capital, currencies with their days."""
    names = cldr(folder, CLDR[1], "main/fr/territories.json", "main", "fr", "localeDisplayNames", "territories")
    english, french = cities(folder, "en"), cities(folder, "fr")
    capitals = {english.get(z, z.rpartition("/")[2].replace("_", " ")): city for z, city in french.items()}
    contained = cldr(folder, CLDR[0], "supplemental/territoryContainment.json", "supplemental", "territoryContainment")
    parts = {
        c: part
        for part, row in contained.items()
        if part.isdigit() and part != "001"
        for c in row["_contains"]
        if c.isalpha()
    }
    money = cldr(folder, CLDR[0], "supplemental/currencyData.json", "supplemental", "currencyData", "region")
    called = cldr(folder, CLDR[3], "main/fr/currencies.json", "main", "fr", "numbers", "currencies")
    listed = json.loads((folder / COUNTRIES / "countries.min.json").read_text(encoding="utf-8"))
    rows = {}
    for code in sorted(set(listed) & set(parts)):
        capital = listed[code]["capital"]
        used = [
            [called[name]["displayName"], days.get("_from", ""), days.get("_to", "")]
            for row in money.get(code, ())
            for name, days in row.items()
            if days.get("_tender") != "false" and days.get("_to", "2016") >= "2016"
        ]
        rows[code] = [names[code], parts[code], capitals.get(capital, capital).partition(" (")[0], used]
    table = {
        "source": f"Unicode CLDR 48.2 (noms, continents, monnaies) ; {COUNTRIES.replace('@', ' ')} (capitales)",
        "licence": "Unicode License v3 ; MIT (countries-list)",
    }
    head = ",\n".join(f"{json.dumps(k)}: {json.dumps(v, ensure_ascii=False)}" for k, v in table.items())
    lines = ",\n".join(f"{json.dumps(code)}: {json.dumps(row, ensure_ascii=False)}" for code, row in rows.items())
    TARGET.write_text(f'{{\n{head},\n"countries": {{\n{lines}\n}}\n}}\n', encoding="utf-8")


if __name__ == "__main__":
    write_countries(Path(sys.argv[1]))
