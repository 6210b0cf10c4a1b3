"""Which files a command line means: files, folders, globs and standard input, less what is left out."""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

DOCUMENT_SUFFIXES = (".docx", ".docm", ".dotx", ".dotm", ".odt", ".ott")
ARTICLE_SUFFIXES = (".md", ".mdx", ".markdown", ".txt", ".html", ".htm", ".xhtml", ".docx", ".docm", ".odt")
# Word keeps « ~$article.docx » beside a document that is open: it names who has it, and is none.
_BESIDE = (".", "~$")
NO_ARTICLE = f"aucun article dans ce dossier (extensions lues : {', '.join(ARTICLE_SUFFIXES)})"
NOTHING_LEFT = (
    "il ne reste aucun article : --exclude, ou « exclude » dans les réglages, les écarte tous ; corrigez ses motifs."
)
# What every report of seo-fr says of itself: beside the articles, it is not one of them.
GENERATOR = "seo-fr"
_MARK, _MARK_WITHIN = f'<meta name="generator" content="{GENERATOR}">'.encode(), 1000
MISSING = "fichier introuvable ; vérifiez le chemin."
UNLISTED = "dossier illisible ; vérifiez ses droits."
STANDARD_INPUT = "-"
Excluded = Callable[[str, bool], bool]


@dataclass(frozen=True, slots=True)
class Target:
    """A file to check, or with ``error`` a path that cannot be one. ``shown`` is the path for reports."""

    path: str
    shown: str
    error: str = ""


class Noted:
    """``excluded``, and ``any``: whether it has left anything out."""

    def __init__(self, excluded: Excluded) -> None:
        self._excluded = excluded
        self.any = False

    def __call__(self, path: str, folder: bool) -> bool:
        """As ``excluded``."""
        out = self._excluded(path, folder)
        self.any |= out
        return out


def find_targets(paths: Iterable[str], excluded: Excluded, *, force_exclude: bool = False) -> Iterator[Target]:
    """The files that ``paths`` stand for, in their order, each once; a folder's own in sorted order.

    ``excluded`` is asked with a path and whether it is a folder. A file named outright is checked even when
    it is excluded, unless ``force_exclude``: it is then taken as in a folder, what is no article left out (pre-commit
    names every file that changed). Hidden files and folders are left out of folders, and symbolic
    links to folders are not followed. What does not exist becomes a target with an ``error``.
    """
    seen: set[str] = set()
    for given in paths:
        for target in _expand(given, excluded, force_exclude):
            key = target.path if target.path == STANDARD_INPUT else os.path.abspath(target.path)
            if key not in seen:
                seen.add(key)
                yield target


def shown_path(path: str) -> str:
    """How reports name ``path``: relative where it lies under the working folder, with slashes, printable.

    CI systems match annotations to the repository by this name.
    """
    if path == STANDARD_INPUT:
        return path
    if os.path.isabs(path):
        inside = os.path.relpath(path)
        path = path if inside.startswith(os.pardir) else inside
    return display_name(os.path.normpath(path).replace(os.sep, "/"))


def display_name(path: str) -> str:
    """A path that can be printed: undecodable bytes of a file name become ``\N{REPLACEMENT CHARACTER}``."""
    return os.fsencode(path).decode("utf-8", "replace")


def is_own_report(path: str) -> bool:
    """True for a page that reports on articles, written where they lie; False too where it cannot be read."""
    if not path.lower().endswith((".html", ".htm")):
        return False
    try:
        with open(path, "rb") as file:
            return _MARK in file.read(_MARK_WITHIN)
    except OSError:
        return False


def _expand(given: str, excluded: Excluded, force: bool) -> Iterator[Target]:
    if given == STANDARD_INPUT:
        yield Target(given, given)
    elif os.path.isdir(given):
        yield from _folder(given, excluded)
    elif os.path.lexists(given):
        if not (force and _is_left_out(given, excluded)):
            yield Target(given, shown_path(given))
    elif glob.has_magic(given):
        yield from _glob(given, excluded)
    else:
        yield Target(given, shown_path(given), MISSING)


def _folder(folder: str, excluded: Excluded) -> Iterator[Target]:
    problems: list[OSError] = []
    found = pruned = 0
    files = []
    for here, folders, names in os.walk(folder, onerror=problems.append):
        seen = [f for f in folders if not f.startswith(".")]
        folders[:] = sorted(f for f in seen if not excluded(os.path.join(here, f), True))
        pruned += len(seen) - len(folders)
        files += [os.path.join(here, name) for name in names if _is_article(name)]
    for path in sorted(files, key=lambda p: Path(p).parts):
        found += 1
        if os.path.isfile(path) and not _is_left_out(path, excluded):
            yield Target(path, shown_path(path))
    for problem in problems:
        name = str(problem.filename)
        yield Target(name, shown_path(name), UNLISTED)
    if not found and not pruned and not problems:
        yield Target(folder, shown_path(folder), f"{NO_ARTICLE}.")


def _glob(pattern: str, excluded: Excluded) -> Iterator[Target]:
    found = sorted(glob.glob(pattern, recursive=True))
    if not found:
        yield Target(pattern, shown_path(pattern), "aucun fichier ne correspond à ce motif.")
    for path in found:
        if os.path.isdir(path):
            continue
        if not excluded(path, False):
            yield Target(path, shown_path(path))


def _is_left_out(path: str, excluded: Excluded) -> bool:
    """True for a file that a folder is not read for."""
    return excluded(path, False) or not _is_article(os.path.basename(path)) or is_own_report(path)


def _is_article(name: str) -> bool:
    return not name.startswith(_BESIDE) and os.path.splitext(name)[1].lower() in ARTICLE_SUFFIXES
