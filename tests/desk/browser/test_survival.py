"""What dies, and what is left: every key that was typed, whatever was killed."""

import os
import re
import resource
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from chromium import CHROMIUM
from playwright.sync_api import Error, expect

from tests.desk.browser.conftest import exported, paste, ready

TEXT = (
    "Le maire de Rennes a démissionné mardi soir, après douze ans de mandat.\n\n"
    "Le conseil municipal élira son successeur vendredi, a annoncé la préfecture d’Ille-et-Vilaine.\n"
)


def typing(page, text, number=1):
    """Open a paragraph and type at its end, without leaving it."""
    piece = page.locator(".piece").nth(number)
    piece.hover()
    piece.get_by_role("button", name="Modifier le paragraphe").click()
    field = page.get_by_role("textbox", name="Paragraphe")
    field.press("Control+End")
    field.press_sequentially(text)
    return field


def test_9_every_sign_typed_while_the_server_is_killed_is_there_when_it_is_back(page, own):
    page.goto(own.start())
    paste(page, TEXT)
    field = typing(page, " Avant la mort.")
    expect(page.locator("#enregistre")).to_have_text("Enregistré")
    field.press_sequentially(" Pendant")
    own.end(signal.SIGKILL)
    field.press_sequentially(" et après.")
    expect(page.locator("#banniere")).to_contain_text("Rien n’est perdu")
    expect(field).to_have_value(re.compile(r"Avant la mort\. Pendant et après\.$"))
    own.start()
    expect(page.locator("#enregistre")).to_have_text("Enregistré", timeout=30_000)
    expect(page.locator("#banniere")).to_be_hidden()
    field.press("Escape")
    ready(page)
    assert "Avant la mort. Pendant et après." in exported(page, "Texte de travail")


def test_9b_a_tab_that_is_closed_at_once_after_the_last_key_loses_nothing(chromium, own):
    context = chromium.new_context()
    page = context.new_page()
    page.goto(own.start())
    paste(page, TEXT)
    draft = page.evaluate("location.hash")
    typing(page, " Dernier mot.")
    page.close()
    again = context.new_page()
    again.goto(own.another_address().split("&")[0] + "&" + draft.lstrip("#"))
    expect(again.locator(".piece").nth(1)).to_contain_text("Dernier mot.", timeout=30_000)
    context.close()


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_10_a_killed_browser_finds_every_key_when_it_is_back(own, tmp_path, chromium):
    address = own.start()
    profile = str(tmp_path / "profile")
    launch = {"executable_path": CHROMIUM, "args": ["--no-sandbox", "--disable-gpu"]}
    context = chromium.browser_type.launch_persistent_context(profile, **launch)
    page = context.new_page()
    page.goto(address)
    paste(page, TEXT)
    draft = page.evaluate("location.hash")
    typing(page, " Jusqu’à la dernière touche.")
    page.wait_for_timeout(300)
    found = subprocess.run(["pgrep", "-f", profile], capture_output=True, text=True, check=False).stdout.split()
    for number in found:
        with suppress(ProcessLookupError):
            os.kill(int(number), signal.SIGKILL)
    with suppress(Error):
        context.close()
    context = chromium.browser_type.launch_persistent_context(str(tmp_path / "another"), **launch)
    page = context.new_page()
    page.goto(own.another_address() + "&" + draft.lstrip("#"))
    expect(page.locator(".piece").nth(1)).to_contain_text("Jusqu’à la dernière touche.", timeout=30_000)
    context.close()


def test_11_a_killed_model_leaves_the_text_and_comes_back(page, own):
    page.goto(own.start())
    paste(page, TEXT)
    ready(page)
    children = subprocess.run(
        ["pgrep", "-P", str(own.process.pid)], capture_output=True, text=True, check=False
    ).stdout.split()
    commands = {n: Path(f"/proc/{n}/cmdline").read_text() for n in children}
    model = next(int(n) for n, said in commands.items() if "spawn_main" in said)
    field = typing(page, " Une phrase.")
    field.press("Escape")
    os.kill(model, signal.SIGKILL)
    # Killed before, between or during an analysis: it is either said, or another process has answered already.
    expect(
        page.locator("#alerte, #etat").filter(has_text=re.compile("texte est intact|propositions$")).first
    ).to_be_visible(timeout=60_000)
    retry = page.get_by_role("button", name="Réessayer")
    if retry.count():
        retry.click()
    ready(page)
    assert "Une phrase." in exported(page, "Texte de travail")


def test_12_two_windows_on_one_draft_come_to_the_same_and_lose_no_act(chromium, own):
    context = chromium.new_context()
    one = context.new_page()
    one.goto(own.start())
    paste(one, TEXT)
    draft = one.evaluate("location.hash")
    two = context.new_page()
    two.goto(own.another_address() + "&" + draft.lstrip("#"))
    expect(two.locator(".piece")).to_have_count(2)
    typing(one, " De la une.", 0).press("Escape")
    typing(two, " De la deux.", 1).press("Escape")
    for page in (one, two):
        expect(page.locator(".piece").nth(0)).to_contain_text("De la une.", timeout=20_000)
        expect(page.locator(".piece").nth(1)).to_contain_text("De la deux.", timeout=20_000)
    context.close()


@pytest.mark.skipif(not hasattr(resource, "prlimit"), reason="the limit of another process's files is Linux's")
def test_13_a_full_disk_is_said_typing_goes_on_and_all_is_written_down_later(page, own):
    """No file of the server may grow any more, which is to it what a full disk is."""
    page.goto(own.start())
    paste(page, TEXT)
    before = resource.prlimit(own.process.pid, resource.RLIMIT_FSIZE, (1, resource.RLIM_INFINITY))
    field = typing(page, " Malgré tout.")
    expect(page.locator("#banniere")).to_contain_text("plus de place sur le disque")
    field.press_sequentially(" Et encore.")
    resource.prlimit(own.process.pid, resource.RLIMIT_FSIZE, before)
    expect(page.locator("#enregistre")).to_have_text("Enregistré", timeout=30_000)
    expect(page.locator("#banniere")).to_be_hidden()
    field.press("Escape")
    assert "Malgré tout. Et encore." in exported(page, "Texte de travail")


def test_a_desk_ends_with_0_when_it_is_told_to(own):
    own.start()
    assert own.end(signal.SIGTERM) == 0
    own.start()
    assert own.end(signal.SIGINT) == 0
