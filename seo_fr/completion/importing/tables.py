"""Rows of a CSV, objects of a JSON → records, by the columns of rules/imports.yml."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from seo_fr.completion.importing.records import Day, Gender, Office, Record
from seo_fr.completion.importing.sentences import clean
from seo_fr.completion.importing.streams import encoding_of, lines, whole_json
from seo_fr.errors import ConfigError
from seo_fr.language.folding import fold
from seo_fr.resources import number, rules, words

Row = tuple[int, Mapping[str, str]]
"""Its line or number, and what it holds, by the columns' own names in rules/imports.yml."""


@dataclass(frozen=True, slots=True)
class Given:
    """What the command line says of the files: a source, the day of the data, the nature where no column tells it."""

    source: str
    valid: date
    kind: str


def rows_of_csv(path: Path, notes: list[str]) -> Iterator[Row]:
    """Comma, semicolon or tabulator, whichever the header has most of. Raises ConfigError."""
    encoding = encoding_of(path)
    if encoding == "cp1252":
        notes.append(f"{path} : lu en Windows-1252, l’encodage d’Excel ; vérifiez les accents.")
    with path.open(encoding=encoding, newline="") as file:
        header = file.readline(int(number("imports", "line_most_bytes")))
        if not header.strip():
            raise ConfigError(f"{path} : fichier vide ; la première ligne doit nommer les colonnes.")
        file.seek(0)
        delimiter = max(";,\t", key=header.count)
        reader = csv.reader(file, delimiter=delimiter)
        try:
            columns = _columns(path, next(reader), notes)
            for row in reader:
                if any(cell.strip() for cell in row):
                    yield reader.line_num, _joined(zip(columns, row, strict=False))
        except csv.Error as error:
            said = "une case trop longue ou un guillemet jamais fermé"
            raise ConfigError(f"{path}, ligne {reader.line_num} : {said} ; corrigez cette ligne.") from error


def rows_of_json(path: Path, notes: list[str]) -> Iterator[Row]:
    """A list of objects, or an object a line. Raises ConfigError."""
    known: dict[str, str] = {}
    for at, entry in objects(path):
        if not isinstance(entry, dict):
            raise ConfigError(f"{path}, ligne {at} : ce n’est pas un objet ; il faut des objets « clé: valeur ».")
        if any(key not in known for key in entry):
            fresh = [str(key) for key in entry]
            known |= dict(zip(fresh, _columns(path, fresh, notes), strict=True))
        yield at, _joined((known[key], _cell(value)) for key, value in entry.items())


def objects(path: Path) -> Iterator[tuple[int, Any]]:
    """The values of a JSON that has one a line, with or without the brackets and commas of a list, or of a list."""
    shape = _shape(path)
    if shape == "whole":
        data = whole_json(path)
        data = data["entities"] if isinstance(data, dict) and isinstance(data.get("entities"), dict) else data
        yield from enumerate(data.values() if isinstance(data, dict) and _is_map(data) else _as_list(data), 1)
        return
    for at, raw in lines(path):
        text = (raw or b"").rstrip(b",")
        if text in (b"[", b"]"):
            continue
        try:
            yield at, json.loads(text.removeprefix(b"\xef\xbb\xbf"))
        except (ValueError, RecursionError):
            yield at, None


def _is_map(data: Mapping[str, Any]) -> bool:
    return bool(data) and all(isinstance(value, dict) and "id" in value for value in data.values())


def _as_list(data: Any) -> list[Any]:
    return data if isinstance(data, list) else [data]


def _shape(path: Path) -> str:
    """``lines`` where the first or second line is a whole object, else ``whole``."""
    for _, raw in lines(path):
        text = (raw or b"").rstrip(b",").removeprefix(b"\xef\xbb\xbf")
        if text == b"[":
            continue
        try:
            return "lines" if isinstance(json.loads(text), dict) and not text.startswith(b'{"entities"') else "whole"
        except (ValueError, RecursionError):
            return "whole" if raw is not None else "lines"
    raise ConfigError(f"{path} : fichier vide ; donnez une liste d’objets, ou un objet par ligne.")


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return "|".join(_cell(v) for v in value)
    return "" if value is None or isinstance(value, dict) else str(value)


