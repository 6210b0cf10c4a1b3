"""Draws the pictures of docs/pupitre.md, docs/images/pupitre-*.png: python tools/desk_pictures.py [FOLDER].

It does with the sample article what a journalist does, in a desk of its own, and takes a picture at each step. Needs
Playwright and Debian's Chromium (apt-get install chromium); nothing is asked for but the desk's own address.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from chromium import CHROMIUM, FLAGS, draw_from_arguments

if TYPE_CHECKING:
    from playwright.sync_api import Page

ROOT = Path(__file__).resolve().parent.parent
ARTICLE = ROOT / "data" / "articles" / "otan-ukraine.txt"
FOLDER = ROOT / "docs" / "images"
PORT = 7999  # the last of the desk's own: it is in one of the pictures
WIDE, LOW, NARROW = {"width": 1400, "height": 600}, {"width": 1400, "height": 500}, {"width": 390, "height": 844}
SLOW = 120_000  # milliseconds: the model is loaded once
FRENCH = {"LANG": "fr_FR.UTF-8", "LANGUAGE": "fr"}  # of the browser's own buttons, where it has the words


@contextmanager
def served() -> Iterator[str]:
    """A desk with the article open; its address, whose ticket is good once."""
    with tempfile.TemporaryDirectory() as home:
        desk = subprocess.Popen(
            [sys.executable, "-m", "seo_fr", "desk", "--no-browser", "--port", str(PORT), str(ARTICLE)],
            env={**os.environ, "XDG_DATA_HOME": home, "PYTHONPATH": str(ROOT), "OPENBLAS_NUM_THREADS": "1"},
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            line = desk.stdout.readline() if desk.stdout else ""
            found = re.search(r"http://\S+", line)
            if not found:
                sys.exit("tools/desk_pictures.py : le pupitre ne s’est pas ouvert.")
            yield found[0]
        finally:
            desk.send_signal(signal.SIGTERM)
            desk.wait(30)


def ready(page: Page) -> None:
    """Wait for the proposals."""
    from playwright.sync_api import expect

    expect(page.locator("#etat")).to_have_text(re.compile("propositions$"), timeout=SLOW)
    page.wait_for_timeout(300)


def start(page: Page) -> None:
    """The page before anything is opened."""
    page.goto(page.url.partition("#")[0])
    page.get_by_role("textbox", name="Coller un article").wait_for()
    page.locator("#brouillons li").first.evaluate("e => { e.childNodes[1].textContent = ' · 28/11/2026 14:32 '; }")


def proposals(page: Page) -> None:
    """The article with its proposals, the first of them under the hand."""
    ready(page)
    page.get_by_role("group", name=re.compile("^Intertitre proposé")).first.focus()
    page.evaluate("scrollTo(0, 0)")


def decided(page: Page) -> None:
    """One heading kept, one in the journalist's own words, one that shows where it comes from."""
    cards = page.get_by_role("group", name=re.compile("^Intertitre"))
    cards.nth(0).get_by_role("button", name="Garder").click()
    cards.nth(1).get_by_role("button", name="Modifier").click()
    page.get_by_role("textbox", name="Intertitre").fill("Zelenskyy : « L’agresseur doit être vaincu »")
    page.get_by_role("button", name="Valider").click()
    page.get_by_role("group", name=re.compile("^Intertitre modifié")).wait_for()
    page.wait_for_timeout(300)
    ready(page)
    cards.nth(0).get_by_role("button", name="D’où ça vient").click()
    cards.nth(0).evaluate("e => e.scrollIntoView({block: 'center'})")


def trimming(page: Page) -> None:
    """A block with one of its sentences left out."""
    block = page.get_by_role("group", name=re.compile("^Bloc .*Repères"))
    ticks = block.get_by_role("checkbox")
    ticks.nth(1).uncheck()
    block.locator("del").first.wait_for()
    ready(page)
    page.set_viewport_size(LOW)
    ticks.nth(1).focus()
    block.evaluate("e => e.scrollIntoView({block: 'start'})")


def undone(page: Page) -> None:
    """The block as it was: the pictures behind show the article without it."""
    page.set_viewport_size(WIDE)
    page.get_by_role("button", name="Annuler", exact=True).click()
    page.get_by_role("group", name=re.compile("^Bloc proposé.*Repères")).wait_for()
    ready(page)


def writing(page: Page) -> None:
    """A paragraph under the hand."""
    undone(page)
    piece = page.locator(".piece").nth(1)
    piece.hover()
    piece.get_by_role("button", name="Modifier le paragraphe").click()
    field = page.get_by_role("textbox", name="Paragraphe")
    field.press("Control+End")
    field.press_sequentially(" La réunion s’achève vendredi.")
    page.wait_for_timeout(2_000)
    ready(page)


def after_writing(page: Page) -> None:
    """Out of the paragraph again, all of it looked at anew."""
    page.keyboard.press("Escape")
    page.wait_for_timeout(2_000)
    ready(page)


def repairs(page: Page) -> None:
    """The faults and the questions."""
    after_writing(page)
    page.locator("#corriger details summary").first.click()
    page.locator("#corriger").evaluate("e => e.scrollIntoView({block: 'start'})")


def export(page: Page) -> None:
    """What was not looked at, and the ways out."""
    page.get_by_role("button", name="Exporter").click()
    page.get_by_role("dialog", name="Exporter").wait_for()
    page.locator("#non-vus").wait_for()
    page.wait_for_timeout(300)


def versions(page: Page) -> None:
    """The versions, at a time that is always the same."""
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Versions").click()
    page.locator("#versions li").first.wait_for()
    page.locator("#versions-liste").evaluate(
        "e => { let at = 39; for (const n of e.querySelectorAll('strong')) n.textContent = `28/11 14:${at--}:07`; }"
    )


def narrow(page: Page) -> None:
    """The same article on a telephone."""
    page.keyboard.press("Escape")
    page.set_viewport_size(NARROW)
    group_ = page.get_by_role("group", name=re.compile("^Intertitre proposé")).first
    group_.evaluate("e => e.scrollIntoView({block: 'center'})")
    page.wait_for_timeout(300)


def dark(page: Page) -> None:
    """The same in the evening."""
    page.set_viewport_size(WIDE)
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    page.get_by_role("group", name=re.compile("^Intertitre gardé")).first.evaluate(
        "e => e.scrollIntoView({block: 'center'})"
    )
    page.wait_for_timeout(300)


STEPS: dict[str, Callable[[Page], None]] = {
    "propositions": proposals,
    "decider": decided,
    "phrases": trimming,
    "ecrire": writing,
    "corriger": repairs,
    "exporter": export,
    "versions": versions,
    "etroit": narrow,
    "sombre": dark,
    "ouvrir": start,
}


def draw(folder: Path) -> None:
    """All pictures, in the order of the journey."""
    from playwright.sync_api import sync_playwright

    folder.mkdir(parents=True, exist_ok=True)
    with served() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS), env=os.environ | FRENCH)
        page = browser.new_page(viewport=WIDE, locale="fr-FR", reduced_motion="reduce", color_scheme="light")
        page.goto(address)
        for name, step in STEPS.items():
            if name == "ouvrir":
                page.emulate_media(color_scheme="light", reduced_motion="reduce")
            step(page)
            page.screenshot(path=folder / f"pupitre-{name}.png", animations="disabled", caret="hide")
        browser.close()


def main() -> int:
    """Draw; status 1 where there is no browser."""
    return draw_from_arguments("tools/desk_pictures.py", __doc__, "folder", FOLDER, draw)


if __name__ == "__main__":
    sys.exit(main())
