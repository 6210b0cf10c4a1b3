"""The process that may reach nobody, which `proof` starts: ``python -m seo_fr.cli.guarded`` prints one JSON object."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from seo_fr.cli.proof import Proof
from seo_fr.workspace.offline import deny_for_good, interfaces, leave_network, network_denied, stopped


def _provocations() -> dict[str, Callable[[], object]]:
    """One way of trying for each layer a library could use. None would reach a real machine."""
    import _socket
    import socket
    import urllib.request

    return {
        "urllib": lambda: urllib.request.urlopen("http://192.0.2.1/", timeout=1),  # TEST-NET-1, RFC 5737
        "socket.create_connection": lambda: socket.create_connection(("127.0.0.1", 9), timeout=1),
        "DNS": lambda: socket.getaddrinfo("seo-fr.invalid", 80),  # .invalid, RFC 2606
        "_socket.socket": lambda: _socket.socket(_socket.AF_INET, _socket.SOCK_DGRAM),
        "subprocess": lambda: subprocess.Popen([sys.executable, "--version"]),
    }


def _job(folder: Path) -> dict[str, int]:
    """The three commands a newsroom uses, on the sample articles; their exit status."""
    from seo_fr.cli.main import main
    from seo_fr.resources import data_dir

    articles = data_dir() / "articles"
    sample = str(articles / "otan-ukraine.txt")
    return {
        "analyze": main(["analyze", sample, "--format", "json"]),
        "restructure": main(["restructure", sample, "--output", str(folder / "article.md")]),
        "check": main(["check", str(articles), "--no-cache", "--format", "json"]),
    }


def run_guarded() -> Proof:
    """The whole proof, in this process, which can never open a socket or start a process again."""
    isolated = leave_network()
    seen = interfaces()
    attempts: list[str] = []
    ways = _provocations()
    deny_for_good(attempts)
    provoked = {name: stopped(way, attempts) for name, way in ways.items()}
    attempts.clear()
    with tempfile.TemporaryDirectory(prefix="seo-fr-") as folder, network_denied() as by_name:
        job = _job(Path(folder))
    return Proof(isolated, seen, provoked, job, attempts + by_name)


def main() -> int:
    """Print the proof on the real standard output; what the commands print goes nowhere."""
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    with out:
        json.dump(asdict(run_guarded()), out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
