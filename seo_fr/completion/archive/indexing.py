"""Files into the archive: only those that changed, a batch a transaction."""

from __future__ import annotations

import os
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import blake2b

from seo_fr.completion.archive.documents import document_of
from seo_fr.completion.archive.folders import File, Found
from seo_fr.completion.archive.records import AddReport, Document, Failure
from seo_fr.completion.archive.terms import terms_and_variants
from seo_fr.containers.opening import read_any
from seo_fr.errors import InputError
from seo_fr.resources import number
from seo_fr.workspace.reading import read_bytes, why_unreadable
from seo_fr.workspace.time_limit import time_limit

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class _State:
    """What tells whether a file has changed since."""

    mtime: int
    size: int
    hash: bytes


@dataclass(frozen=True, slots=True)
class _Change:
    """A file to write; without a document only its time of change is new."""

    key: str
    state: _State
    document: Document | None


def fingerprint(data: bytes) -> bytes:
    """What makes two files one."""
    return blake2b(data, digest_size=16).digest()


def add_files(
    connection: sqlite3.Connection, found: Found, counts: Counter[str], progress: Progress | None = None
) -> AddReport:
    """Bring the archive in line with ``found``; what was written before an interruption stays written.

    ``progress`` is told how many files of how many are done. ``counts`` holds what has been done at any time,
    for whoever has to say it after an error.
    """
    known = _known(connection)
    failed = [*found.failed]
    batch: list[_Change] = []
    most = int(number("archive", "batch_files"))
    for done, file in enumerate(found.files, 1):
        change = _change(file, known.get(file.key))
        if isinstance(change, Failure):
            failed.append(change)
        elif change is None:
            counts["unchanged"] += 1
        else:
            batch.append(change)
        if len(batch) >= most or done == len(found.files):
            counts.update(_write(connection, batch))
            batch.clear()
        if progress:
            progress(done, len(found.files))
    removed = _remove(connection, found, known)
    return AddReport(counts["added"], counts["updated"], counts["unchanged"], removed, tuple(failed))


def _known(connection: sqlite3.Connection) -> dict[str, _State]:
    rows = connection.execute("SELECT path, mtime, size, hash FROM article")
    return {path: _State(mtime, size, digest) for path, mtime, size, digest in rows}


def _change(file: File, before: _State | None) -> _Change | Failure | None:
    """What is to be written of ``file``; None where nothing is."""
    try:
        file.key.encode("utf-8")
        status = os.stat(file.path)
        if before and (before.mtime, before.size) == (status.st_mtime_ns, status.st_size):
            return None
        data = read_bytes(file.path, file.shown)
        state = _State(status.st_mtime_ns, status.st_size, fingerprint(data))
        if before and before.hash == state.hash:
            return _Change(file.key, state, None)
        with time_limit(file.shown):
            return _Change(file.key, state, document_of(read_any(data, file.shown)))
    except InputError as error:
        return Failure(file.shown, str(error))
    except UnicodeEncodeError:
        return Failure(file.shown, f"{file.shown} : nom de fichier illisible ; renommez-le.")
    except OSError as error:
        return Failure(file.shown, f"{file.shown} : {why_unreadable(error)}")


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _write(connection: sqlite3.Connection, batch: list[_Change]) -> Counter[str]:
    """Write the batch whole or not at all."""
    counts: Counter[str] = Counter()
    if not batch:
        return counts
    with _transaction(connection):
        for change in batch:
            row = connection.execute("SELECT id, hash FROM article WHERE path = ?", (change.key,)).fetchone()
            # Another command may have been first with the same file since this one looked.
            if change.document is None or (row and row[1] == change.state.hash):
                counts["unchanged"] += 1
                times = (change.state.mtime, change.state.size, change.key)
                connection.execute("UPDATE article SET mtime = ?, size = ? WHERE path = ?", times)
                continue
            counts["updated" if row else "added"] += 1
            if row:
                _delete(connection, row[0])
            _insert(connection, change.key, change.state, change.document)
    return counts


def _insert(connection: sqlite3.Connection, key: str, state: _State, document: Document) -> None:
    number_ = connection.execute(
        "INSERT INTO article(path, mtime, size, hash, title, date, url) VALUES(?, ?, ?, ?, ?, ?, ?)",
        (key, state.mtime, state.size, state.hash, document.title, document.date, document.url),
    ).lastrowid
    texts = [passage.text for passage in document.passages]
    connection.executemany(
        "INSERT INTO passage VALUES(?, ?, ?, ?, ?)",
        ((number_, at, p.span.start, p.span.end, p.text) for at, p in enumerate(document.passages)),
    )
    title, *lines = (terms_and_variants(text) for text in (document.title, *texts))
    body = "\n".join(" ".join(line) for line, _ in lines)  # a line a passage: what a search reads again
    other = " ".join(variant for _, found in (title, *lines) for variant in found)
    row = (number_, " ".join(title[0]), body, other)
    connection.execute("INSERT INTO terms(rowid, title, body, variants) VALUES(?, ?, ?, ?)", row)


def _remove(connection: sqlite3.Connection, found: Found, known: dict[str, _State]) -> int:
    """Take out the articles whose files are gone from the given folders."""
    present = {file.key for file in found.files}
    gone = [key for key in known if key not in present and found.should_hold(key)]
    if not gone:
        return 0
    removed = 0
    with _transaction(connection):
        for key in gone:
            if row := connection.execute("SELECT id FROM article WHERE path = ?", (key,)).fetchone():
                _delete(connection, row[0])
                removed += 1
    return removed


def _delete(connection: sqlite3.Connection, article: int) -> None:
    connection.execute("DELETE FROM terms WHERE rowid = ?", (article,))
    connection.execute("DELETE FROM passage WHERE article = ?", (article,))
    connection.execute("DELETE FROM article WHERE id = ?", (article,))
