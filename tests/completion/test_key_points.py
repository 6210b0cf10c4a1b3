"""The points of an article: sentences that stand alone or below one another, never a copy of the lead."""

from dataclasses import replace

import pytest

from seo_fr.completion.blocks.key_points import key_points
from seo_fr.completion.faultless import is_faultless
from seo_fr.completion.material import Room
from seo_fr.completion.standing import Standing, standing_sentences
from seo_fr.model import Span
from tests.completion.items import PLENTY, material, shown

PARAGRAPHS = [
    "La ville de Figeac rouvre la piscine municipale après deux ans de travaux. L’eau du bassin est à 27 degrés.",
    "Paul Durand, le maire de Figeac, promet un tarif de piscine inchangé. Durand a nagé le premier dans la piscine.",
    "La région Occitanie a payé la moitié des travaux de la piscine de Figeac. " + "Le reste se discute encore. " * 30,
    "Le club de natation de Figeac retrouve la piscine trois soirs par semaine. " + "Il y tient beaucoup. " * 30,
]


NEWS = [
    "# Figeac : la piscine rouvre samedi",
    "La ville de Figeac rouvre samedi la piscine municipale, fermée depuis deux ans.",
    "La queue était longue devant le guichet de la piscine. " + "Il pleut. " * 100,
    "La région Occitanie a payé 2,1 millions d’euros, la moitié de la facture des travaux. Il pleut. Il pleut.",
    "Le conseil municipal a voté un tarif unique de 3 euros, au lieu de 5, pour les moins de 18 ans. Il vente.",
    "Paul Durand a nagé le premier, devant 300 enfants des écoles qui ont été invités. " + "Il pleut. " * 200,
    "Une seconde tranche de travaux est prévue en 2027 dans les vestiaires, pour 640 000 euros.",
]
POINTS = [
    "La région Occitanie a payé 2,1 millions d’euros, la moitié de la facture des travaux.",
    "Le conseil municipal a voté un tarif unique de 3 euros, au lieu de 5, pour les moins de 18 ans.",
    "Une seconde tranche de travaux est prévue en 2027 dans les vestiaires, pour 640 000 euros.",
]


def points(analysed, lines, room=PLENTY):
    return shown(key_points(material(analysed("\n\n".join(lines))), room))


def test_the_points_are_facts_figures_and_what_comes_next(analysed):
    assert points(analysed, NEWS) == POINTS


def test_none_of_what_the_title_and_the_first_paragraph_say(analysed):
    again = "La ville de Figeac a annoncé que la piscine municipale, fermée depuis deux ans, rouvre samedi à 10 heures."
    assert again not in points(analysed, [*NEWS[:4], again, *NEWS[4:]])


def test_none_of_what_the_second_paragraph_says_which_a_standfirst_stands_for(analysed):
    second = "Le département du Lot a payé 900 000 euros, un quart de la facture des travaux de la piscine."
    assert second not in points(analysed, [*NEWS[:2], second, *NEWS[3:]])


def test_nobody_that_the_title_does_not_name(analysed):
    assert not any("Durand" in point for point in points(analysed, NEWS))


def test_there_are_no_points_in_what_is_read_at_a_glance_nor_without_a_title(analysed):
    short = [line.replace("Il pleut. ", "") for line in NEWS]
    assert points(analysed, short) == []
    assert points(analysed, NEWS[1:]) == []


def test_there_are_no_points_without_an_outcome(analysed):
    assert points(analysed, NEWS[:-1]) == []
    held = material(analysed("\n\n".join(NEWS)))
    without = tuple(s for s in held.sentences if "prévue" not in s.text and "voté" not in s.text)
    assert key_points(replace(held, sentences=without), PLENTY) == ()


def test_no_more_than_there_is_room_for(analysed):
    assert points(analysed, NEWS, Room(500, 40)) == []


