"""What SQLite refuses, in French (its own messages are English), and what it does not wait for by itself."""

from __future__ import annotations

import sqlite3
import time

# Seconds between two tries: a switch takes about a millisecond.
_PAUSE = 0.01
_REFUSALS = {
    sqlite3.SQLITE_BUSY: "base occupée par une autre commande",
    sqlite3.SQLITE_LOCKED: "base occupée par une autre commande",
    sqlite3.SQLITE_CANTOPEN: "base impossible à ouvrir",
    sqlite3.SQLITE_READONLY: "base en lecture seule",
    sqlite3.SQLITE_PERM: "accès refusé",
    sqlite3.SQLITE_FULL: "plus de place sur le disque",
    sqlite3.SQLITE_IOERR: "erreur du disque",
    sqlite3.SQLITE_NOMEM: "mémoire insuffisante",
    sqlite3.SQLITE_NOTADB: "ce n’est pas une base SQLite",
    sqlite3.SQLITE_CORRUPT: "base abîmée",
    sqlite3.SQLITE_SCHEMA: "base changée par une autre commande",
    sqlite3.SQLITE_TOOBIG: "donnée trop longue",
}


def code(error: sqlite3.Error) -> int:
    """The primary result code; zero where Python itself raised the error."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def is_busy(error: sqlite3.Error) -> bool:
    """True where another command holds the data base."""
    return code(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def refusal(error: sqlite3.Error) -> str:
    """What SQLite refused, without a full stop."""
    return _REFUSALS.get(code(error), "base abîmée, ou d’une autre forme")


def write_ahead(connection: sqlite3.Connection, seconds: float) -> None:
    """Give the data base a log beside it (WAL), trying again for ``seconds`` where another command holds it.

    SQLite's own timeout does not cover this switch: where another writes, most often to make the same switch, it
    refuses at once; where it does wait, the last try may take that much longer. Raises sqlite3.OperationalError where
    it is still held then.
    """
    until = time.monotonic() + seconds
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if not is_busy(error) or time.monotonic() >= until:
                raise
        time.sleep(_PAUSE)
