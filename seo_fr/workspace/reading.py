"""The bytes of articles, or the French reason why there are none."""

from __future__ import annotations

import sys
from pathlib import Path

from seo_fr.errors import InputError
from seo_fr.workspace.finding import MISSING, STANDARD_INPUT


def read_bytes(path: str, name: str) -> bytes:
    """The bytes of the file ``path``, or of standard input for ``-``. Raises InputError about ``name``."""
    if path == STANDARD_INPUT:
        raw = getattr(sys.stdin, "buffer", None)
        return raw.read() if raw is not None else sys.stdin.read().encode("utf-8", "surrogatepass")
    try:
        return Path(path).read_bytes()
    except (OSError, ValueError) as error:
        raise InputError(f"{name} : {why_unreadable(error)}") from error


def why_unreadable(error: OSError | ValueError) -> str:
    """What is wrong with a file that could not be read, and the mend; ValueError is a path that cannot be one."""
    if isinstance(error, FileNotFoundError):
        return MISSING
    if isinstance(error, IsADirectoryError):
        return "est un dossier ; donnez le chemin d’un article."
    if isinstance(error, PermissionError):
        return "lecture refusée ; vérifiez les droits du fichier."
    return "lecture impossible ; vérifiez le fichier et le disque."
