"""The sheets that an article may name, out of however many, and what could not be read of them.

Nothing here stops an article: a folder of the network that is away, a file that a colleague is still writing, a
cache that cannot be written cost a note, and the rest goes on. Nothing is ever written in a folder of sheets.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from seo_fr.completion.fiche_index import FicheIndex, Flawed
from seo_fr.completion.fiche_keys import ArticleKeys
from seo_fr.completion.fiches import Fiche, SheetFile, all_folders, listed
from seo_fr.errors import ConfigError, reason
from seo_fr.model import Annotated
from seo_fr.resources import number
from seo_fr.workspace.databases import is_busy, refusal
from seo_fr.workspace.user_folders import cache_folder

Found = tuple[tuple[Fiche, ...], list[Flawed]]


def sheets_for(annotated: Annotated, folders: Iterable[Path | str]) -> tuple[tuple[Fiche, ...], tuple[str, ...]]:
    """Sheets among which are all that the article names, and a French line for each thing that could not be read."""
    notes: list[str] = []
    files = list(_files(folders, notes))
    found, flawed = _look_up(files, ArticleKeys.of(annotated), notes)
    return found, (*notes, *_told(flawed))


def _files(folders: Iterable[Path | str], notes: list[str]) -> Iterator[SheetFile]:
    """Every file once, with the rank of the last folder that holds it."""
    found: dict[str, SheetFile] = {}
    for rank, folder in enumerate(all_folders(folders)):
        try:
            found |= {file.path: file for file in listed(folder, rank)}
        except ConfigError as error:
            notes.append(f"{str(error).rstrip('.')} ; l’article est complété sans ces fiches.")
    return iter(found.values())


def _look_up(files: list[SheetFile], keys: ArticleKeys, notes: list[str]) -> Found:
    """By the index of the cache; where there can be none, by one that lives as long as the command."""
    path = cache_folder() / "fiches.sqlite"
    try:
        return _by_index(path, files, keys)
    except (OSError, sqlite3.Error) as error:
        said = reason(error) if isinstance(error, OSError) else refusal(error)
        notes.append(f"{path} : index des fiches inutilisable ({said}) ; elles sont relues à chaque article.")
    with FicheIndex.open(None) as index:
        return index.candidates(files, keys)


def _by_index(path: Path, files: list[SheetFile], keys: ArticleKeys) -> Found:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with FicheIndex.open(path) as index:
            return index.candidates(files, keys)
    except sqlite3.DatabaseError as error:
        if is_busy(error) or not _is_damaged(error):
            raise
    # Damaged, or of another version: it is only a copy.
    for end in ("", "-wal", "-shm"):
        Path(f"{path}{end}").unlink(missing_ok=True)
    with FicheIndex.open(path) as index:
        return index.candidates(files, keys)


def _is_damaged(error: sqlite3.DatabaseError) -> bool:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    return code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_FORMAT)


def _told(flawed: Iterable[Flawed]) -> Iterator[str]:
    """A line for the first files, then one for how many more."""
    files = list(flawed)
    most = int(number("fiches", "notes_most"))
    for file in files[:most]:
        more = f" (et {file.count - 1} de plus)" if file.count > 1 else ""
        yield f"{file.path}, {file.first.rstrip('.')}{more} ; laissé de côté, le reste est lu."
    if len(files) > most:
        folder = os.path.commonpath([file.path for file in files])
        yield f"{folder} : {len(files) - most} autres fichiers illisibles ; « seo-fr fiches check » les montre tous."
