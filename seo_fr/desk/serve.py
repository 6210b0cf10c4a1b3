"""The server of one user on one machine: one socket on 127.0.0.1, and nothing that goes out."""

from __future__ import annotations

import getpass
import os
import signal
import socket
import sys
import threading
import webbrowser
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from html import escape
from pathlib import Path
from types import FrameType

import uvicorn

from seo_fr.desk.app import make_app
from seo_fr.desk.desk import Desk
from seo_fr.desk.doors import Doors
from seo_fr.desk.folder import Folder
from seo_fr.desk.guard import HOST, Guard
from seo_fr.desk.lock import Lock
from seo_fr.errors import InputError
from seo_fr.workspace.finding import STANDARD_INPUT
from seo_fr.workspace.reading import read_bytes
from seo_fr.workspace.settings import SettingsFinder
from seo_fr.workspace.user_folders import data_folder

_FIRST_PORT, _PORTS = 7300, 700  # a port of each user's own: what a page keeps in the browser is kept by port


def serve(
    file: Path | None,
    *,
    port: int | None,
    browser: bool,
    finder: SettingsFinder | None = None,
    began: Callable[[Guard, int], None] | None = None,
) -> int:
    """Serve until SIGINT or SIGTERM and return 0; where a desk of this user runs already, open its page instead.

    ``began`` is called with the guard and the port once the desk answers, in the thread that answers.
    ``finder`` knows the settings of each article. Raises InputError for an article that cannot be read and for a port
    that cannot be had, ConfigError for settings that are broken.
    """
    finder = finder or SettingsFinder()
    finder.options_for(str(file) if file else STANDARD_INPUT)
    guard = Guard()
    guard.stand()
    root = data_folder()
    folder, doors = Folder(root), Doors(root / "sessions.json")
    given = (file.name, read_bytes(str(file), str(file)), str(file.absolute())) if file else None
    lock = Lock(root / "desk.lock")
    if not lock.take():
        desk = Desk(folder)
        draft = desk.created(*given) if given else None
        if not (running := lock.port()):
            raise InputError("Un pupitre démarre déjà, mais ne répond pas\u00a0; attendez un instant, puis relancez.")
        _show(root, running, doors.ticket(), draft, browser=browser)
        return 0
    with lock:
        desk = Desk(folder, finder)
        draft = desk.created(*given) if given else None
        listening = _listening(port)
        lock.say(listening.getsockname()[1])

        def show() -> None:
            _show(root, listening.getsockname()[1], doors.ticket(), draft, browser=browser)

        try:
            _serve(desk, doors, listening, _Start(guard, show, began))
        finally:
            desk.close()
            listening.close()
    return 0


@dataclass(frozen=True, slots=True)
class _Start:
    """What is done once the page can be asked for: the address is shown, then the guard closed."""

    guard: Guard
    show: Callable[[], None]
    began: Callable[[Guard, int], None] | None


def _serve(desk: Desk, doors: Doors, listening: socket.socket, start: _Start) -> None:
    """Answer until a signal."""
    app = make_app(desk, doors, f"{HOST}:{listening.getsockname()[1]}", start.guard.refused)
    config = uvicorn.Config(
        app,
        loop="asyncio",
        http="h11",
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        date_header=False,
        timeout_graceful_shutdown=2,
        timeout_keep_alive=30,
    )
    desk.worker.start()
    _Server(config, desk, start).run(sockets=[listening])


class _Server(uvicorn.Server):
    """uvicorn, which says when it answers, and leaves with 0 when it is asked to."""

    def __init__(self, config: uvicorn.Config, desk: Desk, start: _Start) -> None:
        super().__init__(config)
        self._desk, self._start = desk, start

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """What waits for news is answered, so that nothing has to be cut off."""
        self._desk.closed = True
        super().handle_exit(sig, frame)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, show the address, then let nothing out of this process any more."""
        await super().startup(sockets)
        self._start.show()
        self._start.guard.close()
        if self._start.began is not None and sockets:
            self._start.began(self._start.guard, sockets[0].getsockname()[1])

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """As uvicorn's, but the signals are not raised again at the end: being told to stop is no failure."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        kept = {number: signal.signal(number, self.handle_exit) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for number, handler in kept.items():
                signal.signal(number, handler)


def _listening(port: int | None) -> socket.socket:
    """The one socket, on the port that was asked for, else on the user's own or the next free one."""
    try:
        user = getpass.getuser()
    except (OSError, KeyError):
        user = str(os.getuid()) if hasattr(os, "getuid") else "seo-fr"
    first = _FIRST_PORT + zlib.crc32(user.encode()) % _PORTS
    for candidate in [port] if port else range(first, first + 20):
        made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        if sys.platform != "win32":
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            made.bind((HOST, candidate))
            made.listen(64)
        except OSError:
            made.close()
        else:
            return made
    raise InputError(f"Le port {port or first} est pris\u00a0; donnez-en un autre avec --port.")


def _show(root: Path, port: int, ticket: str, draft: str | None, *, browser: bool) -> None:
    """Print the address, and open it: through a file of ours, so that no list of processes shows the ticket."""
    address = f"http://{HOST}:{port}/#t={ticket}" + (f"&d={draft}" if draft else "")
    with suppress(OSError, ValueError):
        sys.stdout.write(f"seo-fr\u00a0: le pupitre est ouvert, à l’adresse {address}\n")
        sys.stdout.flush()
    if browser:
        page = root / "ouvrir.html"
        handle = os.open(page, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as written:
            written.write(
                f'<!doctype html><meta http-equiv="refresh" content="0; url={escape(address)}"><title>seo-fr</title>'
            )
        webbrowser.open(page.as_uri())
