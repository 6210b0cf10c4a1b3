"""docs/pupitre.md shows the desk as it is: its pictures, its keys, its exports, and the tests that it names."""

import re
import sys
from pathlib import Path

import pytest

pytest.importorskip("starlette", reason="seo-fr[desk] is not installed")

from seo_fr.desk.view import shell

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "pupitre.md").read_text(encoding="utf-8").replace("\u00a0", " ")
PICTURES = dict(re.findall(r"!\[(.+?)\]\(images/(pupitre-\w+\.png)\)", PAGE))


def rows(heading):
    """The first two cells of each row of the table below a heading."""
    part = PAGE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    found = re.findall(r"^\| (.+?) \| (.+?) \|", part, re.MULTILINE)
    return [row for row in found if not row[0].startswith("---")][1:]


def test_every_picture_is_shown_small_and_described():
    folder = ROOT / "docs" / "images"
    assert set(PICTURES.values()) == {p.name for p in folder.glob("pupitre-*.png")}
    assert all(len(described) > 20 for described in PICTURES)
    assert all((folder / name).stat().st_size < 200_000 for name in PICTURES.values())


def test_every_picture_is_drawn_by_the_script():
    sys.path.insert(0, str(ROOT / "tools"))
    try:
        import desk_pictures
    finally:
        sys.path.remove(str(ROOT / "tools"))
    assert {f"pupitre-{name}.png" for name in desk_pictures.STEPS} == set(PICTURES.values())


def test_the_keys_are_those_that_the_page_shows():
    said = "\n".join(f"{keys} {effect}" for keys, effect in rows("Le clavier"))
    for keys, _ in shell._KEYS:
        assert keys in said, keys


def test_the_exports_are_those_of_the_page():
    assert {name for name, _ in rows("Exporter")} == {name for _, name, _ in shell._EXPORTS}


def test_the_twenty_five_are_told_and_every_test_that_is_named_is_there():
    part = PAGE.partition("\n## L’acceptation\n")[2]
    told = re.findall(r"^\| (\d+) \| .+ \| (.+) \|$", part, re.MULTILINE)
    assert [int(number) for number, _ in told] == list(range(1, 26))
    written = "\n".join(file.read_text(encoding="utf-8") for file in (ROOT / "tests" / "desk").rglob("test_*.py"))
    for number, tests in told:
        named = re.findall(r"`(test_\w+)`", tests)
        assert named or tests == "**pas fait**", number
        for name in named:
            assert f"def {name}(" in written, name
