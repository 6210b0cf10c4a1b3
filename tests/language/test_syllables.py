"""Syllables, numbers read aloud, and words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_fr.language.numbers import number_syllables, roman
from seo_fr.language.syllables import count_syllables
from seo_fr.language.words import count_words, word_chunks, word_spans


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("été", 2), ("idée", 2), ("pays", 2), ("Ukraine", 2), ("nation", 2), ("client", 2), ("nuit", 1), ("lui", 1),
        ("voyage", 2), ("famille", 2), ("feuille", 1), ("fauteuil", 2), ("accueil", 2), ("œuvre", 1), ("œufs", 1),
        ("théâtre", 2), ("Noël", 2), ("chaos", 2), ("musique", 2), ("langue", 1), ("pigeon", 2), ("paiement", 2),
        ("éblouir", 3), ("cruel", 2), ("poème", 2), ("aquarium", 3), ("coopération", 5), ("le", 1), ("y", 1),
        ("question", 2), ("aujourd’hui", 3), ("président", 3), ("remerciement", 4), ("médecin", 2),
    ],
)  # fmt: skip
def test_words(word, count):
    assert count_syllables(word) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [("parlent", 1), ("avaient", 2), ("prévoyaient", 3), ("tient", 1), ("ressent", 2), ("disent-ils", 2)],
)
def test_a_verb_in_ent_is_mute(word, count):
    assert count_syllables(word, verb=True) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("l’OTAN", 2), ("qu’il", 1), ("d'", 1), ("c’est-à-dire", 3), ("jusqu’au", 2), ("a-t-il", 2), ("est-ce", 1),
        ("porte-parole", 4), ("quatre-vingts", 3), ("États-Unis", 4), ("elle-même", 2), ("(jeudi)", 2), ("M.", 2),
        ("Mme", 2), ("etc.", 4),
    ],
)  # fmt: skip
def test_chunks(word, count):
    assert count_syllables(word) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("OTAN", 2), ("ONU", 2), ("UNESCO", 3), ("SNCF", 4), ("RATP", 4), ("EELV", 4), ("UE", 2), ("TGV", 3),
        ("WWF", 7), ("SMIC", 1), ("Le", 1), ("LES", 1), ("PRÉSIDENT", 3), ("XIV", 2), ("XXe", 2), ("F-16", 2),
    ],
)  # fmt: skip
def test_acronyms(word, count):
    assert count_syllables(word) == count


@pytest.mark.parametrize(
    ("digits", "count"),
    [
        ("0", 2), ("1", 1), ("14", 2), ("17", 2), ("21", 3), ("71", 4), ("80", 3), ("81", 4), ("91", 4), ("100", 1),
        ("200", 2), ("1000", 1), ("2000", 2), ("2024", 4), ("12000", 2), ("1000000", 3), ("3,5", 4), ("1.500", 3),
        ("007", 5),
    ],
)  # fmt: skip
def test_numbers(digits, count):
    assert number_syllables(digits) == count


def test_what_is_glued_to_a_number():
    assert [count_syllables(w) for w in ("14h30", "1er", "2e", "30%")] == [4, 2, 2, 3]


def test_roman_numerals():
    assert [roman(x) for x in ("XIV", "MMXXIV", "IV", "IIII", "Le", "")] == [14, 2024, 4, None, None, None]


@given(st.text(min_size=1, max_size=30), st.booleans())
def test_any_text_counts_at_least_one(text, verb):
    assert count_syllables(text, verb=verb) >= 1


@given(st.integers(1, 999), st.integers(1, 999))
def test_a_number_is_the_sum_of_its_thousands_and_its_rest(thousands, rest):
    whole = number_syllables(str(thousands * 1000 + rest))
    assert whole == number_syllables(str(thousands * 1000)) + number_syllables(str(rest))


def test_words_as_the_contract_counts_them():
    text = "« L’OTAN a-t-elle 12 000 soldats : oui » (https://exemple.fr) !"
    assert word_chunks(text) == ["L’OTAN", "a-t-elle", "12000", "soldats", "oui"]
    assert count_words(text) == 5
    assert [text[a:b] for a, b in word_spans(text)][2] == "12 000"


@given(st.text(alphabet="a1 \u00a0é'-«:\n", max_size=40))
def test_word_spans_are_apart_and_hold_a_letter_or_digit(text):
    spans = word_spans(text)
    assert all(a < b <= c for (a, b), (c, _) in zip(spans, [*spans[1:], (len(text), 0)], strict=False))
    assert all(any(map(str.isalnum, text[a:b])) for a, b in spans)
    assert len(word_chunks(text)) == len(spans) == count_words(text)


@pytest.mark.parametrize(("swiss", "plain"), [("90'000", "90000"), ("1'250'000", "1250000"), ("1’200.50", "1200,50")])
def test_apostrophes_between_thousands_are_not_read(swiss, plain):
    assert count_syllables(swiss) == count_syllables(plain)
