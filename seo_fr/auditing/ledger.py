"""The table of an audit: SQLite, a row an article, and what is needed to go on after a kill.

A row is stored as soon as it is made; it is made again only when the content, the rules or the settings have
changed. The database is locked for one audit at a time, and is a single file again when that has ended.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import astuple, dataclass, fields
from pathlib import Path
from types import TracebackType

from seo_fr.auditing.inventory import Entry
from seo_fr.auditing.row import Row
from seo_fr.errors import ConfigError, InputError, unwritable
from seo_fr.workspace.databases import is_busy, refusal

FILE = "articles.sqlite"
_MARK, _FORMAT = 0x5E0F0A0D, 1  # PRAGMA application_id, of our own choice, and user_version
_PAGE = 256  # entries read at a time: the table may be written between two pages
_COLUMNS = ", ".join(f.name for f in fields(Row))
_PLACES = ", ".join("?" for _ in range(len(fields(Row)) + 3))
# `key` is the path as bytes; `digest` and `conditions` say what the row was made from, both empty where it
# is to be made again in any case.
_SCHEMA = """
CREATE TABLE articles (
  path TEXT NOT NULL, status TEXT NOT NULL, title TEXT NOT NULL, words INTEGER, sentences INTEGER, flesch REAL,
  long_sentence_share REAL, passives INTEGER, errors INTEGER, warnings INTEGER, infos INTEGER, priority REAL,
  top_rules TEXT NOT NULL, keyphrase TEXT NOT NULL, modified TEXT NOT NULL, error TEXT NOT NULL, rules TEXT NOT NULL,
  key BLOB PRIMARY KEY, digest TEXT NOT NULL, conditions TEXT NOT NULL
);
CREATE TABLE inventory (key BLOB PRIMARY KEY, problem TEXT NOT NULL) WITHOUT ROWID;
"""
# The digests of the reports that were written beside the table: what has another is somebody's work. It came
# later than the others, and a table without it is of the same format.
_WRITTEN = "CREATE TABLE IF NOT EXISTS written (name TEXT PRIMARY KEY, digest TEXT NOT NULL)"


@dataclass(frozen=True, slots=True)
class Known:
    """What an earlier run stored of an article."""

    digest: str
    conditions: str
    row: Row


class Ledger:
    """The table in ``folder``, which is made where it does not exist; a context manager.

    Raises ConfigError where the folder holds something else or another audit is at work, InputError where
    the disk refuses.
    """

    def __init__(self, folder: Path) -> None:
        self.file = folder / FILE
        with self._said():
            folder.mkdir(parents=True, exist_ok=True)
            self._base = sqlite3.connect(self.file, timeout=1, isolation_level=None)
            try:
                self._open()
            except BaseException:
                self._base.close()
                raise

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                with self._said():
                    self._base.execute("PRAGMA journal_mode=DELETE")
        finally:
            self._base.close()

    def _open(self) -> None:
        # Looked at before anything is changed: it may be another program's.
        self._base.execute("PRAGMA locking_mode=EXCLUSIVE")
        (mark,) = self._base.execute("PRAGMA application_id").fetchone()
        (form,) = self._base.execute("PRAGMA user_version").fetchone()
        (tables,) = self._base.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if tables and (mark, form) != (_MARK, _FORMAT):
            raise ConfigError(
                f"{self.file} : ce n’est pas la table d’un audit de cette version de seo-fr ; "
                "donnez un autre dossier à --out, ou effacez ce fichier."
            )
        # A log beside the file, without a wait for the disk at each row: a killed process loses nothing that
        # was stored; after a power cut the last rows may have to be made again. Exclusive, it needs no memory
        # shared between processes, which network folders do not have.
        for pragma in ("journal_mode=WAL", "synchronous=NORMAL"):
            self._base.execute(f"PRAGMA {pragma}")
        self._base.execute("BEGIN IMMEDIATE")
        if not tables:
            for statement in (*_SCHEMA.split(";"), f"PRAGMA application_id={_MARK}", f"PRAGMA user_version={_FORMAT}"):
                self._base.execute(statement)
        self._base.execute(_WRITTEN)
        self._base.execute("COMMIT")

    def take_stock(self, entries: Iterable[Entry]) -> int:
        """Note what there is to audit, in the place of what an earlier run noted; how many entries."""
        with self._said():
            self._base.execute("BEGIN")
            self._base.execute("DELETE FROM inventory")
            self._base.executemany(
                "INSERT OR REPLACE INTO inventory VALUES (?, ?)", ((e.key, e.problem) for e in entries)
            )
            self._base.execute("COMMIT")
            (count,) = self._base.execute("SELECT count(*) FROM inventory").fetchone()
        return int(count)

    def entries(self) -> Iterator[tuple[Entry, Known | None]]:
        """Every entry, by key, with what is known of it; rows may be stored meanwhile."""
        last = b""
        while True:
            with self._said():
                page = self._base.execute(
                    f"SELECT i.key, i.problem, a.digest, a.conditions, {_COLUMNS} "  # noqa: S608 (our own names)
                    "FROM inventory i LEFT JOIN articles a ON a.key = i.key WHERE i.key > ? ORDER BY i.key LIMIT ?",
                    (last, _PAGE),
                ).fetchall()
            for key, problem, digest, conditions, *values in page:
                known = None if digest is None else Known(digest, conditions, Row(*values))
                yield Entry(key, problem), known
            if len(page) < _PAGE:
                return
            last = page[-1][0]

    def store(self, key: bytes, row: Row, digest: str = "", conditions: str = "") -> None:
        """Keep a row in the place of an older one. Without a digest it is made again next time."""
        with self._said():
            self._base.execute(
                f"INSERT OR REPLACE INTO articles ({_COLUMNS}, key, digest, conditions) VALUES ({_PLACES})",  # noqa: S608
                (*astuple(row), key, digest, conditions),
            )

    def forget_others(self) -> None:
        """Drop the rows of articles that are no longer there."""
        with self._said():
            self._base.execute("DELETE FROM articles WHERE key NOT IN (SELECT key FROM inventory)")

    def rows(self, *, heaviest_first: bool = False) -> Iterator[Row]:
        """Every row, by path or by priority; nothing may be stored meanwhile."""
        order = "priority IS NULL, priority DESC, words DESC, key" if heaviest_first else "key"
        with self._said():
            for values in self._base.execute(f"SELECT {_COLUMNS} FROM articles ORDER BY {order}"):  # noqa: S608
                yield Row(*values)

    def written(self, name: str) -> str:
        """The digest of the report ``name`` as an earlier run has written it; empty where there was none."""
        with self._said():
            found = self._base.execute("SELECT digest FROM written WHERE name = ?", (name,)).fetchone()
        return str(found[0]) if found else ""

    def keep_written(self, name: str, digest: str) -> None:
        """Remember what was written as the report ``name``."""
        with self._said():
            self._base.execute("INSERT OR REPLACE INTO written VALUES (?, ?)", (name, digest))

    @contextmanager
    def _said(self) -> Iterator[None]:
        """Errors of the data base and the disk as one French line."""
        try:
            yield
        except sqlite3.OperationalError as error:
            if is_busy(error):
                raise ConfigError(
                    f"{self.file} : un autre audit est en cours dans ce dossier ; attendez sa fin, "
                    "ou donnez un autre dossier à --out."
                ) from error
            raise InputError(
                f"{self.file} : écriture impossible ({refusal(error)}) ; vérifiez le dossier et la place."
            ) from error
        except sqlite3.DatabaseError as error:
            raise ConfigError(
                f"{self.file} : table illisible ({refusal(error)}) ; "
                "donnez un autre dossier à --out, ou effacez ce fichier."
            ) from error
        except OSError as error:
            raise unwritable(self.file, error, "vérifiez le dossier et les droits") from error
