"""What sentences, people and sheets give to the blocks on small material; what is dated: test_dated_blocks.py."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from seo_fr.completion.account import rooms
from seo_fr.completion.blocks.background import background
from seo_fr.completion.blocks.people import people, reads_alone
from seo_fr.completion.fiche_matching import FicheMatch
from seo_fr.completion.fiches import Fiche
from seo_fr.completion.material import Material, Room
from seo_fr.completion.relevance import weighed
from seo_fr.completion.sheets import sheet_item
from seo_fr.completion.sound import reads_alone as sentence_reads_alone
from seo_fr.completion.standing import standing_sentences
from seo_fr.errors import PreservationError
from seo_fr.language.typography import Typography
from seo_fr.model import Addition, Span
from seo_fr.reading import read_text
from seo_fr.restructuring.additions import first_paragraph
from seo_fr.restructuring.proof import Evidence, Original, prove
from tests.completion.items import PLENTY, shown


def sheet(name, text):
    return Fiche(name, (), None, "terme", text, "Source", date(2025, 1, 1), Path("fiches") / f"{name}.yml")


@pytest.mark.parametrize(
    "sentence",
    [
        "Il a neigé sur toute la Bretagne dans la nuit.",
        "Cette décision a surpris les habitants de Rennes.",
        "Le maire de Rennes a également annoncé un plan.",
        "Son avocat a saisi le tribunal de commerce de Lyon.",
        "Rappelons que la ville de Lyon compte trois gares.",
        "Mais la ville de Lyon compte trois gares.",
        "Lors d’affaires semblables, la police avait échoué.",
        "La ville de Lyon a voté « oui à tout.",
        "« La ville de Lyon a voté oui à tout. »",
        "La ville de Lyon a voté…",
        "la ville de Lyon a voté oui.",
    ],
)
def test_a_sentence_that_leans_on_another_does_not_stand_alone(sentence):
    assert not sentence_reads_alone(sentence)


def test_ainsi_que_links_inside_a_sentence_and_ainsi_to_another():
    assert sentence_reads_alone("Le préfet, ainsi que le maire de Lyon, a signé le texte.")
    assert not sentence_reads_alone("Le préfet de Lyon a ainsi signé le texte.")


def test_a_word_out_of_a_quotation_is_never_taken(analysed):
    text = (
        "Le maire de Lyon a présenté le budget de la ville mardi devant le conseil municipal.\n\n"
        "« Le budget de la ville baisse. Les impôts de la ville ont doublé en un an à Lyon. Lyon est ruinée », "
        "a lancé l’opposante Anne Petit.\n\n"
        "Le budget de la ville de Lyon atteint 900 millions d’euros pour cette année.\n"
    )
    found = [s.text for s in standing_sentences(analysed(text))]
    assert not any("doublé" in t or "ruinée" in t for t in found)
    assert any("900 millions" in t for t in found)


@pytest.mark.parametrize(
    ("role", "alone"),
    [
        ("président russe", True),
        ("secrétaire général de l’OTAN", True),
        ("porte-parole du Kremlin", True),
        ("président du club", False),
        ("directeur de l’établissement", False),
        ("gardien", False),
        ("pape", True),
        ("notre ministre", False),
    ],
)
def test_a_function_must_say_of_what(role, alone):
    assert reads_alone(role) is alone


def test_people_come_with_the_function_the_article_gives_them(analysed):
    text = (
        "Une réunion sur l’Ukraine s’est tenue à Paris mardi.\n\n"
        "Le président français Emmanuel Macron a reçu le chancelier allemand Olaf Scholz à Paris.\n\n"
        "Le ministre de l’Économie, Bruno Le Maire, était présent. « Le traître Jean Dupont, ministre de rien, "
        "ment », a dit Emmanuel Macron.\n\n"
        "Olaf Scholz et Bruno Le Maire ont parlé de Jean Dupont.\n"
    )
    items = shown(people(Material(analysed(text), ()), PLENTY))
    assert items == [
        "**Emmanuel Macron**, président français.",
        "**Olaf Scholz**, chancelier allemand.",
        "**Bruno Le Maire**, ministre de l’Économie.",
    ]


def test_a_function_that_stands_beside_the_only_mention_is_not_told_again(analysed):
    text = (
        "Une réunion sur l’Ukraine s’est tenue à Paris mardi.\n\n"
        "Le président français Emmanuel Macron a reçu le chancelier allemand Olaf Scholz à Paris.\n\n"
        "Le ministre de l’Économie, Bruno Le Maire, était présent. Emmanuel Macron et Olaf Scholz ont dîné.\n"
    )
    assert people(Material(analysed(text), ()), PLENTY) == ()


def test_a_person_whom_the_article_introduces_is_for_the_list_and_not_for_the_notes(analysed):
    text = (
        "Le ministre de l’Économie, Paul Durand, a quitté Lyon. Paul Durand reviendra. Marie Petit a aimé Lyon.\n\n"
        "Paul Durand et Marie Petit ont parlé à Lyon. Le maire de Lyon, Jean Roux, a applaudi Paul Durand.\n\n"
        "Jean Roux a fermé la salle.\n"
    )
    analysis = analysed(text)
    sheets = [person(name, text) for name in ("Paul Durand", "Marie Petit")]
    material = weighed(Material(analysis, (), matches=tuple(sheets), lead=first_paragraph(analysis.article).span))
    assert [i.split("**")[1] for i in shown(background(material, PLENTY))] == ["Marie Petit"]
    assert [i.split("**")[1] for i in shown(people(material, PLENTY))] == ["Paul Durand", "Marie Petit", "Jean Roux"]


def person(name, text):
    """The sheet of someone, at every place where ``text`` has the name."""
    spans = tuple(Span(*m.span()) for m in re.finditer(name, text))
    fiche = replace(
        sheet(
            name,
            f"{name}, né le 3 mai 1960 à Figeac, a été avocat à Cahors puis juge à Toulouse et à Albi de 1990 à 2010.",
        ),
        kind="personne",
    )
    return FicheMatch(fiche, spans, explained=False)


def test_a_function_that_the_reader_has_just_read_is_not_told_again(analysed):
    text = (
        "Le président français Emmanuel Macron a reçu le chancelier allemand Olaf Scholz à Paris.\n\n"
        "Emmanuel Macron a parlé de la paix à Olaf Scholz.\n"
    )
    analysis = analysed(text)
    lead = first_paragraph(analysis.article).span
    assert people(Material(analysis, (), lead=lead), PLENTY) == ()


def test_the_function_of_someone_who_is_dead_is_not_told_in_the_present(analysed):
    text = (
        "Le président français Emmanuel Macron a reçu le chancelier allemand Olaf Scholz à Paris.\n\n"
        "Le procès de l’assassin du préfet de Corse Claude Érignac a commencé à Paris. Le ministre de l’Économie, "
        "Bruno Le Maire, était présent.\n\n"
        "Emmanuel Macron, Olaf Scholz et Bruno Le Maire ont parlé de Claude Érignac.\n"
    )
    items = shown(people(Material(analysed(text), ()), PLENTY))
    assert len(items) == 3
    assert not any("Érignac" in i for i in items)


def test_one_person_is_no_list(analysed):
    assert (
        people(Material(analysed("Le président français Emmanuel Macron a reçu la presse à Paris."), ()), PLENTY) == ()
    )


@pytest.mark.parametrize(
    ("fiche", "expected"),
    [
        (
            sheet("OTAN", "L’OTAN a son siège à Bruxelles."),
            "L’**OTAN** a son siège à Bruxelles.",
        ),
        (sheet("Leopard 2", "Le Leopard 2 est un char."), "Le **Leopard 2** est un char."),
        (sheet("Leopard 2", "Le Leopard 2\u00a0: un char."), "Le **Leopard 2**\u00a0: un char."),
        (
            sheet("Loi Littoral", "Elle protège les côtes."),
            "**Loi Littoral.** Elle protège les côtes.",
        ),
    ],
)
def test_a_sheet_has_its_subject_in_bold(fiche, expected):
    item = sheet_item(FicheMatch(fiche, (Span(0, 1),), explained=False))
    assert item is not None
    assert item.markdown == expected
    assert not item.drawn


def test_a_sheet_wears_the_typography_of_the_article_and_is_still_proven():
    text = "L’Union de l’Ouest\u00a0: «\u00a0Ensemble\u00a0!\u00a0» est sa devise. Elle compte 12 000 membres."
    fiche = sheet("Union de l’Ouest", text)
    swiss = read_text("C'est l'heure d'agir: il faut 12'000 francs.\n", "a.md")
    item = sheet_item(FicheMatch(fiche, (Span(0, 1),), explained=False), Typography.of(swiss, "fr-CH").dress)
    assert item is not None
    assert item.markdown == "L'**Union de l'Ouest**: «Ensemble!» est sa devise. Elle compte 12'000 membres."
    original = Original("fiche", item.sources[0].ref, "Union de l’Ouest", text)

    def proven(markdown):
        prove(swiss, (Addition("background", markdown, 9, 0, item.sources, 0),), Evidence((original,)))

    proven(item.markdown)
    with pytest.raises(PreservationError):
        proven(item.markdown.replace("12'000", "12'001"))
    with pytest.raises(PreservationError):
        proven(item.markdown.replace("Ensemble", "Ensembles"))


def test_half_of_what_is_added_is_new_wherever_it_can_be():
    assert rooms(100) == (Room(100, 50), Room(100, 120))
    assert rooms(400) == (Room(400, 120),)
