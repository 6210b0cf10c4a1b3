"""Clauses told as they are, or that the author notes."""

from __future__ import annotations

import pytest

from tests.headings.cases import of_tables

CLAUSE = [
    ("Le français est battu sur le marché de la publicité.", "Le français est battu sur le marché de la publicité"),
    # A link word at the head leans on the sentence before, and goes.
    ("Mais la ville verse une aide aux centres sociaux.", "La ville verse une aide aux centres sociaux"),
    ("Ainsi, la ville verse une aide aux centres sociaux.", "La ville verse une aide aux centres sociaux"),
    # The second of two verbs, with the subject of the first.
    (
        "Stoltenberg a déclaré sa confiance et a promis plus de soutien au pays.",
        "Stoltenberg promet plus de soutien au pays",
    ),
    # An old fact keeps its tense.
    (
        "Le gouvernement a annoncé la tenue d’un sommet en février 2013 sur l’école.",
        "Le gouvernement a annoncé la tenue d’un sommet sur l’école",
    ),
    # « varie selon les régions » attributes nothing.
    # A number noun takes its verb in either number.
    ("Un million d’habitants vivent dans la vallée.", "Un million d’habitants vivent dans la vallée"),
    ("La dépense varie selon les communes et la saison.", "La dépense varie selon les communes et la saison"),
    # The author himself supposes.
    (
        "Le maire estime que la ville versera une aide aux écoles.",
        "Le maire estime que la ville versera une aide aux écoles",
    ),
]

NO_CLAUSE = [
    # A question is no statement, nor is what stands in a quotation.
    ("La piscine fermera en mars ?", "La piscine fermera"),
    ("« La ville verse une aide aux écoles », a dit le maire.", "^La ville verse"),
    # Attributed at the end or in the middle: who says so would be lost.
    ("La direction refuse la vente, a souligné le maire.", "La direction refuse"),
    ("Le maire, selon la police, a menti aux élus du conseil.", "Le maire ment"),
    # A reported clause has a form of its own (« X : … »).
    ("Febelfin a rappelé que les banques restent un moyen de paiement sûr.", "^Febelfin (a )?rappelle"),
    # The condition bounds the claim.
    ("Les prix augmentent dans le pays quand le gaz manque.", "^Les prix augmentent dans le pays$"),
]

NOTED = [
    (
        "Le problème, c’est que les sélecteurs s’appliquent globalement sur l’intégralité du projet.",
        "Les sélecteurs s’appliquent globalement sur l’intégralité du projet",
    ),
    (
        "On voit donc que l’affichage de l’impact GES doit faire des progrès pour être visible.",
        "L’affichage de l’impact GES doit faire des progrès",
    ),
    (
        "Rappelons que la société coréenne a été condamnée à verser un milliard à son rival.",
        "La société coréenne a été condamnée à verser un milliard à son rival",
    ),
    (
        "Notons que la commune a ouvert deux écoles en 1998 dans le quartier.",
        "La commune a ouvert deux écoles en 1998 dans le quartier",
    ),
]

NO_NOTED = [
    # What he believes, or asks, the author does not state.
    ("Il croit que la ville verse une aide aux centres sociaux.", "^La ville verse"),
    ("Est-ce que l’on voit que la ville verse une aide aux écoles ?", "^La ville verse"),
    ("« Rappelons que la ville verse une aide aux écoles », dit le maire.", "^La ville verse"),
]

MADE = [
    *[("clause", *row) for row in CLAUSE + NOTED],
]

UNMADE = [*NO_CLAUSE, *NO_NOTED]


test_what_a_strategy_makes_of_a_sentence, test_what_no_strategy_proposes = of_tables(MADE, UNMADE)


@pytest.mark.parametrize(("year", "told"), [(2012, "ouvre"), (2024, "a ouvert"), (None, "a ouvert")])
def test_a_fact_of_another_year_keeps_its_tense(made_from, year, told):
    made = made_from("La commune a ouvert deux écoles rurales en mai 2012.", year)
    assert f"La commune {told} deux écoles rurales" in made


@pytest.mark.parametrize(("year", "told"), [(2012, "ouvre"), (2024, "a ouvert")])
def test_what_is_noted_of_another_year_keeps_its_tense(made_from, year, told):
    made = made_from("Notons que la commune a ouvert deux écoles rurales en mai 2012.", year)
    assert f"La commune {told} deux écoles rurales" in made


def test_a_heading_about_a_pronoun_names_who_it_is(made_from):
    text = "Paul Dupont dirige l’usine de Vierzon. Il a annoncé la fermeture du site en mars."
    assert made_from(text)["Paul Dupont annonce la fermeture du site"] == "clause"


def test_a_verb_that_tells_nothing_makes_no_clause(made_from):
    assert "clause" not in made_from("Le projet consiste à fermer la ligne de bus.").values()
