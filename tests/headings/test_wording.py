"""Seams between words that were not neighbours: elision, spacing, capitals, French typography."""

from __future__ import annotations

import pytest

from seo_fr.headings.grammar.wording import Piece, typeset, write


def pieces(*texts):
    return [Piece(text, None, False) for text in texts]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (("le", "ministre", "de", "Ukraine"), "Le ministre d’Ukraine"),
        (("la", "aide", "à", "la", "Hongrie"), "L’aide à la Hongrie"),
        (("le", "hôpital"), "L’hôpital"),
        (("le", "héros"), "Le héros"),
        (("il", "ne", "obtient", "pas"), "Il n’obtient pas"),
        (("d'", "grandes", "villes"), "De grandes villes"),
        (("elle", "se", "oppose"), "Elle s’oppose"),
    ],
)
def test_elision_is_mended_at_the_seam(words, text):
    assert write(pieces(*words)) == text


def test_a_seam_that_cannot_be_mended_gives_nothing():
    assert write(pieces("l'", "ministre")) is None


def test_neighbours_are_left_as_the_source_writes_them():
    assert write([Piece("de", 3, False), Piece("onze", 4, False)]) == "De onze"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« non »", "«\u00a0Non\u00a0»"),
        ("peskov : l'adhésion", "Peskov\u00a0: l’adhésion"),
        ("pourquoi ?", "Pourquoi\u00a0?"),
        ("école de l'année ", "École de l’année"),
    ],
)
def test_typography(text, expected):
    assert typeset(text) == expected
