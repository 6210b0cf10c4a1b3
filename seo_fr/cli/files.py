"""Articles in, results out: files, standard input, folders, and a file that is whole or untouched."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from seo_fr.errors import InputError

if TYPE_CHECKING:
    from seo_fr.model import Article

ARTICLE_SUFFIXES = (".md", ".markdown", ".txt")


def load_article(path: str, stdin_filename: str | None = None) -> Article:
    """Read the file ``path``, or standard input for ``-``. Raises InputError."""
    from seo_fr.reading import read_article

    if path == "-":
        return read_article(_standard_input(), stdin_filename or "-")
    return read_article(_bytes_of(path), display_name(path))


def display_name(path: str) -> str:
    """A path that can be printed: undecodable bytes of a file name become ``\N{REPLACEMENT CHARACTER}``."""
    return os.fsencode(path).decode("utf-8", "replace")


def walk(paths: list[str]) -> Iterator[str]:
    """The files that ``paths`` stand for: themselves, and the articles inside folders, in sorted order.

    Hidden files and folders are left out. A folder without any article raises InputError.
    """
    for path in paths:
        if path == "-" or not Path(path).is_dir():
            yield path
            continue
        found = sorted(p for p in Path(path).rglob("*") if _is_article(p, Path(path)))
        if not found:
            kinds = ", ".join(ARTICLE_SUFFIXES)
            raise InputError(f"{display_name(path)} : aucun article dans ce dossier (extensions lues : {kinds}).")
        yield from (str(p) for p in found)


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
        _replace(target, data)
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


def _replace(target: Path, data: bytes) -> None:
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:100]}.", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    current = os.umask(0o077)
    os.umask(current)
    return current


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


def _is_article(path: Path, root: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.relative_to(root).parts)
    return not hidden and path.suffix.lower() in ARTICLE_SUFFIXES and path.is_file()
