"""Who may come in: this machine, this address, and who was given the ticket of a start.

A ticket opens one session and is spent; the session's token travels in a header, never in a cookie (cookies are
shared by all ports of 127.0.0.1). Only digests are kept, so that a session survives the end of the server.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from seo_fr.workspace.writing import replacing

_SECRET_BYTES = 32  # 256 bits, in letters that an address can hold
_SESSION_SECONDS = 14 * 24 * 3600  # a draft that is taken up again after a week off
_TICKET_SECONDS = 10 * 60  # from the printed address to the browser


class Doors:
    """Tickets and sessions, in a file of ours that only this user may read (mode 0600)."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def ticket(self) -> str:
        """A new ticket."""
        return self._issue("tickets")

    def enter(self, ticket: str) -> str | None:
        """A session's token for a ticket that is good; None for any other. The ticket is spent."""
        known = self._read()
        digest = _digest(ticket)
        born = known["tickets"].pop(digest, None)
        if born is None or time.time() - born > _TICKET_SECONDS:
            return None
        self._write(known)
        return self._issue("sessions")

    def admits(self, token: str) -> bool:
        """True for the token of a session that is not too old."""
        digest = _digest(token)
        sessions = self._read()["sessions"]
        return any(
            hmac.compare_digest(digest, known) and time.time() - born < _SESSION_SECONDS
            for known, born in sessions.items()
        )

    def _issue(self, kind: str) -> str:
        secret = secrets.token_urlsafe(_SECRET_BYTES)
        known = self._read()
        known[kind][_digest(secret)] = time.time()
        self._write(known)
        return secret

    def _read(self) -> dict[str, dict[str, float]]:
        known: dict[str, dict[str, float]] = {"tickets": {}, "sessions": {}}
        with suppress(OSError, ValueError):
            given = json.loads(self._file.read_text(encoding="utf-8"))
            now = time.time()
            for kind, longest in (("tickets", _TICKET_SECONDS), ("sessions", _SESSION_SECONDS)):
                held = given.get(kind) if isinstance(given, Mapping) else None
                if isinstance(held, Mapping):
                    known[kind] = {str(k): float(v) for k, v in held.items() if now - float(v) < longest}
        return known

    def _write(self, known: dict[str, dict[str, float]]) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with replacing(self._file, 0o600) as file:
            file.write(json.dumps(known).encode())


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
