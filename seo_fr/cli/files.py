"""Articles in, results out: files, standard input, and a file that is whole or untouched."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from seo_fr.errors import InputError, unwritable
from seo_fr.workspace.finding import STANDARD_INPUT, display_name
from seo_fr.workspace.reading import read_bytes
from seo_fr.workspace.writing import write_bytes

if TYPE_CHECKING:
    from seo_fr.model import Article


def load_article(path: str, stdin_filename: str | None = None) -> Article:
    """Read the file ``path``, or standard input for ``-``. Raises InputError."""
    from seo_fr.reading import read_article

    name = display_name(path)
    return read_article(read_bytes(path, name), stdin_filename or name if path == STANDARD_INPUT else name)


def write_whole(path: Path, text: str) -> None:
    """Write ``text`` as UTF-8 so that the file is either whole or as it was (a device is written to).

    Raises InputError.
    """
    data = text.encode("utf-8")
    try:
        if path.is_dir():
            raise InputError(f"{path} : est un dossier ; donnez un nom de fichier à -o.")
        if path.exists() and not path.is_file():
            path.write_bytes(data)
        else:
            write_bytes(path, data)
    except OSError as error:
        raise unwritable(path, error, "vérifiez le dossier, les droits et la place") from error


def same_file(one: str, other: Path) -> bool:
    """True when both names lead to one existing file."""
    try:
        return one != STANDARD_INPUT and os.path.samefile(one, other)
    except OSError:
        return False
