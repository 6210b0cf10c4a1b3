"""Text without accents: two spellings of a word become one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_fr.language.folding import fold, fold_in_place, lower_in_place, words_of
from seo_fr.resources import rules


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("États-Unis", "etats-unis"),
        ("Œuvre", "oeuvre"),
        ("Erdoğan", "ERDOGAN"),
        ("Señor", "senor"),
        ("Malmö", "Malmo\u0308"),
        ("Łódź", "Lodz"),
        ("Guðmundsson", "Gudmundsson"),
    ],
)
def test_two_spellings_of_a_word_are_one(one, other):
    assert fold(one) == fold(other)


def test_letters_that_are_no_latin_ones_stay():
    assert fold("東京") == "東京"


def test_no_letter_of_the_list_is_one_that_decomposition_would_take_apart():
    pairs = rules("folding")["letters"]["pairs"]
    assert [(letter, plain) for letter, plain in pairs.items() if fold(letter) != plain or not plain.isascii()] == []


@given(st.text(alphabet="aéÉœŒ’' \u00a0ßİzÀ-", max_size=30))
def test_folded_in_place_a_text_keeps_its_offsets(text):
    assert len(fold_in_place(text)) == len(text)
    for word in words_of(text):
        assert text[word.start : word.end] == word.text


@given(st.text(alphabet="aÉİßŒ’ ", max_size=30))
def test_in_small_letters_in_place_a_text_keeps_its_offsets(text):
    assert len(lower_in_place(text)) == len(text)
    assert lower_in_place(text) in (text, text.lower())


def test_folded_in_place_signs_are_plain_and_ligatures_stay():
    assert fold_in_place("L’Œuvre\u00a0» d’Été") == "l'œuvre » d'ete"


def test_an_acronym_with_dots_is_one_word_without_them():
    assert [w.folded for w in words_of("L’O.N.U. et l’arc-en-ciel")] == ["l", "onu", "et", "l", "arc", "en", "ciel"]
