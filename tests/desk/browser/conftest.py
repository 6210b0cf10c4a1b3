"""A real desk, a real model, a real browser: started once for all tests of this folder that can share them."""

from __future__ import annotations

import itertools
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")

READY = re.compile(r"propositions$")
SLOW = 90_000  # milliseconds: the model is loaded on a machine that other tests keep busy


class Served:
    """A desk in a process of its own."""

    def __init__(self, home: Path, port: int = 0) -> None:
        self.home, self.port = home, port
        self.process: subprocess.Popen[str] | None = None

    def start(self, *arguments: str) -> str:
        """Start it and give the address that it prints."""
        options = ["--port", str(self.port)] if self.port else []
        self.process = subprocess.Popen(
            [sys.executable, "-m", "seo_fr", "desk", "--no-browser", *options, *arguments],
            env={**os.environ, "XDG_DATA_HOME": str(self.home)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        line = self.process.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:(\d+)/\S*", line)
        assert found, line + self.process.stderr.read()
        self.port = int(found[1])
        return found[0]

    def another_address(self) -> str:
        """The address that a second start prints: it opens the desk that runs."""
        done = subprocess.run(
            [sys.executable, "-m", "seo_fr", "desk", "--no-browser"],
            env={**os.environ, "XDG_DATA_HOME": str(self.home)},
            capture_output=True,
            text=True,
            check=True,
        )
        return re.search(r"http://\S+", done.stdout)[0]

    def end(self, with_signal: int = signal.SIGTERM) -> int:
        """End it and give its exit status."""
        process, self.process = self.process, None
        if process is None:
            return 0
        process.send_signal(with_signal)
        status = process.wait(timeout=30)
        process.stdout.close()
        process.stderr.close()
        return status


_GIVEN = itertools.count()


def free_port() -> int:
    """A port of this process's own, far from the users' ones; the tests of other processes have others."""
    return 20_000 + (os.getpid() * 31 + next(_GIVEN)) % 20_000


@pytest.fixture(scope="session")
def shared(tmp_path_factory):
    """One desk that many tests use, each with a draft of its own."""
    served = Served(tmp_path_factory.mktemp("desk"), free_port())
    served.start()
    yield served
    assert served.end() == 0


@pytest.fixture
def own(tmp_path):
    """A desk of a test's own, which it may kill."""
    served = Served(tmp_path, free_port())
    yield served
    served.end(signal.SIGKILL)


class Faults(list):
    """What the page complained of."""


@pytest.fixture
def page(chromium):
    """A window; a complaint of the page fails the test."""
    context = chromium.new_context(viewport={"width": 1400, "height": 1000}, locale="fr-FR")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    made = context.new_page()
    faults = Faults()
    made.on("pageerror", lambda error: faults.append(str(error)))
    made.on("console", lambda message: faults.append(message.text) if _is_fault(message) else None)
    made.faults = faults
    yield made
    context.close()
    assert not faults


def _is_fault(message) -> bool:
    """A server that was killed on purpose, or a full disk, is no fault of the page."""
    return message.type == "error" and "Failed to load resource" not in message.text


@pytest.fixture
def opened(page, shared, seed_path):
    """The real article, pasted as a new draft, with its proposals."""
    page.goto(shared.another_address())
    paste(page, seed_path.read_text(encoding="utf-8"))
    ready(page)
    return page


def paste(page, text: str) -> None:
    """Begin with a pasted text."""
    page.get_by_role("textbox", name="Coller un article").fill(text)
    page.get_by_role("button", name="Commencer").click()
    sync_api.expect(page.locator("#travail")).to_be_visible()


def ready(page) -> None:
    """Wait for the proposals."""
    sync_api.expect(page.locator("#etat")).to_have_text(READY, timeout=SLOW)


def exported(page, button: str = "Markdown", *, everything: bool = False) -> str:
    """What the export of that name downloads, as text."""
    return downloaded(page, button, everything=everything).decode("utf-8")


def downloaded(page, button: str, *, everything: bool = False) -> bytes:
    """What the export of that name downloads."""
    page.get_by_role("button", name="Exporter").click()
    if everything:
        page.get_by_role("radio", name="exporter avec").check()
    with page.expect_download(timeout=SLOW) as download:
        page.get_by_role("button", name=button, exact=True).click()
    page.locator("dialog[open]").get_by_role("button", name="Fermer").click()
    return Path(download.value.path()).read_bytes()
