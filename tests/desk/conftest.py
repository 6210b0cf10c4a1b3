"""A desk without its model: everything but the proposals can be tried in a moment."""

from __future__ import annotations

import pytest

pytest.importorskip("starlette", reason="seo-fr[desk] is not installed")

from starlette.testclient import TestClient

from seo_fr.desk.app import make_app
from seo_fr.desk.desk import Desk
from seo_fr.desk.doors import Doors
from seo_fr.desk.folder import Folder

ADDRESS = "127.0.0.1:7300"
ARTICLE = "Le maire a démissionné mardi soir.\n\nIl était en fonction depuis 2014, et personne ne s’y attendait.\n"


@pytest.fixture
def desk(tmp_path):
    made = Desk(Folder(tmp_path))
    yield made
    made.close()


@pytest.fixture
def doors(tmp_path):
    return Doors(tmp_path / "sessions.json")


@pytest.fixture
def outside(desk, doors):
    """A browser that has no session."""
    return TestClient(make_app(desk, doors, ADDRESS, []), base_url=f"http://{ADDRESS}", raise_server_exceptions=False)


@pytest.fixture
def client(outside, doors):
    """A browser that has one."""
    token = outside.post("/api/session", json={"ticket": doors.ticket()}).json()["token"]
    outside.headers["X-Desk-Token"] = token
    return outside
