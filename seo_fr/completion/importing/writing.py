"""Imported sheets → a folder: its own untouched sheets renewed, a person's left alone, every file whole.

What is new goes into files of one sheet, which people open and edit, or where there are many into files of many.
Nothing that the import no longer has is taken away.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from seo_fr.completion.fiche_new import file_stem
from seo_fr.completion.fiches import fiche_files, read_sheets
from seo_fr.completion.importing.marks import as_line, as_yaml, is_untouched, key_of, marked
from seo_fr.errors import unwritable
from seo_fr.language.folding import fold_in_place
from seo_fr.resources import number
from seo_fr.workspace.writing import write_bytes, write_pieces

Sheet = tuple[str, Mapping[str, Any]]
"""Where it comes from, and its keys."""


class Writing:
    """One import into ``folder``. ``written`` and ``same`` count sheets, ``left`` those left, by the reason."""

    def __init__(self, folder: Path, *, dry: bool) -> None:
        self.written, self.same, self.left = 0, 0, Counter[str]()
        self._folder, self._dry = folder, dry
        self._own: set[str] = set()
        self._base = sqlite3.connect("", isolation_level=None)
        self._base.execute("CREATE TABLE new(key TEXT PRIMARY KEY, place INTEGER, data TEXT NOT NULL)")

    def put(self, sheets: Iterable[Sheet]) -> None:
        """All of them. Raises ConfigError, InputError."""
        rows = ((key, json.dumps(data, ensure_ascii=False)) for key, data in sheets)
        self._base.execute("BEGIN")
        self._base.executemany("INSERT OR REPLACE INTO new(key, data) VALUES (?, ?)", rows)
        try:
            self._folder.mkdir(parents=True, exist_ok=True) if not self._dry else None
            if self._folder.is_dir():
                for path in fiche_files(self._folder):
                    self._renew(path)
            self._add()
        except OSError as error:
            raise unwritable(self._folder, error, "choisissez un dossier où écrire") from error
        finally:
            self._base.close()

    def _take(self, key: str) -> Mapping[str, Any] | None:
        """The new sheet of ``key``, which is settled with this."""
        row = self._base.execute("SELECT data FROM new WHERE key = ?", (key,)).fetchone()
        if row is None:
            return None
        self._base.execute("DELETE FROM new WHERE key = ?", (key,))
        return marked(json.loads(row[0]), key)

    def _renew(self, path: Path) -> None:
        """A file that is there: rewritten at once, and only where one of its sheets has changed."""
        one = path.suffix.casefold() != ".jsonl"
        before = self.written
        if one:
            pieces = [self._renewed(path.read_bytes(), next(iter(read_sheets(path)))[0], as_yaml)]
        else:
            pieces = list(self._renewed_lines(path))
        if self.written > before and not self._dry:
            write_pieces(path, pieces)

    def _renewed_lines(self, path: Path) -> Iterator[bytes]:
        with path.open("rb") as file:
            for raw, (data, _, _) in zip(file, read_sheets(path), strict=False):
                yield self._renewed(raw, data, as_line)

    def _renewed(self, raw: bytes, data: Mapping[str, Any] | None, form: Any) -> bytes:
        """What a sheet becomes: itself, unless it is ours, untouched, and no longer what the import says."""
        key = key_of(data) if data else ""
        if data and not key:
            self._own.add(fold_in_place(str(data["name"])))
        new = self._take(key) if key else None
        if data is None or new is None:
            return raw
        if not is_untouched(data, raw, form(data)):
            self.left["edited"] += 1
            return raw
        if form(new) == raw:
            self.same += 1
            return raw
        self.written += 1
        return bytes(form(new))

    def _add(self) -> None:
        """What has no file yet."""
        new = self._base.execute("SELECT key, data FROM new ORDER BY key")
        told = ((key, json.loads(data)) for key, data in new)
        sheets = (marked(data, key) for key, data in told if not self._is_owned(data))
        count = self._base.execute("SELECT count(*) FROM new").fetchone()[0]
        if count <= number("imports", "one_file_each"):
            for sheet in sheets:
                self.written += 1
                if not self._dry:
                    write_bytes(self._free(file_stem(str(sheet["name"])), ".yml"), as_yaml(sheet))
            return
        most, lines = int(number("imports", "a_file")), []
        for sheet in sheets:
            self.written += 1
            lines.append(as_line(sheet))
            if len(lines) == most:
                self._write_many(lines)
                lines = []
        self._write_many(lines)

    def _is_owned(self, data: Mapping[str, Any]) -> bool:
        """True where a person has written a sheet of that name; two would be homonyms, and neither be printed."""
        owned = fold_in_place(str(data["name"])) in self._own
        self.left["own"] += owned
        return owned

    def _write_many(self, lines: list[bytes]) -> None:
        if lines and not self._dry:
            write_pieces(self._free("import-001", ".jsonl"), lines)

    def _free(self, stem: str, suffix: str) -> Path:
        """A name that no file has."""
        path, at = self._folder / f"{stem}{suffix}", 1
        while path.exists():
            at += 1
            path = self._folder / f"{stem.removesuffix('-001')}-{at:03}{suffix}"
        return path
