"""The features of words as the model tags them."""

from __future__ import annotations

from seo_fr.language.features import feature
from seo_fr.language.spacy_pipeline import parse

NAMES = ("VerbForm", "Tense", "Number", "Gender", "PronType", "Mood", "Case")


def test_a_feature_has_the_values_that_the_model_gives_it():
    (doc,) = parse(["Les maires qui ont signé la pétition la liront à Lyon, disait-on ; il en reste 3."])
    asked = [(token, name) for token in doc for name in NAMES]
    assert [feature(token, name) for token, name in asked] == [tuple(t.morph.get(name)) for t, name in asked]
    assert {feature(token, "VerbForm") for token in doc} >= {(), ("Fin",), ("Part",)}
