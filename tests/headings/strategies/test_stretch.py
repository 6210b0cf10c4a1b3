"""Stretches of a sentence taken as they stand."""

from __future__ import annotations

from tests.headings.cases import of_tables

STRETCH = [
    (
        "Il n’existe pas de réglementation européenne sur le bruit des avions.",
        "segment",
        "Il n’existe pas de réglementation européenne sur le bruit des avions",
    ),
    (
        "La plus grande réunion de l’année sert de forum pour mobiliser le soutien militaire.",
        "infinitive",
        "Mobiliser le soutien militaire",
    ),
    (
        "Le débat porte sur l’arrivée du navire Costa Concordia dans le port.",
        "noun-phrase",
        "Le navire Costa Concordia",
    ),
    (
        "Barack Obama et Mitt Romney participent aux élections générales américaines.",
        "noun-phrase",
        "Les élections générales américaines",
    ),
]

NO_STRETCH = [
    # A question; a statement that somebody else makes; words of a quotation.
    ("Faut-il fermer la piscine municipale de la ville ?", "^(La|Fermer la) piscine"),
    ("La grippe recule dans toute la région, a déclaré la ministre.", "^La grippe recule dans toute la région$"),
    ("« Il faut sauver les petites écoles rurales », dit le maire.", "^Sauver"),
    # A contraction is taken apart, not told.
    ("Les députés débattent du projet de réforme des retraites.", "^(Du|Projet)"),
]

MADE = [
    *[(kind, sentence, heading) for sentence, kind, heading in STRETCH],
]

UNMADE = [*NO_STRETCH]


test_what_a_strategy_makes_of_a_sentence, test_what_no_strategy_proposes = of_tables(MADE, UNMADE)
