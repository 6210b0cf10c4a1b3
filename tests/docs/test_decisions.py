"""A decision that no longer holds says which one took its place."""

import re
from pathlib import Path

from seo_fr.resources import number

PAGE = (
    (Path(__file__).resolve().parents[2] / "docs" / "decisions.md").read_text(encoding="utf-8").replace("\u00a0", " ")
)
TITLES = re.findall(r"^## (.+)$", PAGE, re.MULTILINE)


def marks():
    """Title → the line in italics under it."""
    return dict(re.findall(r"^## (.+)\n\n\*(.+)\*$", PAGE, re.MULTILINE))


def test_what_took_its_place_is_a_later_decision():
    assert marks()
    for title, mark in marks().items():
        named = re.findall(r"« (.+?) »", mark)
        assert named or not mark.startswith("Remplacée"), title
        for other in named:
            assert TITLES.index(other) > TITLES.index(title), other


def test_the_zero_threshold_is_not_told_as_if_it_were_in_force():
    assert number("headings", "threshold") != 0
    assert marks()["Le score d’un intertitre est une cote"].startswith("Remplacée")
