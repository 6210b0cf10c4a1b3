"""One draft, one SQLite file: the bytes that were opened, then every act, each on the disk before it is acknowledged.

A rollback journal and ``synchronous=FULL``: one file at rest, whole after a crash at any moment. A write-ahead log
would not work on the network drives that homes often lie on (sqlite.org/wal.html).
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from seo_fr.desk.events import Event
from seo_fr.errors import InputError

_APPLICATION = 0x5E0F_4DE5 & 0x7FFF_FFFF
_VERSION = 1
_SCHEMA = """
CREATE TABLE source (name TEXT NOT NULL, bytes BLOB NOT NULL, path TEXT NOT NULL, at TEXT NOT NULL);
CREATE TABLE event (seq INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, at TEXT NOT NULL, kind TEXT NOT NULL,
                    payload TEXT NOT NULL);
"""


class DraftError(InputError):
    """A draft that cannot be read or written; the message is French and says what to do."""


class PassingError(DraftError):
    """One that may be over at the next try: a full disk, a lock. The page keeps what is typed and tries again."""


class MissingError(DraftError):
    """There is no such draft."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What was opened: the file's name, its bytes, the path it came from (empty for a paste) and when."""

    name: str
    data: bytes
    path: str
    at: str


@dataclass(frozen=True, slots=True)
class Logged:
    """One act of the log, with its number and its time (ISO 8601, UTC)."""

    seq: int
    at: str
    event: Event


class Draft:
    """A draft that is open for writing. Raises DraftError for a damaged or foreign file, a lock, a full disk."""

    def __init__(self, file: Path, connection: sqlite3.Connection) -> None:
        self.file = file
        self._connection = connection

    @classmethod
    def create(cls, file: Path, name: str, data: bytes, path: str = "") -> Self:
        """A new draft that holds ``data``."""
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        file.touch(mode=0o600, exist_ok=False)
        draft = cls(file, _connected(file))
        with _saying(file), draft._connection as connection:
            connection.executescript(f"PRAGMA application_id={_APPLICATION}; PRAGMA user_version={_VERSION};{_SCHEMA}")
            connection.execute("INSERT INTO source VALUES (?, ?, ?, ?)", (name, data, path, _now()))
        return draft

    @classmethod
    def open(cls, file: Path) -> Self:
        """An existing draft."""
        if not file.is_file():
            raise MissingError(f"{file.name}\u00a0: brouillon introuvable\u00a0; choisissez-en un dans la liste.")
        with _saying(file):
            draft = cls(file, _connected(file))
            application = draft._connection.execute("PRAGMA application_id").fetchone()[0]
            version = draft._connection.execute("PRAGMA user_version").fetchone()[0]
        if application != _APPLICATION:
            raise DraftError(f"{file.name}\u00a0: n’est pas un brouillon de seo-fr\u00a0; écartez ce fichier.")
        if version > _VERSION:
            raise DraftError(f"{file.name}\u00a0: brouillon d’une version plus récente\u00a0; mettez seo-fr à jour.")
        return draft

    def opened(self) -> Opened:
        """What the draft began with."""
        with _saying(self.file):
            row = self._connection.execute("SELECT name, bytes, path, at FROM source").fetchone()
        if row is None:
            raise DraftError(f"{self.file.name}\u00a0: brouillon vide\u00a0; supprimez-le et rouvrez l’article.")
        return Opened(*row)

    def log(self, after: int = 0) -> tuple[Logged, ...]:
        """The acts behind number ``after``, in order."""
        with _saying(self.file):
            rows = self._connection.execute(
                "SELECT seq, uid, at, kind, payload FROM event WHERE seq > ? ORDER BY seq", (after,)
            ).fetchall()
        return tuple(Logged(seq, at, Event(uid, kind, json.loads(payload))) for seq, uid, at, kind, payload in rows)

    def append(self, events: Sequence[Event]) -> tuple[Logged, ...]:
        """Write the acts down, all or none, and return the new ones; what is known by its ``uid`` is not done twice.

        When this returns they are on the disk.
        """
        added = []
        with _saying(self.file), self._connection as connection:
            for event in events:
                at = _now()
                row = (event.uid, at, event.kind, json.dumps(dict(event.values), ensure_ascii=False))
                cursor = connection.execute(
                    "INSERT OR IGNORE INTO event (uid, at, kind, payload) VALUES (?, ?, ?, ?)", row
                )
                if cursor.rowcount and cursor.lastrowid is not None:
                    added.append(Logged(cursor.lastrowid, at, event))
        return tuple(added)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


@contextmanager
def _saying(file: Path) -> Iterator[None]:
    """What SQLite complains of, in French."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise PassingError(f"{file.name}\u00a0: {_reason(error)}") from error
    except (sqlite3.DatabaseError, ValueError) as error:
        raise DraftError(
            f"{file.name}\u00a0: brouillon endommagé\u00a0; le fichier est gardé tel quel, rouvrez l’article."
        ) from error


def _connected(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, timeout=5, check_same_thread=False)
    connection.execute("PRAGMA journal_mode=DELETE")
    connection.execute("PRAGMA synchronous=FULL")
    return connection


def _reason(error: sqlite3.OperationalError) -> str:
    text = str(error)
    if "full" in text or "disk I/O" in text:
        return "plus de place sur le disque\u00a0; libérez-en, la page garde ce que vous tapez et réessaie."
    if "locked" in text:
        return "brouillon ouvert par un autre programme\u00a0; fermez-le, la page réessaie."
    if "readonly" in text:
        return "écriture refusée\u00a0; vérifiez les droits du dossier des brouillons."
    return "écriture impossible\u00a0; vérifiez le disque, la page garde ce que vous tapez et réessaie."


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
