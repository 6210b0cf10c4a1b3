"""The first screen of README.md is true."""

import re
import shlex
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from seo_fr.cli.main import build_parser
from seo_fr.resources import data_dir

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8").replace("\u00a0", " ")
PICTURE = ROOT / "docs" / "images" / "rapport.png"


def size(file):
    """Width and height of a PNG."""
    head = file.read_bytes()[:24]
    assert head.startswith(b"\x89PNG")
    return struct.unpack(">II", head[16:])


def test_the_result_shown_is_the_real_one(seed_path, seo_fr_command):
    shown = re.search(r"^```diff\n(.*?)^```", README, re.MULTILINE | re.DOTALL)[1].splitlines()
    _, out, _ = seo_fr_command("restructure", str(seed_path), "--diff")
    real = iter(out.replace("\u00a0", " ").splitlines())
    for line in shown:  # in order: what one line has used up is not there for the next
        start = line.removesuffix("…")
        assert any(other.startswith(start) if line.endswith("…") else other == line for other in real), line
    assert len(shown) == 8
    assert sum(line.startswith("+## ") for line in shown) >= 2


def test_the_picture_is_there_small_and_described():
    described, name = re.search(r"!\[(.+?)\]\((.+?)\)", README).groups()
    assert ROOT / name == PICTURE
    assert len(described) > 40
    assert PICTURE.stat().st_size < 200_000


@pytest.mark.skipif(not shutil.which("chromium", path="/usr/bin"), reason="/usr/bin/chromium absent")
def test_the_picture_can_be_drawn_again(tmp_path):
    drawn = tmp_path / "rapport.png"
    subprocess.run([sys.executable, str(ROOT / "tools" / "screenshot.py"), str(drawn)], check=True)
    assert size(drawn) == size(PICTURE)
    # An empty page is a few thousand bytes.
    assert drawn.stat().st_size > 50_000


def test_the_demonstration_ends_with_a_command_for_a_text_of_ones_own():
    recipe = (ROOT / "Makefile").read_text(encoding="utf-8").partition("\ndemo:")[2].partition("\n\n")[0]
    last = recipe.splitlines()[-1].replace("$(VENV)", ".venv")
    command = re.search(r'"(\.venv/bin/seo-fr .+?)"', last)[1]
    assert last.endswith(">&2")
    assert f"$ {command} " in README
    words = shlex.split(command)[1:]
    arguments = build_parser().parse_args(words)
    assert (arguments.file, arguments.output.name) == ("mon-article.txt", "mon-article.seo.md")


def test_the_figures_are_those_of_the_sheets():
    import csv

    def share(tour, *verdicts):
        with (data_dir() / "quality" / "intertitres.csv").open(encoding="utf-8", newline="") as file:
            rows = [row for row in csv.DictReader(file) if (row["tour"], row["role"]) == (tour, "proposé")]
        return len(rows), round(100 * sum(all(row[v] == "1" for v in verdicts) for row in rows) / len(rows))

    table = README.partition("## Ce que cela vaut")[2].partition("\n\nIls sont là")[0]
    kept = ("grammatical", "informatif", "vrai")
    for tour in ("15", "16"):
        count, percent = share(tour, *kept)
        assert f"({count}) | {percent} % |" in table
    assert f"| {share('15', 'grammatical')[1]} % ; {share('15', 'vrai')[1]} % |" in table
    count, percent = share("27", *kept)
    assert f"jamais vus et dépêches ({count}) ; gardés tels quels | {percent} % (" in table
    with (data_dir() / "quality" / "constats.csv").open(encoding="utf-8", newline="") as file:
        found = [row for row in csv.DictReader(file) if row["tour"] == "6"]
    for level, name in (("warning", "avertissements"), ("info", "remarques")):
        own = [row for row in found if row["niveau"] == level]
        right = [round(100 * sum(r[k] == "juste" for r in own) / len(own)) for k in ("lecteur_a", "lecteur_b")]
        assert f"{name} ({len(own)})" in table
        assert f"{right[0]} et {right[1]} %" in table


def test_every_link_leads_to_a_file():
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]
    for page in pages:
        text = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
        for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", re.sub(r"`[^`]*`", "", text)):
            if "://" not in target:
                assert (page.parent / target).exists(), f"{page.name} : {target}"
