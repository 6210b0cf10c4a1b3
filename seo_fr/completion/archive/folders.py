"""The files of the folders to archive, and the names under which the archive knows them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from seo_fr.completion.archive.records import Failure
from seo_fr.errors import InputError
from seo_fr.workspace.finding import ARTICLE_SUFFIXES, NO_ARTICLE, UNLISTED, display_name, is_own_report


@dataclass(frozen=True, slots=True)
class File:
    """A file to archive: where it is, how messages call it, and its name in the archive."""

    path: str
    shown: str
    key: str


@dataclass(frozen=True, slots=True)
class Found:
    """The files of the given folders, each once; ``roots`` and ``closed`` (what could not be listed) are names."""

    files: tuple[File, ...]
    roots: tuple[str, ...]
    closed: tuple[str, ...]
    failed: tuple[Failure, ...]

    def should_hold(self, key: str) -> bool:
        """True when a file of this name would have been found, did it still exist."""
        return any(_below(key, root) for root in self.roots) and not any(_below(key, shut) for shut in self.closed)


def find_files(folders: Iterable[Path], archive: Path) -> Found:
    """The articles below ``folders`` (or the files themselves), in sorted order; hidden ones are left out.

    Raises InputError for a folder that does not exist or holds no article: it may be a disk that is not
    mounted, and its articles must not be taken for deleted ones.
    """
    base = os.path.realpath(archive.parent)
    files: dict[str, File] = {}
    roots: list[str] = []
    problems: list[OSError] = []
    for folder in folders:
        root = os.path.realpath(folder)
        before = len(problems)
        paths = [*_paths(folder, problems)]
        if not paths and len(problems) == before:
            raise InputError(_nothing(folder))
        for path in paths:
            inside = os.path.relpath(path, folder)
            key = _key(root if inside == "." else os.path.join(root, inside), base)
            files.setdefault(key, File(path, display_name(path), key))
        roots.append(_key(root, base))
    closed = tuple(_key(os.path.realpath(p.filename), base) for p in problems)
    failed = tuple(Failure(n := display_name(p.filename), f"{n} : {UNLISTED}") for p in problems)
    return Found(tuple(files.values()), tuple(roots), closed, failed)


def name_in(archive: Path, path: str) -> str:
    """The name that ``archive`` would give to the file ``path``."""
    return _key(os.path.realpath(path), os.path.realpath(archive.parent))


def _paths(folder: Path, problems: list[OSError]) -> Iterator[str]:
    if folder.is_file():
        yield str(folder)
        return
    if not folder.is_dir():
        raise InputError(f"{display_name(str(folder))} : dossier introuvable ; vérifiez le chemin.")
    for here, below, names in os.walk(folder, onerror=problems.append):
        below[:] = sorted(name for name in below if not name.startswith("."))
        for name in sorted(names):
            path = os.path.join(here, name)
            named = not name.startswith(".") and name.lower().endswith(ARTICLE_SUFFIXES)
            if named and os.path.isfile(path) and not is_own_report(path):
                yield path


def _key(path: str, base: str) -> str:
    """Relative to the archive's folder, so that both can move together; absolute on another drive."""
    with suppress(ValueError):  # Windows: no way from C: to D:
        path = os.path.relpath(path, base)
    return path.replace(os.sep, "/")


def _below(key: str, root: str) -> bool:
    if root == ".":
        return not key.startswith(("../", "/"))
    return key == root or key.startswith(f"{root.rstrip('/')}/")


def _nothing(folder: Path) -> str:
    return f"{display_name(str(folder))} : {NO_ARTICLE} ; vérifiez le chemin, rien n’a été retiré de l’archive."
