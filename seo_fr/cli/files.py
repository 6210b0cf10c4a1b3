"""Articles in, results out: files, standard input, and a file that is whole or untouched."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from seo_fr.cli.terminal import write
from seo_fr.errors import ConfigError, InputError, unwritable
from seo_fr.workspace.finding import STANDARD_INPUT, display_name
from seo_fr.workspace.outputs import Outputs, admit, put
from seo_fr.workspace.reading import read_bytes
from seo_fr.workspace.user_folders import cache_folder

if TYPE_CHECKING:
    from seo_fr.model import Article


def load_article(path: str, stdin_filename: str | None = None) -> Article:
    """Read the file ``path``, or standard input for ``-``. Raises InputError."""
    from seo_fr.containers.opening import read_any

    name = display_name(path)
    return read_any(read_bytes(path, name), stdin_filename or name if path == STANDARD_INPUT else name)


def emit(arguments: argparse.Namespace, pieces: Iterable[str]) -> None:
    """The result of a command in the file of ``-o``, whole or as it was; else on the standard output, as it comes."""
    if arguments.output:
        write_result(arguments.output, pieces, STANDARD_INPUT, force=arguments.force)
        return
    for piece in pieces:
        write(piece)


def admit_result(arguments: argparse.Namespace, sources: Iterable[str]) -> None:
    """Raise ConfigError now where ``-o`` would be refused at the end: the work may take hours.

    A report never takes the place of one of the articles ``sources``.
    """
    path: Path | None = arguments.output
    if path is None:
        return
    name = display_name(str(path))
    if any(same_file(source, path) for source in sources):
        raise ConfigError(f"{name} : -o désigne un article à lire ; choisissez un autre fichier.")
    if path.is_dir():
        raise InputError(f"{name} : est un dossier ; donnez un nom de fichier à -o.")
    if path.is_file() and not arguments.force:
        admit(path, Outputs(cache_folder()).digest(path))


def admit_made(path: Path, made: str | bytes, *, force: bool) -> None:
    """Raise ConfigError where `write_result` would refuse ``made``: what goes beside it is then not written either."""
    data = made if isinstance(made, bytes) else made.encode("utf-8", "replace")
    if path.is_file() and not force:
        admit(path, Outputs(cache_folder()).digest(path), data)


def write_result(path: Path, pieces: Iterable[str | bytes], source: str, *, force: bool = False) -> None:
    """Write what was made of the article ``source`` (text as UTF-8): the file is whole or as it was.

    A device is written to. Raises InputError; ConfigError where something stands there that no earlier run
    has put there and ``force`` is not given.
    """
    data = (p if isinstance(p, bytes) else p.encode("utf-8", "replace") for p in pieces)
    outputs = Outputs(cache_folder())
    is_own = same_file(source, path)
    try:
        if path.is_dir():
            raise InputError(f"{display_name(str(path))} : est un dossier ; donnez un nom de fichier à -o.")
        if path.exists() and not path.is_file():
            path.write_bytes(b"".join(data))
            return
        digest = put(path, data, outputs.digest(path), force=force)
    except OSError as error:
        mend = "vérifiez le dossier, les droits et la place"
        raise unwritable(display_name(str(path)), error, mend) from error
    if is_own:
        outputs.forget(path)
    else:
        outputs.keep(path, digest)


def same_file(one: str, other: Path) -> bool:
    """True when both names lead to one existing file."""
    try:
        return one != STANDARD_INPUT and os.path.samefile(one, other)
    except OSError:
        return False
