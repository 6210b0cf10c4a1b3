"""Articles in, results out: files, standard input, and a file that is whole or untouched."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from seo_fr.errors import InputError
from seo_fr.linting.atomic import write_bytes

if TYPE_CHECKING:
    from seo_fr.model import Article


def load_article(path: str, stdin_filename: str | None = None) -> Article:
    """Read the file ``path``, or standard input for ``-``. Raises InputError."""
    from seo_fr.reading import read_article

    if path == "-":
        return read_article(_standard_input(), stdin_filename or "-")
    return read_article(_bytes_of(path), display_name(path))


def display_name(path: str) -> str:
    """A path that can be printed: undecodable bytes of a file name become ``\N{REPLACEMENT CHARACTER}``."""
    return os.fsencode(path).decode("utf-8", "replace")


def write_whole(path: Path, text: str) -> None:
    """Write ``text`` as UTF-8 so that the file is either whole or as it was.

    A temporary file in the same folder takes its place at the end; the mode of an existing file and
    the target of a symbolic link are kept. Raises InputError.
    """
    target = Path(os.path.realpath(path))
    data = text.encode("utf-8")
    try:
        if target.exists() and not target.is_file():
            if target.is_dir():
                raise InputError(f"{path} : est un dossier ; donnez un nom de fichier à -o.")
            target.write_bytes(data)
            return
        write_bytes(target, data)
    except OSError as error:
        reason = (error.strerror or "erreur d’écriture").lower()
        raise InputError(
            f"{path} : écriture impossible ({reason}) ; vérifiez le dossier, les droits et la place."
        ) from error


def same_file(one: str, other: Path) -> bool:
    """True when both names lead to one existing file."""
    try:
        return one != "-" and os.path.samefile(one, other)
    except OSError:
        return False


def _standard_input() -> bytes:
    raw = getattr(sys.stdin, "buffer", None)
    return raw.read() if raw is not None else sys.stdin.read().encode("utf-8", "surrogatepass")


def _bytes_of(path: str) -> bytes:
    name = display_name(path)
    try:
        return Path(path).read_bytes()
    except FileNotFoundError as error:
        raise InputError(f"{name} : fichier introuvable ; vérifiez le chemin.") from error
    except IsADirectoryError as error:
        raise InputError(f"{name} : est un dossier ; donnez le chemin d’un article.") from error
    except PermissionError as error:
        raise InputError(f"{name} : lecture refusée ; vérifiez les droits du fichier.") from error
    except (OSError, ValueError) as error:
        raise InputError(f"{name} : lecture impossible ; vérifiez le fichier et le disque.") from error
