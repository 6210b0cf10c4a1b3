"""What every request passes before any route: the right address, the right page, the right session.

OWASP, « Cross-Site Request Forgery Prevention » (custom header, Fetch Metadata) and « DNS rebinding »: the exact
``Host`` before all else; a token in a header of our own, which another site's page cannot send without a permission
that is never given.
"""

from __future__ import annotations

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from seo_fr.desk.doors import Doors

MOST_BYTES = 25_000_000  # of one request: an article of the greatest size that is read, and what JSON adds
_JSON, _BYTES = "application/json", "application/octet-stream"
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types desk"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}


class Gate:
    """An ASGI application around another."""

    def __init__(self, app: ASGIApp, doors: Doors, address: str) -> None:
        self._app, self._doors, self._address = app, doors, address

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse with one French line, or go on."""
        if scope["type"] != "http":
            return

        async def closed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers[name] = value
            await send(message)

        refusal = self._refusal(scope)
        if refusal is not None:
            status, said = refusal
            await JSONResponse({"error": said}, status_code=status)(scope, receive, closed)
            return
        await self._app(scope, _bounded(receive), closed)

    def _refusal(self, scope: Scope) -> tuple[int, str] | None:
        headers, path, method = Headers(scope=scope), scope["path"], scope["method"]
        if headers.getlist("host") != [self._address]:
            return 421, f"Cette page ne répond qu’à l’adresse {self._address}."
        if method not in ("GET", "HEAD", "POST"):
            return 405, "Demande inconnue."
        if not path.startswith("/api/"):
            return None if method != "POST" else (405, "Demande inconnue.")
        if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
            return 403, "Une autre page ne peut rien demander à celle-ci."
        if headers.get("origin", f"http://{self._address}") != f"http://{self._address}":
            return 403, "Une autre page ne peut rien demander à celle-ci."
        if path != "/api/session" and not self._doors.admits(headers.get("x-desk-token", "")):
            return 401, "Session inconnue\u00a0; relancez «\u00a0seo-fr desk\u00a0» et ouvrez l’adresse qu’il affiche."
        if method == "POST":
            return _body_refusal(headers)
        return None


def _body_refusal(headers: Headers) -> tuple[int, str] | None:
    if headers.get("content-type", "").partition(";")[0].strip() not in (_JSON, _BYTES):
        return 415, "Le corps de la demande doit être du JSON ou des octets."
    length = headers.get("content-length", "0")
    if not length.isdigit() or int(length) > MOST_BYTES:
        return 413, "Le texte est trop long\u00a0; donnez un article de moins de 20 Mo."
    return None


def _bounded(receive: Receive) -> Receive:
    """A body that never ends is cut off, whatever its header said."""
    seen = 0

    async def bounded() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > MOST_BYTES:
            return {"type": "http.disconnect"}
        return message

    return bounded
