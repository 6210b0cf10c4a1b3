"""`Archive`: the one door to the newsroom's earlier articles."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable
from datetime import date as Date  # noqa: N812 (``date`` is the argument that callers know)
from pathlib import Path
from types import TracebackType
from typing import Self

from seo_fr.completion.archive.affair import Asked, find_affair
from seo_fr.completion.archive.database import close_database, open_database, readable
from seo_fr.completion.archive.folders import find_files
from seo_fr.completion.archive.indexing import Progress, add_files
from seo_fr.completion.archive.links import propose_links
from seo_fr.completion.archive.records import AddReport, Earlier, Hit, Link, Passage
from seo_fr.completion.archive.search import find, hit_of
from seo_fr.errors import ConfigError
from seo_fr.model import Analysis, Span
from seo_fr.resources import number


class Archive:
    """An open archive; a context manager. Every method raises ConfigError where the file is damaged."""

    def __init__(self, path: Path, connection: sqlite3.Connection, *, write: bool) -> None:
        self.path = path
        self._connection = connection
        self._write = write

    @classmethod
    def open(cls, path: Path | str, *, write: bool = False) -> Self:
        """Open the archive ``path``; with ``write`` it is made where it does not exist.

        Raises ConfigError where it cannot be used: missing, damaged, not an archive, no FTS5 in this Python.
        """
        path = Path(path)
        return cls(path, open_database(path, write=write), write=write)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Leave one file behind; the archive cannot be used afterwards."""
        close_database(self._connection, write=self._write)

    def add(self, folders: Iterable[Path], progress: Progress | None = None) -> AddReport:
        """Index the articles below ``folders``: new and changed ones, and forget those that are gone.

        Killed half-way, what was written stays valid and the next run goes on from there. Files that
        cannot be read are reported and left as they were. Raises InputError for a folder that is missing
        or holds no article.
        """
        if not self._write:
            raise ConfigError(f"{self.path} : archive ouverte en lecture seule ; ouvrez-la avec write=True.")
        found = find_files(folders, self.path)
        counts: Counter[str] = Counter()
        try:
            with readable(self.path):
                return add_files(self._connection, found, counts, progress)
        except ConfigError as error:
            if not (counts["added"] or counts["updated"]):
                raise
            done = f"{counts['added']} ajoutés et {counts['updated']} modifiés jusque-là"
            raise ConfigError(f"{error} Articles {done} ; relancez la commande, elle reprendra.") from error

    def search(
        self, text: str, limit: int = 10, *, date: Date | str | None = None, entities: Iterable[str] = ()
    ) -> tuple[Hit, ...]:
        """The articles that answer ``text``, best first, each with its best passage.

        With ``date`` (the day of the article in hand, YYYY-MM-DD as text) later articles are left out and
        age counts from it, else from the newest archived article. ``entities`` are names to find as well.
        """
        with readable(self.path):
            found, weights = find(self._connection, text, limit, day=_day(date), entities=entities)
            return tuple(hit_of(self._connection, candidate, weights) for candidate in found)

    def affair(self, asked: Asked, limit: int) -> tuple[Earlier, ...]:
        """The earlier articles of the affair that an article goes on with, the surest first."""
        with readable(self.path):
            return find_affair(self._connection, asked, limit)

    def links(self, analysis: Analysis, limit: int | None = None) -> tuple[Link, ...]:
        """The internal links to propose in an analysed article, in the order in which they stand in it."""
        with readable(self.path):
            most = int(number("archive", "links_most")) if limit is None else limit
            return propose_links(self._connection, self.path, analysis, most)

    def passages(self, article_path: str) -> tuple[Passage, ...]:
        """The passages of one archived article, in order; none where the archive does not hold it."""
        with readable(self.path):
            rows = self._connection.execute(
                "SELECT start, stop, passage.text FROM passage JOIN article ON article.id = passage.article "
                "WHERE article.path = ? ORDER BY position",
                (article_path,),
            )
            return tuple(Passage(text, Span(start, stop)) for start, stop, text in rows)

    def __len__(self) -> int:
        with readable(self.path):
            return int(self._connection.execute("SELECT count(*) FROM article").fetchone()[0])


def _day(given: Date | str | None) -> Date | None:
    if given is None or isinstance(given, Date):
        return given
    try:
        return Date.fromisoformat(given[:10])
    except ValueError as error:
        raise ConfigError(f"« {given} » n’est pas une date AAAA-MM-JJ.") from error
