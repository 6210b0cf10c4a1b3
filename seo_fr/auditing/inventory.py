"""The articles of a folder, one after another: nothing is kept in memory but the folders still to be read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass

from seo_fr.workspace.finding import ARTICLE_SUFFIXES, UNLISTED, Excluded, is_own_report


@dataclass(frozen=True, slots=True)
class Entry:
    """An article's path relative to the folder, ``/`` between its parts, as the system's bytes.

    ``problem`` is the French reason why there is none to read.
    """

    key: bytes
    problem: str = ""


def find_articles(root: str, excluded: Excluded) -> Iterator[Entry]:
    """The articles under ``root`` in no particular order, as ``seo-fr check`` would find them.

    Hidden files and folders are left out, links to folders are not followed. A folder that cannot be read
    is an entry with a ``problem``.
    """
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(os.path.join(root, folder)) as found:
                for item in found:
                    path = os.path.join(folder, item.name)
                    if item.name.startswith("."):
                        continue
                    if item.is_dir(follow_symlinks=False):
                        if not excluded(os.path.join(root, path), True):
                            waiting.append(path)
                    elif _is_article(item) and not excluded(os.path.join(root, path), False):
                        yield Entry(_key(path))
        except OSError:
            yield Entry(_key(folder) or b".", UNLISTED)


def _is_article(item: os.DirEntry[str]) -> bool:
    """A file, or a link that leads nowhere: it was meant to be one, and its row says so."""
    if os.path.splitext(item.name)[1].lower() not in ARTICLE_SUFFIXES:
        return False
    if is_own_report(item.path):
        return False
    return item.is_file() or (item.is_symlink() and not item.is_dir())


def _key(path: str) -> bytes:
    return os.fsencode(path.replace(os.sep, "/"))
