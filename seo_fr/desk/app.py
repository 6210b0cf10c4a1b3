"""The routes of the page. Reading changes nothing; every change is an act, written down before it is answered."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import anyio
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from seo_fr.desk.board import kept_rest
from seo_fr.desk.desk import Desk
from seo_fr.desk.doors import Doors
from seo_fr.desk.events import read_event
from seo_fr.desk.exporting import FORMS, file_of
from seo_fr.desk.faults import repaired
from seo_fr.desk.gate import Gate
from seo_fr.desk.open_draft import OpenDraft
from seo_fr.desk.store import MissingError, PassingError
from seo_fr.desk.view.page import view
from seo_fr.desk.view.shell import drafts_list, shell, versions_list
from seo_fr.desk.view.sides import in_page
from seo_fr.errors import InputError, SeoFrError, error_line
from seo_fr.resources import number

_STATIC = Path(__file__).parent / "static"
_OUTPUT = Path(__file__).parent.parent / "output"
_FILES = {
    "page.css": (_OUTPUT, "text/css"),
    "desk.css": (_STATIC, "text/css"),
    "icon.svg": (_STATIC, "image/svg+xml"),
}
_TICK = 0.04  # seconds between two looks at whether something has changed
_MOST_EVENTS = 500


def make_app(desk: Desk, doors: Doors, address: str, refused: list[str]) -> Gate:
    """The application behind its gate; ``address`` is the one ``host:port`` it answers to.

    ``refused`` is the list of what the guard of the process refused, which the page can show.
    """
    routes = Routes(desk, doors, refused)
    return Gate(
        Starlette(routes=routes.all(), exception_handlers={SeoFrError: _said, Exception: _said}), doors, address
    )


async def _said(_: Request, error: Exception) -> Response:
    """An error as its French line: what is wrong with the demand, what will pass, or a bug of ours."""
    status = next((code for kind, code in _STATUS if isinstance(error, kind)), 500)
    return JSONResponse({"error": error_line(error)}, status_code=status)


_STATUS = ((PassingError, 503), (MissingError, 404), (SeoFrError, 422))


class Routes:
    """What each address does."""

    def __init__(self, desk: Desk, doors: Doors, refused: list[str]) -> None:
        self._desk, self._doors, self._refused = desk, doors, refused

    def all(self) -> list[Route]:
        """The table of routes."""
        one = "/api/drafts/{draft}"
        return [
            Route("/", self.page),
            Route("/static/{name}", self.static),
            Route("/favicon.ico", self.icon),
            Route("/api/session", self.session, methods=["POST"]),
            Route("/api/drafts", self.drafts, methods=["GET"]),
            Route("/api/drafts", self.create, methods=["POST"]),
            Route(f"{one}/view", self.view, methods=["POST"]),
            Route(f"{one}/wait", self.wait, methods=["GET"]),
            Route(f"{one}/events", self.events, methods=["POST"]),
            Route(f"{one}/fix", self.fix, methods=["POST"]),
            Route(f"{one}/retry", self.retry, methods=["POST"]),
            Route(f"{one}/versions", self.versions, methods=["GET"]),
            Route(f"{one}/export", self.export, methods=["POST"]),
            Route(f"{one}/delete", self.delete, methods=["POST"]),
            Route("/api/offline", self.offline, methods=["GET"]),
        ]

    async def page(self, _: Request) -> Response:
        """The empty page: it holds no data, and asks for all of it with its token."""
        return HTMLResponse(shell())

    async def static(self, request: Request) -> Response:
        """A style sheet, a script, the icon; nothing else can be named."""
        name = request.path_params["name"]
        folder, media = _FILES.get(name, (_STATIC, "text/javascript"))
        if name not in _FILES and (not name.endswith(".js") or not name.removesuffix(".js").isalpha()):
            return Response(status_code=404)
        file = folder / name
        return FileResponse(file, media_type=media) if file.is_file() else Response(status_code=404)

    async def icon(self, _: Request) -> Response:
        """Browsers ask for it."""
        return FileResponse(_STATIC / "icon.svg", media_type="image/svg+xml")

    async def session(self, request: Request) -> Response:
        """A ticket for a session's token."""
        given = await _json(request)
        token = self._doors.enter(str(given.get("ticket", "")))
        if token is None:
            said = "Cette adresse a déjà servi ou a vieilli\u00a0; relancez «\u00a0seo-fr desk\u00a0»."
            return JSONResponse({"error": said}, status_code=401)
        return JSONResponse({"token": token})

    async def drafts(self, _: Request) -> Response:
        """The list of drafts."""
        listed = await run_in_threadpool(self._desk.folder.listed)
        return JSONResponse({"html": drafts_list(listed)})

    async def create(self, request: Request) -> Response:
        """A new draft of the bytes that are sent; ``X-Name`` is the file's name, percent-encoded."""
        name = Path(unquote(request.headers.get("x-name", ""))).name or "article.txt"
        data = await request.body()
        draft = await run_in_threadpool(self._desk.create, name, data)
        return JSONResponse({"id": draft.id})

    async def view(self, request: Request) -> Response:
        """All that the page shows of a draft."""
        draft, given = await self._draft(request), await _json(request)
        return JSONResponse(await run_in_threadpool(_payload, draft, _have(given)))

    async def wait(self, request: Request) -> Response:
        """Answers when the draft is another than at revision ``after``, or after a while."""
        draft = await self._draft(request)
        after = int(request.query_params.get("after", "0") or 0)
        end = time.monotonic() + number("desk", "waited")
        while draft.revision == after and time.monotonic() < end and not self._desk.closed:
            await anyio.sleep(_TICK)
        return JSONResponse({"revision": draft.revision})

    async def events(self, request: Request) -> Response:
        """Acts, written down and done; the answer is the page as it is then.

        While somebody types, ``quiet`` asks for less: nothing is read again at each key, the page counts by itself.
        """
        draft, given = await self._draft(request), await _json(request)
        acts = given.get("events")
        if not isinstance(acts, list) or len(acts) > _MOST_EVENTS:
            raise InputError("Demande refusée\u00a0: une liste d’actes est attendue\u00a0; rechargez la page.")
        events = [read_event(act) for act in acts]
        await run_in_threadpool(self._desk.act, draft, events)
        if given.get("quiet") is True:
            return JSONResponse({"revision": draft.revision, "seq": draft.seq})
        return JSONResponse(await run_in_threadpool(_payload, draft, _have(given)))

    async def fix(self, request: Request) -> Response:
        """The repairs of the faults that are named."""
        draft, given = await self._draft(request), await _json(request)
        marks = frozenset(m for m in given.get("marks", ()) if isinstance(m, str))
        acts = [
            read_event({"uid": e.uid, "kind": e.kind, **e.values})
            for e in repaired(draft, marks, str(given.get("uid", "")))
        ]
        await run_in_threadpool(self._desk.act, draft, acts)
        return JSONResponse(await run_in_threadpool(_payload, draft, _have(given)))

    async def retry(self, request: Request) -> Response:
        """Another analysis, after one that failed."""
        draft = await self._draft(request)
        await run_in_threadpool(self._desk.analyse, draft)
        return JSONResponse({})

    async def versions(self, request: Request) -> Response:
        """The versions by time, with what changed."""
        draft = await self._draft(request)
        return JSONResponse({"html": await run_in_threadpool(versions_list, draft)})

    async def export(self, request: Request) -> Response:
        """The result in one form."""
        draft, given = await self._draft(request), await _json(request)
        form = str(given.get("form", ""))
        if form not in FORMS:
            raise InputError("Forme d’export inconnue\u00a0; rechargez la page.")
        sealed = draft.first.document.sealed if draft.first.document else ""
        if form == "word" and sealed:
            raise InputError(f"{draft.opened.name}\u00a0: {in_page(sealed)}")
        also = await run_in_threadpool(kept_rest, draft) if given.get("rest") == "keep" else ()
        written = await run_in_threadpool(self._desk.export, draft, form, also)
        suffix, media = file_of(form, draft.first)
        name = f"{Path(draft.opened.name).stem}.seo{suffix}"
        return JSONResponse({"written": written, "name": name, "media": media})

    async def delete(self, request: Request) -> Response:
        """The draft goes for good."""
        await run_in_threadpool(self._desk.delete, request.path_params["draft"])
        return JSONResponse({})

    async def offline(self, request: Request) -> Response:
        """What this process listens on, and what was refused to it."""
        return JSONResponse({"address": request.headers.get("host", ""), "refused": list(self._refused)})

    async def _draft(self, request: Request) -> OpenDraft:
        return await run_in_threadpool(self._desk.draft, request.path_params["draft"])


def _payload(draft: OpenDraft, have: frozenset[str]) -> dict[str, Any]:
    revision = draft.revision
    seq = draft.seq  # before the view, which may know more, never less
    return {**view(draft).to_send(have), "revision": revision, "seq": seq, "name": draft.opened.name}


def _have(given: Mapping[str, Any]) -> frozenset[str]:
    have = given.get("have")
    return frozenset(h for h in have if isinstance(h, str)) if isinstance(have, list) else frozenset()


async def _json(request: Request) -> Mapping[str, Any]:
    try:
        given = json.loads(await request.body() or b"{}")
    except (ValueError, RecursionError):
        given = None
    if not isinstance(given, Mapping):
        raise InputError("Demande illisible\u00a0; rechargez la page, votre texte est enregistré.")
    return given
