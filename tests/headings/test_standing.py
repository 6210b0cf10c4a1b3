"""Unbroken stretches: those that stand alone, and the real errors each refusal was made from."""

from __future__ import annotations

import re

import pytest

MADE = [
    ("Il faut protéger les captages des pollutions agricoles.", "Protéger les captages des pollutions agricoles"),
    ("L’objectif est de réduire la facture des ménages.", "Réduire la facture des ménages"),
    ("Depuis l’été, les prix augmentent au marché de la ville.", "Les prix augmentent au marché de la ville"),
    ("Les députés débattent du projet de réforme des retraites.", "Le projet de réforme des retraites"),
    ("La section parle de la fermeture de la maternité de Figeac.", "La fermeture de la maternité de Figeac"),
    (
        "Il est important de s’assurer de la qualité des annotations.",
        "S’assurer de la qualité des annotations",
    ),
    ("Pour créer un compte, il faut choisir un nom de domaine court.", "Choisir un nom de domaine court"),
]

NEVER = [
    # What a thing may do is no instruction.
    ("Les précipitations pourraient encore durer deux jours.", "^Durer"),
    ("La démarche peut nécessiter plusieurs mois de travail.", "^Nécessiter"),
    # *faire* governs the infinitive.
    ("Il faut continuer de faire évoluer la fonction contact de la gendarmerie.", "^Évoluer"),
    # The contrary of what the article says.
    ("Il ne faut pas sacraliser tous les aspects de CSS dans le code.", "^Sacraliser"),
    ("Il vaut mieux éviter de rendre générique une brique spécifique.", "^Rendre"),
    ("On lui reproche de charger les dépendances sans les dédoublonner.", "^Charger"),
    # Whose?
    ("Samsung devra verser un milliard de dollars à son rival américain.", "^Verser"),
    # One side of *entre*, half of an enumeration, a noun that waits for its complement.
    (
        "Il s’agit de renforcer le lien naissant entre le Mobilier national et les contributeurs.",
        "entre le Mobilier national$",
    ),
    ("La validation du schéma est l’étape qui permet de le publier.", "est l’étape$"),
    # A subjunctive is no statement.
    ("Il faut que les offres aient une visibilité accrue dans la région.", "^Les offres aient"),
    # What bounds the claim stays with it.
    ("Habituellement, les prix augmentent au début de l’année.", "^Les prix augmentent"),
    ("Dans le secteur aérien, l’information est très variable et peu visible.", "^L’information est"),
    ("L’effet rebond est sans effet lorsque la hausse compense les gains.", "sans effet$"),
    # Circumstances and idle openings name nothing.
    ("Une fois les dernières modifications poussées, le site se met à jour.", "^Une fois"),
    # A noun phrase with the verb of another.
    ("Les manifestants ont scandé des slogans et arboré des drapeaux.", "^Des slogans et arboré"),
    # *distinguer A de B* is not *A de B*.
    ("Il faut distinguer les objectifs stratégiques des objectifs opérationnels.", "^Les objectifs stratégiques des"),
    # Contracted articles do not join others.
    ("La liste parle des accidents et des maladies professionnelles.", "^Les accidents et des"),
    # Two moods in one line.
    ("Éditez le fichier et appliquez vos changements dans le dossier.", "et appliquez"),
]


@pytest.mark.parametrize(("text", "heading"), MADE)
def test_a_stretch_that_stands_alone(made_from, text, heading):
    assert heading in made_from(text)


@pytest.mark.parametrize(("text", "pattern"), NEVER)
def test_a_stretch_that_does_not(made_from, text, pattern):
    assert not [h for h in made_from(text) if re.search(pattern, h)]