@pytest.mark.parametrize(
    "fault",
    [
        "Le club de natation, lui, promet trois soirs par semaine à la piscine.",
        "Concrètement, le club de natation promet trois soirs à la piscine de Figeac.",
        "Le club de de natation promet trois soirs par semaine à la piscine.",
        "Le tarif de la piscine sera décidés par le conseil de Figeac.",
        "Le club de natation promet trois soirs à la pissine de Figeac.",
        "Vous pourrez nager trois soirs par semaine à la piscine de Figeac.",
    ],
)
def test_a_sentence_with_a_slip_of_the_source_is_no_point(analysed, fault):
    analysis = analysed(f"# Figeac rouvre sa piscine\n\nLa salle ouvre samedi à Figeac.\n\n{fault}\n")
    at = analysis.article.source.index(fault)
    point = Standing(fault, Span(at, at + len(fault)), 1, 12, frozenset(), 1.0)
    assert not is_faultless(analysis, point)


def test_a_surname_alone_does_not_stand_alone(analysed):
    found = {s.text: s.needs for s in standing_sentences(analysed("\n\n".join(PARAGRAPHS)))}
    assert found["Paul Durand, le maire de Figeac, promet un tarif de piscine inchangé."] == frozenset()
    assert found["Durand a nagé le premier dans la piscine."] == {"Paul Durand"}


def test_two_people_of_one_surname_are_not_told_apart_by_it(analysed):
    text = (
        "Le maire Paul Durand a reçu la romancière Anne Durand à Figeac mardi.\n\n"
        "Durand a signé son livre pendant trois heures à la mairie.\n"
    )
    assert not any(s.text.startswith("Durand a signé") for s in standing_sentences(analysed(text)))


def test_a_definite_subject_that_was_named_above_does_not_stand_alone(analysed):
    text = (
        "Une réunion se tient à Ramstein vendredi.\n\nLa réunion sur la base aérienne rassemble les alliés de Kiev.\n"
    )
    found = {s.text.split()[1]: s for s in standing_sentences(analysed(text))}
    assert found["réunion"].gives >= found["réunion"].needs == {"réunion"}


FIRE = [
    "# La salle des fêtes de Figeac détruite",
    "La mairie cherche depuis jeudi un toit pour les associations.",
    "Les voisins ont vu de la fumée. " + "Il pleut. " * 100,
    "Un incendie a ravagé dans la nuit un bâtiment de 900 mètres carrés, assuré pour 2,1 millions d’euros.",
    "{}L’incendie a été éteint en 3 heures par 80 pompiers, qui ont sauvé la moitié de la toiture. "
    + "Il pleut. " * 200,
    "Une salle provisoire sera ouverte au printemps de 2027, pour 640 000 euros, derrière le collège.",
]


def test_a_point_may_lean_on_the_one_above_it(analysed):
    lines = [line.format("") for line in FIRE]
    assert (
        points(analysed, lines)[1]
        == "L’incendie a été éteint en 3 heures par 80 pompiers, qui ont sauvé la moitié de la toiture."
    )


def test_but_not_where_the_article_speaks_of_another_one_between(analysed):
    lines = [line.format("Un incendie avait déjà touché sa voisine. ") for line in FIRE]
    assert not any("éteint" in point for point in points(analysed, lines))


def test_a_point_may_lean_on_the_title(analysed):
    lines = [line.format("") for line in FIRE]
    lines[3] = "La région Occitanie a promis 2,1 millions d’euros pour refaire les murs du bâtiment."
    assert not any("éteint" in point for point in points(analysed, lines))
    lines[0] = "# Figeac : un incendie détruit la salle"
    assert any("éteint" in point for point in points(analysed, lines))


def test_someone_may_be_someone_else_than_above(analysed):
    text = (
        "Un homme a attaqué mardi une banque de Figeac dans le Lot.\n\nL’homme a été arrêté par les gendarmes du Lot.\n"
    )
    assert not any(s.text.startswith("L’homme") for s in standing_sentences(analysed(text)))


def test_the_sentence_after_a_dateline_is_taken_without_it(analysed):
    text = "4 juillet 2012. - La commune de Figeac ouvre une salle de concert au public.\n"
    (found,) = standing_sentences(analysed(text))
    assert found.text == "La commune de Figeac ouvre une salle de concert au public."
    assert found.span.of(text) == found.text
