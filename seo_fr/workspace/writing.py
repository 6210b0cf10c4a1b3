"""Files that are whole or as they were, whatever happens in between."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

# Puts a finished file (the first path) in the place of another, or raises.
Settle = Callable[[Path, Path], object]


def write_bytes(path: Path, data: bytes) -> None:
    """Put ``data`` in the file, as `write_pieces` does."""
    write_pieces(path, [data])


def write_pieces(path: Path, pieces: Iterable[bytes], settle: Settle = Path.replace) -> None:
    """Put ``pieces`` one after another in the file, which changes at the end only, where ``settle`` agrees.

    The mode of an existing file and the target of a symbolic link are kept. Raises OSError.
    """
    target = Path(os.path.realpath(path))
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~_umask()
    with replacing(target, mode, settle) as file:
        file.writelines(pieces)
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def replacing(target: Path, mode: int = 0o600, settle: Settle = Path.replace) -> Iterator[BinaryIO]:
    """A new file of the same folder that takes the place of ``target`` at the end, or is gone."""
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:50]}.", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
        Path(name).chmod(mode)
        settle(Path(name), target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def appear(made: Path, target: Path) -> None:
    """Give the file ``made`` the name ``target``, which must be free. Raises FileExistsError where it is not."""
    try:
        os.link(made, target)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):  # a disk without hard links
        if os.path.lexists(target):
            raise FileExistsError(target) from None
        made.replace(target)
    else:
        made.unlink()


def _umask() -> int:
    current = os.umask(0o077)
    os.umask(current)
    return current
