"""Which words of a parsed sentence are conjugated verbs."""

from __future__ import annotations

import pytest

from seo_fr.language.spacy_pipeline import parse
from seo_fr.language.verbs import is_conjugated, is_finite


@pytest.mark.parametrize(
    ("sentence", "verbs"),
    [
        ("Le maire a inauguré la piscine que la ville voulait fermer.", ["a", "voulait"]),
        ("Fermer la piscine serait une erreur.", ["serait"]),
        ("La piscine fermée hier rouvre en septembre.", ["rouvre"]),
        ("Une piscine municipale pour tous.", []),
    ],
)
def test_infinitives_and_participles_are_not_conjugated(sentence, verbs):
    (doc,) = parse([sentence])
    assert [t.text for t in doc if is_finite(t)] == verbs
    assert [t.text for t in doc if is_conjugated(t)] == verbs


def test_what_only_the_tagger_takes_for_a_verb_is_not_conjugated():
    (doc,) = parse(["Le maire anonce un plan."])
    assert [t.text for t in doc if is_finite(t)] == ["anonce"]
    assert [t.text for t in doc if is_conjugated(t)] == []
