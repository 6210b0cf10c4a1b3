"""Connectives: anywhere in a sentence, and at its head."""

import pytest

from seo_fr.language.connectives import has_connective, opens_on_connective


@pytest.mark.parametrize(
    "sentence",
    [
        "Il pleut, mais il sort.",
        "Or, il pleut.",
        "Il sort bien qu'il pleuve.",
        "Il reste en raison du froid.",
        "Il court afin d'arriver à l'heure.",
        "Grâce aux pompiers, il vit.",
        "Tout d'abord, il sort.",
        "Puisqu'il pleut, il rentre.",
        "« Cependant, dit-il, il faut partir. »",
        "Il aime les fruits, notamment les pommes.",
    ],
)
def test_connectives(sentence):
    assert has_connective(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Le prix de l'or monte.",
        "Le car est parti.",
        "Il en veut plus que toi.",
        "Il reste aussi longtemps qu'il le faudra.",
        "Le président est alors ministre.",
        "Les enfants jouent et chantent.",
        "Le désormais célèbre puits.",
        "Il y a de plus en plus de monde.",
    ],
)
def test_no_connective(sentence):
    assert not has_connective(sentence)


def test_opening():
    assert opens_on_connective("Et il part.")
    assert opens_on_connective("« Mais il part. »")
    assert not opens_on_connective("Il part, mais il revient.")
    assert not opens_on_connective("De plus en plus de gens partent.")
    assert not opens_on_connective("Où va-t-il ?")
