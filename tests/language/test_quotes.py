"""Quotations, by their marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_fr.language.quotes import HIDDEN, is_closed, open_quote, quotations, stray_quote, unquoted


@pytest.mark.parametrize(
    ("texts", "is_open"),
    [
        (["Il dit : « Oui."], True),
        (["Il dit : « Oui. »"], False),
        (["« Un.", "« Deux. »"], False),
        (['Le "mot', "Après."], False),
        (["« Il dit “oui” »"], False),
    ],
)
def test_a_quotation_may_run_over_paragraphs(texts, is_open):
    assert open_quote(texts) is is_open


def test_a_quotation_needs_words_around_it():
    assert stray_quote("« La ville a tout payé. »")
    assert stray_quote("La ville » a payé.")
    assert not stray_quote("Le maire de Lyon assure que « la ville a tout payé ».")


def test_quotations_are_those_that_are_closed():
    text = 'Il dit « oui », “non”, "" et "si", puis « rien.'
    assert [text[a:b] for a, b in quotations(text)] == ["« oui »", "“non”", '""', '"si"']


def test_a_quotation_that_goes_on_after_the_text_hides_its_end():
    assert unquoted("Le maire : « Je pars, dit-il.").rstrip(HIDDEN) == "Le maire : "
    assert unquoted("Le « maire » part.") == f"Le {HIDDEN * 9} part."


@given(st.text(alphabet='«»“”"ab ', max_size=20))
def test_what_is_hidden_keeps_its_length(text):
    shown = unquoted(text)
    assert len(shown) == len(text)
    assert all(b in (a, HIDDEN) for a, b in zip(text, shown, strict=True))


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("Il dit « oui (peut-être) ».", True),
        ("Il dit « oui (peut-être ».", False),
        ("Il dit (oui.", False),
        ("Oui ».", False),
        ('Un "mot.', False),
    ],
)
def test_what_opens_has_to_close_in_order(text, closed):
    assert is_closed(text) is closed
