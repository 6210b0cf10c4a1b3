"""The report in a real browser: Debian's Chromium, headless; skipped where it is not installed."""

import os
import shutil
import struct
import subprocess
import zlib

import pytest

from seo_fr.output.report_html import CheckPage, render_analysis

CHROMIUM = shutil.which("chromium", path="/usr/bin")
QUIET = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--enable-logging=stderr",
]
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="/usr/bin/chromium absent : apt-get install chromium")


@pytest.fixture
def browse(tmp_path):
    """A function that opens a page from a file: (standard output, console messages)."""

    def run(page, *arguments):
        file = tmp_path / "page.html"
        file.write_text(page, encoding="utf-8", newline="")
        home = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path)}
        done = subprocess.run(
            [CHROMIUM, *QUIET, f"--user-data-dir={tmp_path / 'profile'}", *arguments, file.as_uri()],
            capture_output=True,
            check=True,
            timeout=120,
            env=os.environ | home,
        )
        console = [line for line in done.stderr.decode(errors="replace").splitlines() if "CONSOLE" in line]
        return done.stdout.decode(errors="replace"), console

    return run


def first_pixel(png):
    """Red, green and blue of the first pixel: no filter of PNG changes that one."""
    data = b""
    at = 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        if png[at + 4 : at + 8] == b"IDAT":
            data += png[at + 8 : at + 8 + length]
        at += 12 + length
    return tuple(zlib.decompress(data)[1:4])


def test_every_part_is_there_and_the_console_is_silent(browse, seed_analysis):
    dom, console = browse(render_analysis(seed_analysis), "--dump-dom")
    assert console == []
    for part in (
        "verdict",
        "metadonnees",
        "texte",
        "corriger",
        "questions",
        "mots-cles",
        "lisibilite",
        "donnees",
        "plan",
    ):
        assert f' id="{part}"' in dom
    assert dom.count("<mark") == render_analysis(seed_analysis).count("<mark")
    assert "L’agresseur doit être vaincu" in dom


def test_several_articles_open_too(browse, seed_analysis):
    page = CheckPage()
    page.add(seed_analysis)
    page.add(seed_analysis)
    dom, console = browse(page.render(), "--dump-dom")
    assert console == []
    assert ' id="a2-metadonnees"' in dom


def test_the_policy_stops_a_script_and_a_request(browse, seed_analysis):
    evil = '<script>document.title = "run"</script><img src="http://localhost:9/x.png" alt="">'
    page = render_analysis(seed_analysis).replace("</main>", f"{evil}</main>")
    dom, console = browse(page, "--dump-dom")
    assert "<title>run</title>" not in dom
    assert len(console) >= 2
    assert all("Content Security Policy" in line for line in console)


@pytest.mark.parametrize(("scheme", "paper"), [(1, (0xFF, 0xFF, 0xFF)), (0, (0x15, 0x18, 0x1C))])
def test_it_follows_the_light_of_the_desk(browse, seed_analysis, tmp_path, scheme, paper):
    picture = tmp_path / "page.png"
    setting = f"--blink-settings=preferredColorScheme={scheme}"
    browse(render_analysis(seed_analysis), setting, "--window-size=900,600", f"--screenshot={picture}")
    assert first_pixel(picture.read_bytes()) == paper


def test_it_prints(browse, seed_analysis, tmp_path):
    file = tmp_path / "page.pdf"
    browse(render_analysis(seed_analysis), "--no-pdf-header-footer", f"--print-to-pdf={file}")
    assert 2 <= file.read_bytes().count(b"/Type /Page\n") <= 12
