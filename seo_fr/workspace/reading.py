"""The bytes of articles, or the French reason why there are none. No more is read than an article can be."""

from __future__ import annotations

import os
import select
import stat
import sys
import time

from seo_fr.errors import InputError, reason
from seo_fr.resources import number
from seo_fr.workspace.finding import MISSING, STANDARD_INPUT

_PIECE = 1 << 16
_PACKED = b"PK\x03\x04"  # a document that is of use as a whole only
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


def read_bytes(path: str, name: str) -> bytes:
    """The bytes of the file ``path``, or of standard input for ``-``.

    A pipe or device is read no further than a file, not for ever, and of what is no text only the beginning.
    Raises InputError about ``name``.
    """
    try:
        if path == STANDARD_INPUT:
            return _standard_input()
        handle = os.open(path, _FLAGS)  # without waiting for somebody to open the other end of a pipe
        try:
            return _read(handle, name)
        finally:
            os.close(handle)
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
    if isinstance(error, OSError):
        return f"lecture impossible ({reason(error)}) ; vérifiez le fichier et le disque."
    return "lecture impossible ; vérifiez le nom du fichier."


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise InputError("entrée standard fermée ; donnez un fichier, ou un texte par un tube (|).")
    raw = getattr(sys.stdin, "buffer", None)
    if raw is None:
        return sys.stdin.read().encode("utf-8", "surrogatepass")
    try:
        handle = raw.fileno()
    except OSError:  # no file of the system's
        return bytes(raw.read(int(number("reading", "largest_file_bytes")) + 1))
    return _read(handle, STANDARD_INPUT)


def _read(handle: int, name: str) -> bytes:
    """Up to one byte more than an article may have, by which `reading` sees that it is too long."""
    most = int(number("reading", "largest_file_bytes")) + 1
    typed = os.isatty(handle)
    waits = os.name == "posix" and not typed and not stat.S_ISREG(os.fstat(handle).st_mode)
    if typed and os.name == "posix":
        os.set_blocking(handle, True)
    seconds = number("workspace", "input_seconds")
    end = time.monotonic() + seconds
    data = bytearray()
    while len(data) < most:
        if waits and not select.select([handle], [], [], max(0.0, end - time.monotonic()))[0]:
            where = "entrée standard" if name == STANDARD_INPUT else name
            raise InputError(
                f"{where} : toujours pas de fin après {seconds:g} secondes ; "
                "vérifiez le programme qui écrit, ou passez par un fichier."
            )
        piece = os.read(handle, min(_PIECE, most - len(data)))
        if not piece:
            break
        data += piece
        if waits and b"\0" in piece and not data.startswith(_PACKED):
            break  # no text: `reading` says what it is
    return bytes(data)