def _joined(cells: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """Of two columns of one meaning the first that is not empty."""
    made: dict[str, str] = {}
    for column, cell in cells:
        if column and cell.strip() and column not in made:
            made[column] = cell.strip()
    return made


@cache
def _meanings() -> Mapping[str, str]:
    return {fold(s).replace("’", "'"): column for column, names in _pairs("columns").items() for s in names}


def _pairs(key: str) -> Mapping[str, Any]:
    pairs: Mapping[str, Any] = rules("imports")[key]["pairs"]
    return pairs


def _columns(path: Path, header: Iterable[str], notes: list[str]) -> list[str]:
    """The column that each header means, empty for those that mean none. Raises ConfigError without a name."""
    told = [" ".join(fold(h.strip('\ufeff "')).replace("’", "'").replace("_", " ").split())[:60] for h in header]
    found = [_meanings().get(text, "") for text in told]
    unknown = [text for text, column in zip(told, found, strict=True) if text and not column]
    if "name" not in found:
        seen = ", ".join(filter(None, told[:8])) or "aucune"
        raise ConfigError(f"{path} : pas de colonne « nom » (lues : {seen}){_nearest(unknown)} ; nommez-la « nom ».")
    if unknown:
        many = "s" if len(unknown) > 1 else ""
        notes.append(f"{path} : colonne{many} ignorée{many} : {', '.join(unknown[:8])}{_nearest(unknown)}.")
    return found


def _nearest(unknown: Iterable[str]) -> str:
    """The first of ``unknown`` that is nearly a known header, and which."""
    for text in unknown:
        near = get_close_matches(text, list(_meanings()), 1, 0.75)
        if near:
            return f" (suggestion : « {near[0]} » pour « {text} »)"
    return ""


def record_of(row: Mapping[str, str], given: Given) -> tuple[Record | None, str]:
    """The record of a row, or the reason for which there is none."""
    name = clean(" ".join(filter(None, (row.get("first_name", ""), row.get("name", "")))))
    if not name or len(name) > number("imports", "name_most") or not any(map(str.isalpha, name)):
        return None, "long"
    kind = _kind(row, given)
    if not kind:
        return None, "nature"
    source = clean(row.get("source", "")) or given.source
    valid = Day.parse(row.get("valid", ""))
    # Not the file's name: next month's table renews the sheets of this one's.
    key = " ".join(filter(None, [f"tableau:{kind}", clean(row.get("id", "")), fold(name), row.get("born", "")]))
    record = Record(key, name, kind, source, valid.first() if valid else given.valid)
    _fill(record, row)
    return record, ""


def _kind(row: Mapping[str, str], given: Given) -> str:
    told = fold(row.get("kind", ""))
    if kind := _kinds().get(told):
        return kind
    if given.kind:
        return given.kind
    return "personne" if row.keys() & {"first_name", "born", "gender", "office"} else ""


def _fill(record: Record, row: Mapping[str, str]) -> None:
    record.gender = _gender(row.get("gender", ""))
    described = row.get("description", "")
    if row.get("text") or described.endswith("."):
        record.text = row.get("text") or described
    record.what = described
    record.within = tuple(filter(None, [clean(row.get("within", ""))]))
    record.born, record.birth_place = Day.parse(row.get("born", "")), clean(row.get("birth_place", ""))
    record.founded, record.seat = Day.parse(row.get("founded", "")), clean(row.get("seat", ""))
    digits = "".join(c for c in row.get("population", "") if c.isdigit())
    record.population = int(digits) if digits and len(digits) < 12 else None
    record.population_day = Day.parse(row.get("population_day", ""))
    record.acronym = clean(row.get("acronym", ""))
    record.other_names = row.get("other_names", "").replace(";", "|").split("|")
    if row.get("office"):
        # A day that cannot be read makes no fact: an office without its days would never end.
        since, until = Day.parse(row.get("since", "")), Day.parse(row.get("until", ""))
        if (since or not row.get("since")) and (until or not row.get("until")):
            record.offices.append(Office(row["office"], since, until))


def _gender(told: str) -> Gender:
    gender = _genders().get(fold(told))
    return ("f" if gender == "f" else "m") if gender else ""


@cache
def _kinds() -> Mapping[str, str]:
    """Folded, as a table may call a nature → its own name; the table of imports before the list of natures."""
    return {fold(kind): kind for kind in words("fiches", "kinds")} | _by_name("kinds")


@cache
def _genders() -> Mapping[str, str]:
    return _by_name("genders")


def _by_name(section: str) -> dict[str, str]:
    """Folded name → what it means; the first meaning of a name holds."""
    found: dict[str, str] = {}
    for meaning, names in _pairs(section).items():
        for name in names:
            found.setdefault(fold(name), str(meaning))
    return found
