"""The passive voice, on real parses."""

import pytest

from seo_fr.language.passive import hides_actor, is_passive
from seo_fr.language.spacy_pipeline import parse


def passive(sentence: str) -> bool:
    (doc,) = parse([sentence])
    return any(is_passive(s) for s in doc.sents)


@pytest.mark.parametrize(
    "sentence",
    [
        "L'agresseur doit être vaincu.",
        "Une attaque contre un pays membre est considérée comme une attaque contre tous.",
        "Le suspect a été arrêté mardi par la police.",
        "Les travaux seront achevés au printemps.",
        "La loi est votée par les députés.",
        "Trois personnes ont été blessées dans l'accident.",
    ],
)
def test_passive(sentence):
    assert passive(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Le chef de l'OTAN était à Kiev pour soutenir l'alliance dirigée par les États-Unis.",
        "L'alliance s'est concentrée sur le renforcement des défenses.",
        "Le ministre est arrivé jeudi à Paris.",
        "La commune est située dans le département du Lot.",
        "Elle est née à Lyon et elle y est morte.",
        "Le maire a fermé la piscine.",
        "Les habitants sont très inquiets.",
    ],
)
def test_active(sentence):
    assert not passive(sentence)


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Le capteur est composé d’une pompe et d’un filtre.", 0),
        ("La décision a été prise par le maire.", 1),
        ("La décision est prise par le maire.", 1),
        ("La décision a été prise jeudi soir.", 2),
    ],
)
def test_what_a_thing_is_made_of_is_no_actor_and_a_named_one_is_not_hidden(text, hidden):
    (doc,) = parse([text])
    assert [hides_actor(s) for s in doc.sents] == [hidden]
