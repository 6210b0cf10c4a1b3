"""Articles in, results out: files, standard input, and a file that is whole or untouched."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from seo_fr.errors import InputError, unwritable
from seo_fr.workspace.finding import STANDARD_INPUT, display_name
from seo_fr.workspace.outputs import Outputs, put
from seo_fr.workspace.reading import read_bytes
from seo_fr.workspace.user_folders import cache_folder

if TYPE_CHECKING:
    from seo_fr.model import Article


def load_article(path: str, stdin_filename: str | None = None) -> Article:
    """Read the file ``path``, or standard input for ``-``. Raises InputError."""
    from seo_fr.containers.opening import read_any

    name = display_name(path)
    return read_any(read_bytes(path, name), stdin_filename or name if path == STANDARD_INPUT else name)


def write_result(path: Path, text: str | bytes, source: str, *, force: bool = False) -> None:
    """Write what was made of the article ``source`` (a text as UTF-8): the file is whole or as it was.

    A device is written to. Raises InputError; ConfigError where something stands there that no earlier run
    has put there and ``force`` is not given.
    """
    data = text if isinstance(text, bytes) else text.encode("utf-8")
    outputs = Outputs(cache_folder())
    is_own = same_file(source, path)
    try:
        if path.is_dir():
            raise InputError(f"{display_name(str(path))} : est un dossier ; donnez un nom de fichier à -o.")
        if path.exists() and not path.is_file():
            path.write_bytes(data)
            return
        digest = put(path, [data], outputs.digest(path), force=force)
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
