"""The sheets in one SQLite file of the cache, so that an article is matched without reading them all.

The index is a copy: what a file of sheets says counts, and a file is read again when its size or time has changed.
It may be deleted at any time. Several processes share it: one writes while the others read what was there before.
"""

from __future__ import annotations

import json
import os
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from seo_fr.completion.fiche_keys import ArticleKeys, key_of, number_of
from seo_fr.completion.fiche_names import written_names
from seo_fr.completion.fiches import Fiche, SheetFile, fiche_of, read_sheets
from seo_fr.language.folding import fold_in_place
from seo_fr.resources import number, word_list
from seo_fr.workspace.databases import write_ahead

# "SEOS", in the four bytes of the header that SQLite leaves to applications.
APPLICATION = 0x53454F53
# Raised whenever the tables change: an index of another version is made anew.
_LAYOUT = 3
_TABLES = (
    "CREATE TABLE file(id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, "
    "mtime INTEGER NOT NULL, seen INTEGER NOT NULL, flaws INTEGER NOT NULL, flaw TEXT NOT NULL)",
    "CREATE TABLE sheet(id INTEGER PRIMARY KEY, file INTEGER NOT NULL, name INTEGER NOT NULL, part TEXT NOT NULL, "
    "data TEXT NOT NULL)",
    "CREATE INDEX sheet_file ON sheet(file)",
    "CREATE INDEX sheet_name ON sheet(name)",
    # The first words of all names, also of some that are gone: most words of an article begin none.
    "CREATE TABLE first(word INTEGER PRIMARY KEY)",
    "CREATE TABLE name(key INTEGER NOT NULL, sheet INTEGER NOT NULL, length INTEGER NOT NULL, last INTEGER NOT NULL, "
    "PRIMARY KEY(key, sheet, length, last)) WITHOUT ROWID",
)
_FIRST_WORDS = "SELECT word FROM first WHERE word IN (SELECT value FROM json_each(?))"
_NAMES = "SELECT key, length, last, sheet FROM name WHERE key IN (SELECT value FROM json_each(?))"
_ASKED = 20_000


@dataclass(frozen=True, slots=True)
class Flawed:
    """What could not be read of a file: how many sheets, and what is wrong with the first."""

    path: str
    count: int
    first: str


