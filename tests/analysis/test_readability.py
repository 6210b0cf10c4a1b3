"""Readability on our own counts, textstat beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from seo_fr.analysis.readability import band, kandel_moles, measure


def test_the_real_article(seed):
    figures = measure(seed)
    assert figures.flesch == pytest.approx(53.3, abs=1.5)
    assert figures.textstat_flesch == pytest.approx(61.7, abs=0.5)
    assert figures.words_per_sentence == pytest.approx(503 / 21, abs=0.01)
    assert figures.long_sentence_share == pytest.approx(10 / 21, abs=0.05)
    assert figures.band == "assez difficile"


def test_formula_of_kandel_and_moles():
    assert kandel_moles(20, 1.5) == pytest.approx(207 - 20.3 - 110.4)


@pytest.mark.parametrize(
    ("flesch", "name"), [(95, "très facile"), (60, "courant"), (59.9, "assez difficile"), (-40, "très difficile")]
)
def test_bands(flesch, name):
    assert band(flesch) == name


def test_lix_counts_words_over_six_letters_without_their_article(annotated):
    # Five words; over six letters: interopérabilité (its article apart), progresse; « d’école » has five.
    text = annotated("L’interopérabilité progresse pas d’école ici.")
    assert measure(text).lix == pytest.approx(5 + 100 * 2 / 5)


def test_nothing_to_measure(seed):
    figures = measure(replace(seed, paragraphs=()))
    assert (figures.flesch, figures.lix, figures.words_per_sentence) == (0.0, 0.0, 0.0)


def test_textstat_is_left_as_it_was(seed):
    import textstat

    english = "The quick brown fox jumps over the lazy dog. It is a fine day."
    language = textstat.textstat._textstatistics__lang
    measure(seed)
    assert textstat.textstat._textstatistics__lang == language
    assert english


def test_textstat_never_looks_for_the_dictionary_it_would_download(seed, monkeypatch):
    import nltk

    def refuse(*arguments, **options):
        raise AssertionError("textstat asked nltk for data")

    monkeypatch.setattr(nltk, "download", refuse)
    monkeypatch.setattr(nltk.data, "find", refuse)
    assert measure(seed).textstat_flesch > 0
