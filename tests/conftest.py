"""What many tests share: the real article, and one load of the language model a process."""

from __future__ import annotations

import os
import shutil
import sys

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from contextlib import suppress
from pathlib import Path

import hypothesis
import pytest

# The tools that try whole folders are the tests' own measure of a result.
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))

with suppress(ImportError):
    # It asks, when it is imported, whether this machine has IPv6: before the guard, or whichever test comes first
    # to import it would be blamed.
    import urllib3.util.connection  # noqa: F401

from seo_fr.resources import data_dir
from seo_fr.workspace.offline import SOCKET_EVENTS, deny_for_good

# No test measures time: a machine under load is slow, not wrong.
hypothesis.settings.register_profile("seo-fr", deadline=None)
hypothesis.settings.load_profile("seo-fr")

# Before any test module is imported, and for as long as the process lives: nobody is reached, whoever asks.
_ATTEMPTS: list[str] = []
_LOOPBACK: list[bool] = []  # holds something while a test marked ``loopback`` runs
_LOCAL = ("127.", "::1", "localhost")


def _allowed(event, arguments):
    """Unix sockets, which multiprocessing talks through; the machine itself, to tests that say so."""
    import socket

    # (socket, family, type, protocol) when one is made; (socket, address) or (host, …) after that.
    family = arguments[1] if event == "socket.__new__" else getattr(arguments[0], "family", None)
    if family == getattr(socket, "AF_UNIX", "none"):
        return True
    if not _LOOPBACK:
        return False
    if event == "socket.__new__":
        return True
    where = arguments[1] if isinstance(arguments[0], socket.SocketType) else arguments[0]
    host = where[0] if isinstance(where, tuple) else where
    return str(host).startswith(_LOCAL)


deny_for_good(_ATTEMPTS, SOCKET_EVENTS, _allowed)


def pytest_configure(config):
    """The one way out of the guard, spelled out on the tests that take it."""
    config.addinivalue_line("markers", "loopback: may open sockets on this machine's loopback address")
    config.addinivalue_line("markers", "denied: tries to reach somebody on purpose, to test the guard")


@pytest.fixture(autouse=True)
def _no_network(request):
    """Fail a test that tried to reach somebody, even where the code under test swallowed the refusal."""
    before = len(_ATTEMPTS)
    _LOOPBACK.extend([True] if request.node.get_closest_marker("loopback") else [])
    yield
    _LOOPBACK.clear()
    tried = _ATTEMPTS[before:]
    del _ATTEMPTS[before:]
    if tried and not request.node.get_closest_marker("denied"):
        pytest.fail(f"asked for the network: {tried}", pytrace=False)


@pytest.fixture(scope="session")
def seed_path() -> Path:
    """The real article that the project was asked for."""
    return data_dir() / "articles" / "otan-ukraine.txt"


@pytest.fixture(scope="session")
def seed_analysis(seed_path):
    """The real article, analysed once for all tests; frozen, so it may be shared."""
    import seo_fr

    return seo_fr.analyze(seed_path.read_bytes(), path="otan-ukraine.txt")


@pytest.fixture(scope="session")
def seed_result(seed_path):
    """The real article, restructured once for all tests."""
    import seo_fr

    return seo_fr.restructure(seed_path.read_bytes(), path="otan-ukraine.txt")


@pytest.fixture(scope="session")
def chromium():
    """Debian's Chromium, one for all tests of a process; where there is none they are skipped and say so."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    names = ("chromium", "chromium-browser", "google-chrome")
    path = next(filter(None, map(shutil.which, names)), None)
    if path is None:
        pytest.skip("Chromium n’est pas installé")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture
def seo_fr_command(capfdbinary, monkeypatch, tmp_path):
    """Run the command in this process, in an empty folder: (status, stdout, stderr), both decoded."""
    from seo_fr.cli.main import main

    for name in ("NO_COLOR", "COLUMNS", "SEO_FR_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> tuple[int, str, str]:
        capfdbinary.readouterr()
        status = main(arguments)
        out, err = capfdbinary.readouterr()
        return status, out.decode("utf-8"), err.decode("utf-8")

    return run


def pytest_addoption(parser):
    """``--update-golden`` rewrites the golden files instead of comparing with them."""
    parser.addoption("--update-golden", action="store_true", help="rewrite tests/end_to_end/golden")
