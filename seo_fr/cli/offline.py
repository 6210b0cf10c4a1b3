"""A stretch of the program during which no socket can be opened."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NoReturn


class NetworkDenied(OSError):  # noqa: N818 (what happened, not a kind of error a user meets)
    """Something asked for the network while it was denied."""


@contextmanager
def network_denied() -> Iterator[list[str]]:
    """Make every socket and name look-up of this process fail; what was there before comes back at the end.

    Yields the list of what was asked for: an attempt counts even where the caller swallowed the error.
    """
    attempts: list[str] = []

    def refuse(name: str) -> NoReturn:
        attempts.append(name)
        raise NetworkDenied(f"{name}: network denied")

    class Refused(socket.socket):
        def __init__(self, *_: Any, **__: Any) -> None:
            refuse("socket")

        def __del__(self) -> None:
            """Nothing was opened, so nothing is closed."""

    kept = {name: getattr(socket, name) for name in ("socket", "create_connection", "getaddrinfo", "gethostbyname")}
    try:
        socket.socket = Refused  # type: ignore[misc]
        for name in ("create_connection", "getaddrinfo", "gethostbyname"):
            setattr(socket, name, lambda *_, _name=name, **__: refuse(_name))
        yield attempts
    finally:
        for name, value in kept.items():
            setattr(socket, name, value)
