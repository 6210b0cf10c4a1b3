"""Entities of Wikidata's JSON → records: only the properties of rules/imports.yml, in French.

The values of an entity are numbers of others (Q142), whose names are somewhere else in the file. So it is read
twice: what is kept waits in a temporary data base, the names that it needs are gathered the second time.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from seo_fr.completion.importing.entities import Entity, day_in, names_of, read_entity
from seo_fr.completion.importing.records import Day, Office, Record
from seo_fr.completion.importing.sentences import clean
from seo_fr.completion.importing.tables import objects
from seo_fr.errors import ConfigError
from seo_fr.resources import number, rules, words
from seo_fr.restructuring.dated import french_date

_TABLES = (
    "CREATE TABLE entity(id TEXT PRIMARY KEY, data TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE above(id TEXT NOT NULL, class TEXT NOT NULL)",
    "CREATE TABLE needed(id TEXT PRIMARY KEY, data TEXT) WITHOUT ROWID",
)
_DAY_IN_NAME = re.compile(r"(20\d\d)-?(\d\d)-?(\d\d)")


def is_wikidata(path: Path) -> bool:
    """True where the first object of the file is an entity."""
    first = next((entry for _, entry in objects(path)), None)
    return isinstance(first, dict) and isinstance(first.get("claims"), dict | list) and "labels" in first


class Dump:
    """What was kept of the dumps; ``left`` counts what gave no record, by the reason."""

    def __init__(self) -> None:
        self.left: Counter[str] = Counter()
        self._latest: Day | None = None
        self._base = sqlite3.connect("", isolation_level=None)
        for statement in _TABLES:
            self._base.execute(statement)

    def __enter__(self) -> Dump:
        return self

    def __exit__(self, *raised: object) -> None:
        self._base.close()

    def gather(self, paths: Iterable[Path]) -> None:
        """Both readings. Raises ConfigError."""
        paths = list(paths)
        self._base.execute("BEGIN")
        for path in paths:
            for entity in self._entities(path):
                self._keep(entity)
        self._base.execute("CREATE INDEX above_id ON above(id)")
        for path in paths:
            self._gather_names(path)
        self._base.execute("COMMIT")

    def _entities(self, path: Path) -> Iterator[Mapping[str, Any]]:
        for _, entry in objects(path):
            if not isinstance(entry, dict) or not isinstance(entry.get("id"), str):
                self.left["broken"] += 1
            elif entry["id"].startswith("Q"):
                yield entry

    def _keep(self, raw: Mapping[str, Any]) -> None:
        entity = read_entity(raw)
        self._base.executemany("INSERT INTO above VALUES (?, ?)", [(entity.id, c) for c in entity.above])
        self._latest = max(filter(None, (self._latest, day_in(raw.get("modified")))), default=None)
        if not entity.classes:
            return  # there only to name a value of others
        if set(entity.classes) & words("imports", "classes_left"):
            self.left["nature"] += 1
        elif not entity.name:
            self.left["unnamed"] += 1
        elif len(entity.name) > number("imports", "name_most") or not clean(entity.name):
            self.left["long"] += 1
        else:
            self._base.execute("INSERT OR REPLACE INTO entity VALUES (?, ?)", (entity.id, entity.packed()))
            needed = [(other,) for other in entity.needed()]
            self._base.executemany("INSERT OR IGNORE INTO needed VALUES (?, NULL)", needed)

    def _gather_names(self, path: Path) -> None:
        for _, entry in objects(path):
            if isinstance(entry, dict) and isinstance(entry.get("id"), str):
                data = json.dumps(names_of(entry), ensure_ascii=False)
                self._base.execute("UPDATE needed SET data = ? WHERE id = ?", (data, entry["id"]))

    def day(self, path: Path) -> date:
        """The day of the data: in the file's name, else the latest change of an entity. Raises ConfigError."""
        for found in _DAY_IN_NAME.finditer(path.name):
            day = Day.parse("-".join(found.groups()))
            if day is not None:
                return day.first()
        if self._latest is None:
            raise ConfigError(f"{path} : jour des données inconnu ; donnez-le avec --date AAAA-MM-JJ.")
        return self._latest.first()

    def records(self, valid: date) -> Iterator[Record]:
        """A record an entity whose nature is one of the table's."""
        for at, data in self._base.execute("SELECT id, data FROM entity ORDER BY id"):
            entity = Entity.unpacked(at, json.loads(data))
            kind = self._kind(entity.classes)
            if kind:
                yield self._record(entity, kind, valid)
            else:
                self.left["nature"] += 1

    def _kind(self, classes: Iterable[str]) -> str:
        """By the nearest class above that the table has."""
        table: Mapping[str, str] = rules("imports")["classes"]["pairs"]
        level, seen = list(classes), set(classes)
        for _ in range(int(number("imports", "depth_most"))):
            for at in level:
                if at in table:
                    return table[at]
            asked = json.dumps(level)
            rows = self._base.execute(
                "SELECT DISTINCT class FROM above WHERE id IN (SELECT value FROM json_each(?)) ORDER BY class", (asked,)
            ).fetchall()
            level = [c for (c,) in rows if c not in seen]
            seen |= set(level)
        return ""

    def _names(self, at: str) -> Mapping[str, str]:
        row = self._base.execute("SELECT data FROM needed WHERE id = ?", (at,)).fetchone()
        names: Mapping[str, str] = json.loads(row[0]) if row and row[0] else {}
        return names

    def _label(self, ids: Iterable[str], form: str = "") -> str:
        """The first that has a French name; ``form``: in the feminine or the masculine, where it has one."""
        for at in ids:
            names = self._names(at)
            if text := clean(names.get(form) or _one_form(names.get("name", ""), form)):
                return text
        return ""

    def _record(self, entity: Entity, kind: str, valid: date) -> Record:
        told = str(rules("imports")["wikidata_source"]).format(id=entity.id, date=french_date(valid))
        record = Record(f"wikidata:{entity.id}", clean(entity.name), kind, told, valid, entity.gender)
        form = {"m": "masculine", "f": "feminine"}.get(entity.gender, "")
        record.what = entity.description or self._what(entity, form)
        record.born, record.died = entity.day("born"), entity.day("died")
        record.founded, record.dissolved = entity.day("founded"), entity.day("dissolved")
        record.birth_place, record.seat = self._label(entity.ids("birth_place")), self._label(entity.ids("seat"))
        record.sector, record.party = self._label(entity.ids("sector")), self._label(entity.ids("party"))
        if kind == "lieu":
            places = (self._label(entity.ids("within")), self._label(entity.ids("country")))
            record.within = tuple(dict.fromkeys(p for p in places if p and p != record.name))
        record.population, record.population_day = entity.population
        record.acronym, record.other_names = entity.acronym, list(entity.aliases)
        record.offices = list(self._offices(entity, form))
        record.context = self._context(entity, kind)
        return record

    def _what(self, entity: Entity, form: str) -> str:
        """Without a description: the trade, the nationality, else the class."""
        trade = self._label(entity.ids("occupation"), form)
        if trade:
            return trade
        adjectives: Mapping[str, str] = rules("imports")["feminine_countries"]["pairs"]
        for country in entity.ids("country_of"):
            if country in adjectives:
                return str(rules("imports")["sentences"]["nationality"]).format(nationality=adjectives[country])
        return "" if "Q5" in entity.classes else self._label(entity.classes)

    def _offices(self, entity: Entity, form: str) -> Iterator[Office]:
        for office, since, until in entity.spans("office"):
            words_of_it = self._label([office], form)
            # « elle est président » is no French: without a form for her, the function is named, not she.
            agreed = not form or form == "masculine" or bool(self._names(office).get(form))
            yield Office(words_of_it, since, until, "office" if agreed else "office_of")
        for key in ("chair", "director"):
            for person, since, until in entity.spans(key):
                yield Office(self._label([person]), since, until, "chair" if key == "chair" else "director")

    def _context(self, entity: Entity, kind: str) -> tuple[str, ...]:
        """What tells a person from others of the name: beginnings of words, and names."""
        if kind != "personne":
            return ()
        table: Mapping[str, list[str]] = rules("imports")["contexts"]["pairs"]
        found = [word for trade in entity.ids("occupation") for word in table.get(trade, [])]
        for at in (*entity.ids("occupation"), *(o for o, _, _ in entity.spans("office")), *entity.ids("party")):
            found += [w[:-2] if w.islower() else w for w in re.findall(r"[^\W\d_]{6,}", self._label([at]))]
        found += re.findall(r"[^\W\d_]{4,}", self._label(entity.ids("birth_place")))
        return tuple(sorted({w for w in found if not any(w != o and w.startswith(o) for o in found)}))


def _one_form(name: str, form: str) -> str:
    """*acteur ou actrice*: the form for him, for her; empty where it is not known for whom."""
    parts = re.split(r" ou | / |/", name)
    if len(parts) != 2:
        return name
    return {"masculine": parts[0], "feminine": parts[1]}.get(form, "")
