"""Weights of the content lemmas."""

from __future__ import annotations

from seo_fr.analysis.entities import find_entities
from seo_fr.analysis.keywords import extract_keywords
from seo_fr.analysis.weights import lemma_weights


def test_heaviest_first_and_the_top_is_one(seed):
    weights = lemma_weights(seed, extract_keywords(seed, find_entities(seed)))
    values = list(weights.values())
    assert values == sorted(values, reverse=True)
    assert values[0] == 1.0
    assert {"otan", "ukraine", "stoltenberg"} <= set(list(weights)[:5])
    assert not {"jeudi", "déclarer", "être", "le"} & set(weights)


def test_a_keyword_raises_its_lemmas(seed):
    keywords = extract_keywords(seed, find_entities(seed))
    plain = lemma_weights(seed, ())
    raised = lemma_weights(seed, keywords)
    assert plain["militaire"] / plain["otan"] > raised["militaire"] / raised["otan"]
