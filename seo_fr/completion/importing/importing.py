"""Files → sheets in a folder, with the account of what became of each subject."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path

from seo_fr.completion.importing.records import Record
from seo_fr.completion.importing.sentences import clean, sheet_of
from seo_fr.completion.importing.tables import Given, Row, record_of, rows_of_csv, rows_of_json
from seo_fr.completion.importing.wikidata import Dump, is_wikidata
from seo_fr.completion.importing.writing import Sheet, Writing
from seo_fr.errors import ConfigError
from seo_fr.resources import rules
from seo_fr.workspace.databases import refusal


@dataclass(frozen=True, slots=True)
class Imported:
    """``written`` sheets, ``same`` that need no change, ``left`` subjects by the reason, ``notes`` in French."""

    written: int
    same: int
    left: Counter[str]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line says: ``day`` is that of the data, without it today, or the dump's own."""

    source: str = ""
    day: date | None = None
    kind: str = ""
    dry: bool = False


def import_files(paths: Sequence[Path], folder: Path, asked: Asked) -> Imported:
    """Read ``paths``, CSV or JSON of one's own or of Wikidata, and write sheets into ``folder``.

    Raises ConfigError, InputError, with nothing half written.
    """
    left: Counter[str] = Counter()
    notes: list[str] = []
    writing = Writing(folder, dry=asked.dry)
    dumps = [path for path in paths if _is_json(path) and is_wikidata(path)]
    try:
        with Dump() as dump:
            dump.gather(dumps)
            sheets = _sheets_of_rows(
                paths, dumps, Given(clean(asked.source), asked.day or date.today(), asked.kind), left, notes
            )
            valid = asked.day or (max(dump.day(path) for path in dumps) if dumps else date.today())
            writing.put(chain(sheets, _sheets(dump.records(valid), left)))
            left += dump.left
    except sqlite3.Error as error:
        raise ConfigError(
            f"fichier temporaire de l’import : {refusal(error)} ; libérez de la place (TMPDIR)."
        ) from error
    return Imported(writing.written, writing.same, left + writing.left, tuple(notes))


def _is_json(path: Path) -> bool:
    name = path.name.casefold().removesuffix(".gz").removesuffix(".bz2")
    return name.endswith((".json", ".jsonl", ".ndjson"))


def _sheets(records: Iterator[Record], left: Counter[str]) -> Iterator[Sheet]:
    for record in records:
        data = sheet_of(record)
        if data is None:
            left["empty"] += 1
        else:
            yield record.key, data


def _sheets_of_rows(
    paths: Sequence[Path], dumps: Sequence[Path], given: Given, left: Counter[str], notes: list[str]
) -> Iterator[Sheet]:
    for path in paths:
        if path in dumps:
            continue
        told = given.source or str(rules("imports")["file_source"]).format(file=clean(path.name) or "importé")
        rows = rows_of_json(path, notes) if _is_json(path) else rows_of_csv(path, notes)
        records = _gathered(rows, Given(told, given.valid, given.kind), left)
        yield from _sheets(records, left)


def _gathered(rows: Iterator[Row], given: Given, left: Counter[str]) -> Iterator[Record]:
    """Several rows of one subject are its offices; the first tells the rest."""
    found: dict[str, Record] = {}
    for _, row in rows:
        record, why = record_of(row, given)
        if record is None:
            left[why] += 1
        elif record.key in found:
            found[record.key].offices += record.offices
        else:
            found[record.key] = record
    return iter(found.values())