class FicheIndex:
    """An open index. Raises sqlite3.Error; whoever opens it knows what to do then."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @classmethod
    @contextmanager
    def open(cls, path: Path | None) -> Iterator[FicheIndex]:
        """The index at ``path``, made where it does not exist; None: one that is gone when it is closed."""
        wait = number("fiches", "index_wait_seconds")
        connection = sqlite3.connect(path or "", isolation_level=None, timeout=wait)
        try:
            _prepare(connection, wait)
            yield cls(connection)
        finally:
            with suppress(sqlite3.Error):
                connection.close()

    def candidates(self, files: Sequence[SheetFile], keys: ArticleKeys) -> tuple[tuple[Fiche, ...], list[Flawed]]:
        """The sheets of ``files`` that an article with ``keys`` may name, in the order of `load_fiches`."""
        if not self._is_fresh(files):
            self._update(files)
        with self._transaction("DEFERRED"):
            ids = self._ids()
            ranks = {ids[f.path]: f.rank for f in files if f.path in ids}
            return self._found(ranks, keys), self._flawed(files)

    def _ids(self) -> dict[str, int]:
        return dict(self._connection.execute("SELECT path, id FROM file").fetchall())

    def _is_fresh(self, files: Iterable[SheetFile]) -> bool:
        """Nothing to read, and nothing of which it would soon be thought that nobody reads it any more."""
        lately = _today() - number("fiches", "index_days") / 2
        rows = self._connection.execute("SELECT path, size, mtime FROM file WHERE seen > ?", (lately,))
        known = set(rows)
        return all((f.path, f.size, f.mtime) in known for f in files)

    def _flawed(self, files: Iterable[SheetFile]) -> list[Flawed]:
        rows = self._connection.execute("SELECT path, flaws, flaw FROM file WHERE flaws")
        found = {path: Flawed(path, count, first) for path, count, first in rows}
        return [found[f.path] for f in files if f.path in found]

    def _found(self, ranks: Mapping[int, int], keys: ArticleKeys) -> tuple[Fiche, ...]:
        """Two steps: what the keys let pass, then all sheets of those names, since one may stand in another's place."""
        known = {word for (word,) in self._asked(_FIRST_WORDS, keys.firsts())}
        places = keys.places(known)
        passed = {
            sheet
            for key, length, last, sheet in self._asked(_NAMES, places)
            if keys.may_hold(places[key], length, last)
        }
        rows = self._connection.execute(
            "SELECT sheet.id, file, path, part, data FROM sheet JOIN file ON file.id = sheet.file WHERE sheet.name IN "
            "(SELECT name FROM sheet WHERE id IN (SELECT value FROM json_each(?)))",
            (json.dumps(sorted(passed)),),
        )
        found: dict[str, list[tuple[int, int, Fiche]]] = {}
        for sheet, file, path, part, data in rows:
            if file in ranks:
                fiche = fiche_of(json.loads(data), Path(path), part)
                found.setdefault(fold_in_place(fiche.name), []).append((ranks[file], sheet, fiche))
        current = (_highest(sheets) for _, sheets in sorted(found.items()))
        return tuple(fiche for sheets in current for sheet, fiche in sheets if sheet in passed)

    def _asked(self, query: str, numbers: Iterable[int]) -> Iterator[tuple[Any, ...]]:
        asked = sorted(numbers)
        for begin in range(0, len(asked), _ASKED):
            values = json.dumps(asked[begin : begin + _ASKED])
            yield from self._connection.execute(query, (values,))

    def _update(self, files: Iterable[SheetFile]) -> None:
        """Read what has changed, forget what is gone; another process may have done it while this one waited."""
        self._connection.execute(f"PRAGMA cache_size = -{int(number('fiches', 'index_build_kb'))}")
        with self._transaction("IMMEDIATE"):
            rows = self._connection.execute("SELECT id, path, size, mtime, seen FROM file").fetchall()
            known = {path: (size, mtime) for _, path, size, mtime, _ in rows}
            changed = {f.path: f for f in files if known.get(f.path) != (f.size, f.mtime)}
            here, folders = {f.path for f in files}, {os.path.dirname(f.path) for f in files}
            oldest = _today() - number("fiches", "index_days")
            gone = [
                at
                for at, path, _, _, seen in rows
                if path in changed or (path not in here and (os.path.dirname(path) in folders or seen < oldest))
            ]
            self._forget(gone)
            for file in changed.values():
                self._read(file)
            listed = json.dumps(sorted(here))
            update = "UPDATE file SET seen = ? WHERE path IN (SELECT value FROM json_each(?))"
            self._connection.execute(update, (_today(), listed))
        with suppress(sqlite3.Error):
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._connection.execute(f"PRAGMA cache_size = -{int(number('fiches', 'index_cache_kb'))}")

    def _forget(self, ids: Sequence[int]) -> None:
        if not ids:
            return
        listed = json.dumps(ids)
        old = "(SELECT id FROM sheet WHERE file IN (SELECT value FROM json_each(?)))"
        self._connection.execute(f"DELETE FROM name WHERE sheet IN {old}", (listed,))  # noqa: S608 (no data in it)
        self._connection.execute("DELETE FROM sheet WHERE file IN (SELECT value FROM json_each(?))", (listed,))
        self._connection.execute("DELETE FROM file WHERE id IN (SELECT value FROM json_each(?))", (listed,))

    def _read(self, file: SheetFile) -> None:
        """Put the sheets of a file in; what is wrong with it is kept too, so as not to read it again."""
        row = (file.path, file.size, file.mtime, _today(), 0, "")
        write = self._connection.execute
        at = write("INSERT INTO file(path, size, mtime, seen, flaws, flaw) VALUES (?,?,?,?,?,?)", row).lastrowid
        flaws, first, path = 0, "", Path(file.path)
        starts: set[int] = set()
        for data, part, problems in read_sheets(path):
            if data is None:
                flaws += 1
                first = first or f"ligne {problems[0].line} : {problems[0].message}"
                continue
            fiche = fiche_of(data, path, part)
            told = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
            values = (at, number_of(fold_in_place(fiche.name)), part, told)
            sheet = write("INSERT INTO sheet(file, name, part, data) VALUES (?,?,?,?)", values).lastrowid
            for key, length, last, start in {key_of(name) for name in written_names(fiche)}:
                write("INSERT INTO name VALUES (?,?,?,?)", (key, sheet, length, last))
                if start not in starts:
                    starts.add(start)
                    write("INSERT OR IGNORE INTO first VALUES (?)", (start,))
        write("UPDATE file SET flaws = ?, flaw = ? WHERE id = ?", (flaws, first, at))

    @contextmanager
    def _transaction(self, kind: str) -> Iterator[None]:
        self._connection.execute(f"BEGIN {kind}")
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error):
                self._connection.execute("ROLLBACK")
            raise


def _today() -> int:
    return date.today().toordinal()


def _highest(sheets: Sequence[tuple[int, int, Fiche]]) -> list[tuple[int, Fiche]]:
    """The sheets of the last folder that has one of that name, in the order of its files."""
    top = max(rank for rank, _, _ in sheets)
    kept = [(sheet, fiche) for rank, sheet, fiche in sheets if rank == top]
    return sorted(kept, key=lambda pair: (pair[1].path, int(pair[1].part or 0)))


def version() -> int:
    """The mark of an index: of its tables and of the keys that a sheet may have, by rules/fiches.yml.

    An index that refused a sheet for a key unknown then must not refuse it for ever. At most 31 bits, as SQLite keeps.
    """
    keys = [word_list("fiches", key) for key in ("keys", "fact_keys", "required_keys", "list_keys")]
    return zlib.crc32(json.dumps([_LAYOUT, keys]).encode()) & 0x7FFFFFFF


def _prepare(connection: sqlite3.Connection, wait: float) -> None:
    """The tables, made anew where the file is empty. Raises sqlite3.DatabaseError where it is another's."""
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute(f"PRAGMA cache_size = -{int(number('fiches', 'index_cache_kb'))}")
    write_ahead(connection, wait)
    connection.execute("PRAGMA synchronous = NORMAL")
    if _mark(connection, "user_version") == version() and _mark(connection, "application_id") == APPLICATION:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        if connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0:
            for statement in _TABLES:
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {version()}")
        elif _mark(connection, "user_version") != version() or _mark(connection, "application_id") != APPLICATION:
            raise sqlite3.DatabaseError("another version")
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise


def _mark(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])
