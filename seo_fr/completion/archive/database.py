"""The SQLite file: opened, recognised, created, and its errors told in French.

At rest the archive is one file. While it is written SQLite keeps a journal beside it (WAL), so that it can be
read meanwhile; closing takes the journal away again.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from seo_fr.errors import ConfigError
from seo_fr.resources import number
from seo_fr.workspace.databases import write_ahead

# "SEOF", in the four bytes of the header that SQLite leaves to applications.
APPLICATION = 0x53454F46
# Raised whenever the tables or the terms change: an archive of another version is made anew, never guessed at.
VERSION = 2
_TABLES = """
CREATE TABLE article(id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, mtime INTEGER NOT NULL, size INTEGER NOT NULL,
    hash BLOB NOT NULL, title TEXT NOT NULL, date TEXT, url TEXT);
CREATE TABLE passage(article INTEGER NOT NULL, position INTEGER NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL,
    text TEXT NOT NULL, PRIMARY KEY(article, position)) WITHOUT ROWID;
CREATE VIRTUAL TABLE terms USING fts5(title, body, variants, tokenize='ascii');
CREATE INDEX article_date ON article(date);
CREATE VIRTUAL TABLE vocabulary USING fts5vocab('terms', 'row');
"""


def open_database(path: Path, *, write: bool) -> sqlite3.Connection:
    """A connection to the archive ``path``, made where it does not exist and ``write``.

    Raises ConfigError, which names the file and the mend, where it is missing, damaged, not an archive or of
    another version, or where this Python's SQLite has no full-text search.
    """
    _require_full_text(path)
    if not write and not path.is_file():
        raise ConfigError(f"{path} : archive introuvable ; créez-la avec « seo-fr archive add ».")
    if path.is_dir():
        raise ConfigError(f"{path} : est un dossier ; donnez à --archive un nom de fichier.")
    with readable(path):
        connection = _connect(path, write=write)
        try:
            _recognise(connection, path, write=write)
        except BaseException:
            connection.close()
            raise
        return connection


def close_database(connection: sqlite3.Connection, *, write: bool) -> None:
    """Close, and leave one file behind unless somebody else still reads it."""
    if write:
        with suppress(sqlite3.Error):  # others are using it: the last of them will do it
            connection.execute("PRAGMA busy_timeout = 0")
            connection.execute("PRAGMA journal_mode = DELETE")
    with suppress(sqlite3.Error):
        connection.close()


@contextmanager
def readable(path: Path) -> Iterator[None]:
    """Turn what SQLite raises into one French line that names the file and the mend."""
    try:
        yield
    except sqlite3.ProgrammingError:
        raise  # a mistake of the caller's, such as an archive that is closed already
    except sqlite3.DatabaseError as error:
        raise ConfigError(_told(path, error)) from error


def _told(path: Path, error: sqlite3.DatabaseError) -> str:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return f"{path} : archive occupée par une autre commande ; réessayez quand elle aura fini."
    if code == sqlite3.SQLITE_CANTOPEN:
        return f"{path} : archive impossible à ouvrir ; vérifiez le dossier et les droits."
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return f"{path} : archive en lecture seule ; vérifiez les droits du fichier et de son dossier."
    if code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
        return f"{path} : accès impossible ; vérifiez le disque et la place restante, puis relancez."
    if code == sqlite3.SQLITE_NOTADB:
        return f"{path} : n’est pas une archive de seo-fr ; donnez à --archive un autre fichier."
    return (
        f"{path} : archive abîmée ; supprimez ce fichier et recréez-le avec « seo-fr archive add », "
        "les articles sont intacts."
    )


def _require_full_text(path: Path) -> None:
    probe = sqlite3.connect(":memory:")
    try:
        probe.execute("CREATE VIRTUAL TABLE probe USING fts5(text)")
    except sqlite3.OperationalError as error:
        raise ConfigError(
            f"{path} : le SQLite de ce Python (version {sqlite3.sqlite_version}) n’a pas la recherche plein texte "
            "FTS5 ; installez le Python de python.org ou de votre système, ou un SQLite complet."
        ) from error
    finally:
        probe.close()


def _connect(path: Path, *, write: bool) -> sqlite3.Connection:
    # Also to read, the file is opened for writing where that is allowed: only so can the last reader take
    # away the journal that a killed writer has left. What a reader may not do is write.
    mode = "rwc" if write else "rw"
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    wait = number("archive", "wait_seconds")
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=wait, check_same_thread=False)
    connection.execute("PRAGMA trusted_schema = OFF")
    if not write:
        connection.execute("PRAGMA query_only = ON")
    return connection


def _recognise(connection: sqlite3.Connection, path: Path, *, write: bool) -> None:
    """Refuse what is not an archive of this version; a new or empty file becomes one."""
    empty = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0
    if write and empty and _mark(connection, "application_id") == 0:
        _create(connection)
    if _mark(connection, "application_id") != APPLICATION:
        raise ConfigError(f"{path} : n’est pas une archive de seo-fr ; donnez à --archive un autre fichier.")
    if _mark(connection, "user_version") != VERSION:
        raise ConfigError(
            f"{path} : archive d’une autre version de seo-fr ; supprimez ce fichier et recréez-le avec "
            "« seo-fr archive add »."
        )
    if write:
        state = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        if state != "ok":
            raise sqlite3.DatabaseError(state)
        write_ahead(connection, number("archive", "wait_seconds"))
        connection.execute("PRAGMA synchronous = NORMAL")
    else:
        connection.execute("SELECT count(*) FROM article WHERE id < 0")


def _mark(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def _create(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another command may have been first while this one waited.
        if connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0:
            for statement in _TABLES.split(";\n"):
                if statement.strip():
                    connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
