"""What the process of the desk may do with the network: listen once, on 127.0.0.1. The rest is refused for good."""

from __future__ import annotations

import sys
from typing import Any

from seo_fr.workspace.offline import deny_for_good

HOST = "127.0.0.1"
# All by which a process reaches out or can be reached. ``socket.__new__`` is not among them: a connection that the
# browser opens is a new socket, and so is the pipe to the model.
NETWORK = frozenset(
    f"socket.{name}"
    for name in ("connect", "bind", "sendto", "sendmsg", "getaddrinfo", "gethostbyname", "gethostbyaddr", "getnameinfo")
)


class Guard:
    """An audit hook, which can never be removed. ``refused`` is what was tried all the same, a line an attempt.

    Until `close` the listening socket may be bound, to 127.0.0.1 alone. On Windows the loop's own pair of sockets
    is made by a connection of the process to itself (``socket.socketpair``), which has to pass until then.
    """

    def __init__(self) -> None:
        self.refused: list[str] = []
        self._open = True

    def stand(self) -> None:
        """From here to the end of the process."""
        deny_for_good(self.refused, NETWORK, self._allowed)

    def close(self) -> None:
        """It listens: nothing is allowed any more."""
        self._open = False

    def _allowed(self, event: str, arguments: tuple[Any, ...]) -> bool:
        starting = ("socket.bind", "socket.connect") if sys.platform == "win32" else ("socket.bind",)
        return self._open and event in starting and arguments[1][:1] == (HOST,)
