"""YAKE's term scores on our tokens."""

from __future__ import annotations

import pytest

from seo_fr.analysis.stems import key_of, stem
from seo_fr.analysis.term_scores import is_stopword, stopwords, term_scores


def test_what_comes_early_and_often_scores_lower(seed):
    scores = term_scores(seed)
    assert scores[stem("OTAN")] < scores[stem("soutien")] < scores[stem("munitions")]


def test_the_same_figures_as_yake_where_yake_reads_right(annotated):
    """Plain words and no apostrophe: YAKE's own tokens are ours, and so must its scores be."""
    from yake.data.core import DataCore

    text = "Le renard mange une pomme verte. Le renard dort dans la forêt."
    core = DataCore(text, set(stopwords()), {"windows_size": 1, "n": 1})
    core.build_single_terms_features()
    theirs = {stem(word): float(term.h) for word, term in core.terms.items() if not term.stopword}
    assert term_scores(annotated(text)) == pytest.approx(theirs)


def test_short_acronyms_are_no_stopwords():
    assert not is_stopword("UE")
    assert is_stopword("de")
    assert is_stopword("l'")


def test_states_with_and_without_accent_are_one():
    assert key_of("États-Unis") == key_of("Etats-Unis")
    assert key_of("l’OTAN") == key_of("l'Otan")
