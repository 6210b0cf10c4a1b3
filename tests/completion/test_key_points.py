"""The points of an article: sentences that stand alone or below one another, never a copy of the lead."""

from dataclasses import replace

import pytest

from seo_fr.completion.blocks.key_points import key_points
from seo_fr.completion.faultless import is_faultless
from seo_fr.completion.standing import Standing, standing_sentences
from seo_fr.model import Span
from tests.completion.items import PLENTY, material, shown

PARAGRAPHS = [
    "La ville de Figeac rouvre la piscine municipale après deux ans de travaux. L’eau du bassin est à 27 degrés.",
    "Paul Durand, le maire de Figeac, promet un tarif de piscine inchangé. Durand a nagé le premier dans la piscine.",
    "La région Occitanie a payé la moitié des travaux de la piscine de Figeac. " + "Le reste se discute encore. " * 30,
    "Le club de natation de Figeac retrouve la piscine trois soirs par semaine. " + "Il y tient beaucoup. " * 30,
]


OPENED = [PARAGRAPHS[0] + " Elle ouvre samedi.", *PARAGRAPHS[1:]]
LONG = "# Figeac rouvre sa piscine\n\n" + "\n\n".join([*OPENED, "Il pleut depuis hier. " * 100])


def test_the_points_never_copy_the_lead_and_come_from_different_paragraphs(analysed):
    points = shown(key_points(material(analysed(LONG)), PLENTY))
    assert points[0] == "Paul Durand, le maire de Figeac, promet un tarif de piscine inchangé."
    assert not any(point in PARAGRAPHS[0] for point in points)
    assert len(points) == len({next(n for n, p in enumerate(PARAGRAPHS) if point in p) for point in points}) >= 3


def test_there_are_no_points_in_what_is_read_at_a_glance_nor_without_a_title(analysed):
    assert key_points(material(analysed("# Figeac rouvre sa piscine\n\n" + "\n\n".join(PARAGRAPHS))), PLENTY) == ()
    assert key_points(material(analysed(LONG.partition("\n\n")[2])), PLENTY) == ()


def test_there_are_no_points_without_an_outcome(analysed):
    held = material(analysed(LONG))
    without = tuple(s for s in held.sentences if "promet" not in s.text)
    assert key_points(replace(held, sentences=without), PLENTY) == ()


@pytest.mark.parametrize(
    "fault",
    [
        "Le club de de natation promet trois soirs par semaine à la piscine.",
        "Le tarif de la piscine sera décidés par le conseil de Figeac.",
        "Le club de natation promet trois soirs à la pissine de Figeac.",
        "Vous pourrez nager trois soirs par semaine à la piscine de Figeac.",
    ],
)
def test_a_sentence_with_a_slip_of_the_source_is_no_point(analysed, fault):
    analysis = analysed(f"# Figeac rouvre sa piscine\n\nLa salle ouvre samedi à Figeac.\n\n{fault}\n")
    at = analysis.article.source.index(fault)
    point = Standing(fault, Span(at, at + len(fault)), 1, 0, 12, frozenset(), 1.0)
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


FIRE = (
    "# La salle des fêtes de Figeac détruite\n\n"
    "La mairie cherche depuis jeudi un toit pour les associations.\n\n"
    "Un incendie a ravagé dans la nuit la salle des fêtes de Figeac dans le Lot.\n\n"
    "{}L’incendie a été éteint par quatre-vingts pompiers venus de tout le département.\n\n"
    "Paul Durand, le maire de Figeac, promet une salle neuve pour le printemps.\n\n"
) + "Il pleut depuis hier. " * 100


def test_a_point_may_lean_on_the_one_above_it(analysed):
    points = shown(key_points(material(analysed(FIRE.format(""))), PLENTY))
    assert points[1] == "L’incendie a été éteint par quatre-vingts pompiers venus de tout le département."


def test_but_not_where_the_article_speaks_of_another_one_between(analysed):
    text = FIRE.format("Un incendie avait déjà touché sa voisine. ")
    assert not any("éteint" in i.markdown for i in key_points(material(analysed(text)), PLENTY))


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
