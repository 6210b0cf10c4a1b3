"""Two ways to refuse the network: for a stretch of the program, and for the rest of the process.

`network_denied` replaces the functions of the module ``socket`` and gives them back. `deny_for_good` adds
an audit hook (PEP 578), the lowest level Python has: the events are raised by the interpreter's own C code,
whatever name the caller reached it by, and a hook can never be removed. Code that calls the operating
system without Python stays out of reach of both; `leave_network` has the kernel refuse that too.
"""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

# The audit events table of the Python documentation: all of ``socket.*`` that reaches out or could be reached.
SOCKET_EVENTS = frozenset(
    f"socket.{name}"
    for name in (
        "__new__",
        "connect",
        "bind",
        "sendto",
        "sendmsg",
        "getaddrinfo",
        "gethostbyname",
        "gethostbyaddr",
        "getnameinfo",
    )
)
# A child process has no audit hook of ours: it could do what its parent may not.
PROCESS_EVENTS = frozenset(
    {
        "subprocess.Popen",
        "os.system",
        "os.exec",
        "os.fork",
        "os.forkpty",
        "os.posix_spawn",
        "os.spawn",
        "os.startfile",
        "_winapi.CreateProcess",
    }
)
_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000  # CLONE_NEWUSER, CLONE_NEWNET of <linux/sched.h>
_LONGEST = 120  # characters of one attempt in a report


class NetworkDenied(OSError):  # noqa: N818 (what happened, not a kind of error a user meets)
    """Something asked for the network while it was denied."""


def _nothing(_event: str, _arguments: tuple[Any, ...]) -> bool:
    return False


def deny_for_good(
    attempts: list[str],
    events: frozenset[str] = SOCKET_EVENTS | PROCESS_EVENTS,
    allowed: Callable[[str, tuple[Any, ...]], bool] = _nothing,
) -> None:
    """Make every one of ``events`` fail for the rest of this process, except where ``allowed`` says true.

    Each refusal is added to ``attempts``, so that one the caller swallowed is known as well.
    Raises NetworkDenied in the caller of the refused function.
    """

    def refuse(event: str, arguments: tuple[Any, ...]) -> None:
        if event in events and not allowed(event, arguments):
            attempt = _described(event, arguments)
            attempts.append(attempt)
            raise NetworkDenied(f"{attempt}: denied")

    sys.addaudithook(refuse)


def stopped(attempt: Callable[[], object], attempts: list[str]) -> bool:
    """True when ``attempt`` failed because the guard refused it."""
    before = len(attempts)
    try:
        attempt()
    except OSError:
        return len(attempts) > before
    return False


def _described(event: str, arguments: tuple[Any, ...]) -> str:
    """The event and what it was about, on one short line; the socket object itself says nothing."""
    shown = ", ".join(str(a) for a in arguments if a is not None and not isinstance(a, socket.SocketType))
    line = f"{event} {' '.join(shown.split())}".strip()
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def leave_network() -> bool:
    """Move this process into a network namespace of its own, which has no interface that is up.

    The kernel then refuses what compiled code might try. Linux only, before any thread is started; False
    where that is not permitted.
    """
    if sys.platform != "linux":
        return False
    import ctypes

    try:
        unshare = ctypes.CDLL(None).unshare
    except (OSError, AttributeError):
        return False
    # Alone for root; with a user namespace for everybody else.
    return bool(unshare(_NEW_NETWORK) == 0 or unshare(_NEW_USER | _NEW_NETWORK) == 0)


def wake_loopback() -> bool:
    """Bring ``lo`` up in a namespace of our own, so that 127.0.0.1 can be bound there; False where that fails."""
    import fcntl
    import struct

    get_flags, set_flags, up = 0x8913, 0x8914, 1  # SIOCGIFFLAGS, SIOCSIFFLAGS, IFF_UP of <linux/if.h>
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
            asked = struct.pack("16sH14x", b"lo", 0)
            (flags,) = struct.unpack_from("H", fcntl.ioctl(any_socket, get_flags, asked), 16)
            fcntl.ioctl(any_socket, set_flags, struct.pack("16sH14x", b"lo", flags | up))
    except OSError:
        return False
    return True


def interfaces() -> list[str]:
    """The network interfaces this process sees; empty where the system does not tell."""
    try:
        return [name for _, name in socket.if_nameindex()]
    except (OSError, AttributeError):
        return []


def python_path() -> str:
    """The value of PYTHONPATH under which a child process imports what this one does."""
    return os.pathsep.join(folder or os.getcwd() for folder in sys.path)


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
