"""One desk a user: a lock that the system lets go of whatever becomes of the process, and the port beside it."""

from __future__ import annotations

import os
import sys
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

_STARTING = 10  # seconds from taking the lock to listening, on a machine that is busy


class Lock:
    """The file whose lock a running desk holds; the port is beside it, for Windows lets nobody read a locked file."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._port = file.with_suffix(".port")
        self._handle: int | None = None

    def take(self) -> bool:
        """Take the lock; False where another desk has it. Raises OSError where the folder cannot be written to."""
        self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = os.open(self._file, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            if sys.platform == "win32":
                import msvcrt

                msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            else:
                import fcntl

                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(handle)
            return False
        self._handle = handle
        self._port.unlink(missing_ok=True)  # that of the desk before: nobody is to be sent there
        return True

    def say(self, port: int) -> None:
        """Write down on which port the desk answers."""
        self._port.write_text(str(port), encoding="ascii")

    def port(self) -> int:
        """Where the running desk answers; 0 where it has not said so for some seconds: it may only just be starting."""
        end = time.monotonic() + _STARTING
        while time.monotonic() < end:
            with suppress(OSError, ValueError):
                return int(self._port.read_text(encoding="ascii"))
            time.sleep(0.05)
        return 0

    def __enter__(self) -> Self:
        """Held from here."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let go."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
