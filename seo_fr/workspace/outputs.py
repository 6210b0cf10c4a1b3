"""Results in files of the user: what a person has written or changed is never replaced unasked.

A file is replaced when it is empty, the very same, or still what an earlier run has put there. Only its digest
can tell: neither its time nor its form is proof. A result that was put in the place of its own article is the
author's file, and is not remembered.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from seo_fr.errors import ConfigError, reason
from seo_fr.resources import number
from seo_fr.workspace.finding import display_name
from seo_fr.workspace.forgetting import forget_old
from seo_fr.workspace.writing import appear, replacing, write_pieces

_EMPTY = hashlib.sha256().hexdigest()


class Outputs:
    """What earlier runs have written where: a digest a place, in ``folder/outputs`` of the cache.

    Where the cache was deleted or cannot be written nothing is known, and an existing result is refused rather
    than taken for untouched.
    """

    def __init__(self, folder: Path) -> None:
        self._root = folder / "outputs"

    def digest(self, path: Path) -> str:
        """The digest of what was last put at ``path``; empty where that is not known."""
        try:
            return self._mark(path).read_text(encoding="ascii")
        except (OSError, ValueError):
            return ""

    def keep(self, path: Path, digest: str) -> None:
        """Remember what was put at ``path``. A cache that cannot be written is done without."""
        with suppress(OSError):
            self._root.mkdir(parents=True, exist_ok=True)
            with replacing(self._mark(path)) as file:
                file.write(digest.encode())
            forget_old(self._root, number("workspace", "outputs_days"))

    def forget(self, path: Path) -> None:
        """What stands at ``path`` is the author's own from now on."""
        with suppress(OSError):
            self._mark(path).unlink(missing_ok=True)

    def _mark(self, path: Path) -> Path:
        return self._root / hashlib.sha256(os.fsencode(os.path.realpath(path))).hexdigest()


def put(path: Path, pieces: Iterable[bytes], known: str = "", *, force: bool = False) -> str:
    """Put ``pieces`` in the file, whole or not at all, and give their digest.

    ``known`` is the digest of what an earlier run has put there. Raises ConfigError, which names the file and
    the mend, where something else stands there and ``force`` is not given; OSError.
    """
    digest = hashlib.sha256()

    def hashed() -> Iterator[bytes]:
        for piece in pieces:
            digest.update(piece)
            yield piece

    def settle(made: Path, target: Path) -> None:
        try:
            if force:
                made.replace(target)
            elif not os.path.lexists(target):
                appear(made, target)
            elif _digest(path, target) in {_EMPTY, known, digest.hexdigest()}:
                made.replace(target)
            else:
                raise FileExistsError(target)
        except FileExistsError as error:
            raise _refused(path) from error

    write_pieces(path, hashed(), settle)
    return digest.hexdigest()


def admit(path: Path, known: str, made: bytes | None = None) -> None:
    """Raise ConfigError now where `put` would in the end, whatever it is given, or given ``made``."""
    admitted = {_EMPTY, known} if made is None else {_EMPTY, known, hashlib.sha256(made).hexdigest()}
    if os.path.lexists(path) and _digest(path, path) not in admitted:
        raise _refused(path)


def _digest(path: Path, target: Path) -> str:
    try:
        with target.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        said = f"fichier existant, illisible ({reason(error)}), donc laissé tel quel"
        raise ConfigError(f"{display_name(str(path))} : {said} ; choisissez un autre nom, ou --force.") from error


def _refused(path: Path) -> ConfigError:
    return ConfigError(
        f"{display_name(str(path))} : ce fichier existe et n’est pas le résultat intact d’un passage précédent ; "
        "choisissez un autre nom, ou ajoutez --force pour le remplacer."
    )
