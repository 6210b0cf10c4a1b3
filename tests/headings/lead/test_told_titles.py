"""The title of a sentence, a row a fault that readers found: what it keeps, what it leaves, what it may not cut."""

from __future__ import annotations

import pytest

TITLES = [
    # A circumstance that has lost its comma.
    ("À la suite d’un contrôle les gendarmes de Tulle ont saisi deux kilos de cannabis.", "Les gendarmes de Tulle"),
    ("En 1876 Nikolaus Otto invente avec ses amis le cycle à quatre temps.", "Nikolaus Otto invente"),
    # The tagger takes the verb for something else.
    ("Un reportage diffusé mardi par la chaîne Al Jazeera sème le doute sur la mort de X.", "Un reportage"),
    ("Un tableau de Chardin, classé trésor national en 2024, entre au musée de Lyon.", "Un tableau de Chardin entre"),
    # The causative, with its number: « mardi 64 » is no date.
    (
        "La préfecture de l’Isère a fait évacuer mardi 64 habitants d’un hameau.",
        "La préfecture de l’Isère fait évacuer 64 habitants",
    ),
    # The object, however far behind the verb.
    (
        "Les électeurs slovènes ont rejeté dimanche par référendum, à 57 % des voix, la construction d’un barrage.",
        "Les électeurs slovènes rejettent par référendum … la construction d’un barrage",
    ),
    (
        "L’équipementier Cordelis a annoncé mardi en comité central la suppression de 312 postes.",
        "Cordelis annonce en comité central la suppression de 312 postes",
    ),
    (
        "Le conseil municipal de Saint-Omer a renoncé, jeudi, à rendre payant le stationnement du samedi.",
        "Le conseil municipal de Saint-Omer renonce à rendre payant le stationnement du samedi",
    ),
    # « depuis mercredi après-midi » ends before the amount.
    (
        "Un incendie a parcouru depuis mercredi après-midi 900 hectares de garrigue dans les Corbières.",
        "Un incendie parcourt 900 hectares de garrigue",
    ),
    # What a verb that only passes on announces, and the other side of a colon.
    (
        "Les 260 résidents ont appris mardi que le traversier de Harrington ne reprendra pas la mer.",
        "Le traversier de Harrington ne reprendra pas la mer",
    ),
    (
        "Les familles des victimes ont reçu mardi l’ordonnance de la juge : la compagnie Aérovale est renvoyée "
        "devant le tribunal de Saint-Etienne.",
        "La compagnie Aérovale renvoyée devant le tribunal",
    ),
    # Number and gender tell the subject.
    (
        "Cent quarante-sept habitants de Plouyé, commune des monts d’Arrée, ont réuni 96 000 euros.",
        "Cent quarante-sept habitants de Plouyé réunissent",
    ),
    # One is dead, one does not die; a set phrase keeps its pronoun.
    ("Le comédien Mouss Diouf est mort dans la nuit de vendredi à samedi à Marseille.", "Mouss Diouf est mort"),
    ("La liste de Régine Vidal l’emporte de 38 voix dimanche à Mende.", "La liste de Régine Vidal l’emporte"),
    # An empty head says what it is.
    (
        "Le Sénat a adopté mardi, par 229 voix contre 94, le projet de loi élargissant les pouvoirs des maires.",
        "Le Sénat adopte … le projet de loi élargissant les pouvoirs des maires",
    ),
]

NEVER = [
    ("Au moins 17 personnes ont été tuées et 29 blessées mercredi dans la chute d’un autocar.", " et 29"),
    ("Il faut des salaires et, surtout, la fin des services coupés en trois, dit le maire.", "surtout"),
    ("Le conseil adopte un plan qui épargne l’équipement mais rogne ses horaires d’ouverture.", "rogne"),
    (
        "Le ministre a condamné vendredi un homme de 41 ans, dont le corps avait été retrouvé dans un étang.",
        "dans un étang",
    ),
    ("Le réseau se vend en France, mais pas à l’étranger, où les écrans ont manqué.", "mais pas"),
]


@pytest.mark.parametrize(("text", "opening"), TITLES)
def test_a_title_tells_who_did_what_to_whom(story_of, text, opening):
    title = story_of(text).titles[0].replace("\u00a0", " ")
    first, _, further = opening.partition(" … ")
    assert title.startswith(first)
    assert further in title


@pytest.mark.parametrize(("text", "end"), NEVER)
def test_no_title_stops_where_the_sentence_goes_on(story_of, text, end):
    assert not any(title.replace("\u00a0", " ").endswith(end) for title in story_of(text).titles)


SCENE = (
    "Le camion bleu se gare entre la halle et le monument aux morts.\n\n"
    "Le Département de la Nièvre a lancé lundi à Luzy un cabinet dentaire mobile, qui recevra 1 900 patients "
    "du canton d’ici à juin, a-t-on appris mardi.\n\n"
    "Le cabinet dentaire du Département ouvre deux jours par semaine. À Luzy, les patients du canton attendaient "
    "un dentiste depuis 2023.\n"
)


def test_the_sentence_that_the_article_goes_on_about_gives_the_title_not_the_scene_before_it(story_of):
    assert "cabinet dentaire" in story_of(SCENE).titles[0]


def test_where_nothing_shorter_tells_it_the_news_is_told_whole_and_left_to_the_editor(story_of):
    lead = (
        "Quatorze départements du Massif central de la vallée du Rhône et des Cévennes ont été placés en vigilance "
        "orange pluie-inondation et vents violents."
    )
    title = story_of(lead).titles[0]
    assert "vigilance orange" in title
