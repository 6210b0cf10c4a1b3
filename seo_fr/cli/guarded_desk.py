"""The desk itself, served for a moment under its own guard: ``python -m seo_fr.cli.guarded_desk`` prints one object.

With ``--alone``, in a network namespace whose only interface is its own loopback; status 3 where that is not permitted.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import urllib.request
from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING

from seo_fr.cli.proof import NOT_ALONE, DeskProof
from seo_fr.workspace.offline import interfaces, leave_network, stopped, wake_loopback

if TYPE_CHECKING:
    from seo_fr.desk.guard import Guard

# What a browser does, in a process of its own: ask for the page, and say what came.
_VISITOR = """\
import http.client, sys
connection = http.client.HTTPConnection("127.0.0.1", int(sys.argv[1]), timeout=30)
connection.request("GET", "/")
print(connection.getresponse().status)
"""


def _provocations() -> dict[str, Callable[[], object]]:
    """Each way out of a process that has begun to listen; none would reach a real machine."""
    return {
        "urllib": lambda: urllib.request.urlopen("http://192.0.2.1/", timeout=1),  # TEST-NET-1, RFC 5737
        "connexion à cette machine": _connection,
        "DNS": lambda: socket.getaddrinfo("seo-fr.invalid", 80),  # .invalid, RFC 2606
        "seconde écoute": lambda: socket.create_server(("127.0.0.1", 0)),
        "écoute ouverte à tous": lambda: socket.create_server(("", 0)),
        "datagramme": _datagram,
    }


def _connection() -> None:
    with socket.socket() as made:  # no name look-up first, as create_connection makes one
        made.connect(("127.0.0.1", 9))


def _datagram() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as made:
        made.sendto(b"", ("192.0.2.1", 9))


def run_desk(*, alone: bool) -> DeskProof:
    """Serve with no draft, try everything once it answers, have a visitor ask for the page, and end."""
    from seo_fr.desk.serve import serve

    seen, found = interfaces(), DeskProof(alone, [], {}, 0, 0, [])

    def began(guard: Guard, port: int) -> None:
        def work() -> None:
            nonlocal found
            own = list(guard.refused)
            provoked = {name: stopped(way, guard.refused) for name, way in _provocations().items()}
            came = subprocess.run(  # noqa: S603 (this Python, our own words)
                [sys.executable, "-I", "-c", _VISITOR, str(port)], capture_output=True, text=True, check=False
            )
            answered = int(came.stdout) if came.stdout.strip().isdigit() else 0
            found = DeskProof(alone, seen, provoked, port, answered, own)
            signal.raise_signal(signal.SIGINT)

        threading.Thread(target=work, daemon=True).start()

    with tempfile.TemporaryDirectory(prefix="seo-fr-") as folder:
        os.environ["XDG_DATA_HOME"] = folder
        serve(None, port=None, browser=False, began=began)
    return found


def main() -> int:
    """Print the proof on the real standard output; the address that the desk prints goes nowhere."""
    alone = "--alone" in sys.argv[1:]
    if alone and not (leave_network() and wake_loopback()):
        return NOT_ALONE
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    with out:
        json.dump(asdict(run_desk(alone=alone)), out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
