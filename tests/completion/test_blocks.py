"""Each block on small material: what it takes, what it leaves, how it reads."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from seo_fr.completion.account import rooms
from seo_fr.completion.archive.records import Hit
from seo_fr.completion.blocks.archive import archive, quotable
from seo_fr.completion.blocks.background import background
from seo_fr.completion.blocks.people import people, reads_alone
from seo_fr.completion.blocks.timeline import timeline
from seo_fr.completion.fiche_matching import FicheMatch
from seo_fr.completion.fiches import Fiche
from seo_fr.completion.material import Material, Room
from seo_fr.completion.part_played import weighed
from seo_fr.completion.provenance import passage
from seo_fr.completion.sheets import sheet_item
from seo_fr.completion.sound import reads_alone as sentence_reads_alone
from seo_fr.completion.standing import standing_sentences
from seo_fr.errors import PreservationError
from seo_fr.language.typography import Typography
from seo_fr.model import Addition, Span
from seo_fr.reading import read_text
from seo_fr.restructuring.additions import first_paragraph
from seo_fr.restructuring.dated import date_of
from seo_fr.restructuring.proof import Evidence, Original, prove

PLENTY = Room(500, 120)


def sheet(name, text):
    return Fiche(name, (), None, "terme", text, "Source", date(2025, 1, 1), Path("fiches") / f"{name}.yml")


def hit(path, title, passage, day=None, url=None):
    return Hit(path, title, day, url, 1.0, passage, Span(0, len(passage)))


def shown(items):
    return [i.markdown for i in items]


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
        "Olaf Scholz a parlé de Jean Dupont.\n"
    )
    items = shown(people(Material(analysed(text), ()), PLENTY))
    assert items == [
        "**Emmanuel Macron**, président français.",
        "**Olaf Scholz**, chancelier allemand.",
        "**Bruno Le Maire**, ministre de l’Économie.",
    ]


def test_functions_that_stand_beside_every_name_are_no_list(analysed):
    text = (
        "Une réunion sur l’Ukraine s’est tenue à Paris mardi.\n\n"
        "Le président français Emmanuel Macron a reçu le chancelier allemand Olaf Scholz à Paris.\n\n"
        "Le ministre de l’Économie, Bruno Le Maire, était présent.\n"
    )
    assert people(Material(analysed(text), ()), PLENTY) == ()


def test_a_person_whom_the_article_introduces_is_for_the_list_and_not_for_the_notes(analysed):
    text = (
        "Le ministre de l’Économie, Paul Durand, a quitté Lyon. Paul Durand reviendra. Marie Petit a aimé Lyon.\n\n"
        "Paul Durand et Marie Petit ont parlé à Lyon. Le maire de Lyon, Jean Roux, a applaudi Paul Durand.\n"
    )
    analysis = analysed(text)
    sheets = [person(name, text) for name in ("Paul Durand", "Marie Petit")]
    material = weighed(Material(analysis, (), matches=tuple(sheets), lead=first_paragraph(analysis.article).span))
    assert [i.split("**")[1] for i in shown(background(material, PLENTY))] == ["Marie Petit"]
    assert [i.split("**")[1] for i in shown(people(material, PLENTY))] == ["Paul Durand", "Marie Petit", "Jean Roux"]


def person(name, text):
    """The sheet of someone, at every place where ``text`` has the name."""
    spans = tuple(Span(*m.span()) for m in re.finditer(name, text))
    fiche = replace(sheet(name, f"{name}, né le 3 mai 1960 à Figeac, a été avocat."), kind="personne")
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
        "Emmanuel Macron et Olaf Scholz ont parlé de Claude Érignac.\n"
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


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("Le 4 novembre 1979, des étudiants ont envahi l’ambassade.", "4 novembre 1979"),
        ("En 2011, la marge était de 14 euros.", "2011"),
        ("Le site a ouvert en mai 2013 à Lyon.", "Mai 2013"),
        ("Le site est fermé depuis mai 2013.", None),
        ("Le site est fermé depuis le 3 mai 2013.", None),
        ("Le sondage a eu lieu entre le 14 janvier et le 3 mars 2021.", None),
        ("La marge, de 14 euros en 2011, était de 9 euros en 2010.", None),
        ("Le maire a dit : « Le 4 novembre 1979 est un jour noir. »", None),
        ("Il défendait l’assassin du préfet, tué le 6 février 1998 à Ajaccio.", None),
        ("Il défend l’homme qui a tué le préfet le 6 février 1998.", None),
        ("Le maire a signé mardi le texte.", "30 avril 2024"),
        ("Le maire a signé vendredi le texte.", "3 mai 2024"),
        ("Le maire a signé hier le texte.", "2 mai 2024"),
        ("Le maire signera mardi le texte.", None),
        ("Le maire a signé avant mardi le texte.", None),
        ("Le maire a signé le texte le 12 avril.", "12 avril 2024"),
        ("Le maire a signé le texte le 12 décembre.", "12 décembre 2023"),
        ("Une réunion est programmée le 12 avril.", None),
        ("Un accord a été trouvé le 12 avril : il court jusqu’en 2027.", "12 avril 2024"),
        ("Construite en 1891, la salle sortait de travaux.", None),
        ("Le maire signera le texte le 12 avril.", None),
        ("Le maire a signé le texte le 31 juin.", None),
    ],
)
def test_the_date_of_a_sentence(sentence, label):
    found = date_of(sentence, date(2024, 5, 3))
    assert (found.label if found else None) == label


def test_a_day_of_the_week_needs_a_publication_date():
    assert date_of("Le maire a signé mardi le texte.", None) is None


def test_a_timeline_is_in_order_and_has_three_dates(analysed):
    text = (
        "La société Exa a été créée à Lyon le 3 mars 1999 par deux ingénieurs de la ville.\n\n"
        "Le tribunal de Lyon a placé la société Exa en redressement le 5 juin 2020.\n\n"
        "En 2004, la société Exa a ouvert une usine de batteries à Grenoble.\n"
    )
    analysis = analysed(text)
    material = Material(analysis, standing_sentences(analysis))
    items = shown(timeline(material, PLENTY))
    assert [i.split(".**")[0].strip("*") for i in items] == ["3 mars 1999", "2004", "5 juin 2020"]
    assert timeline(material, Room(500, 30)) == ()


AFFAIR = (
    "# Figeac : la papeterie Exa reprise\n\n"
    "Le groupe Brossard a repris lundi la papeterie Exa de Figeac, dans le Lot.\n\n"
    "Le 4 avril, 600 personnes avaient défilé dans les rues de Figeac.\n\n"
    "Le 2 mai, le groupe Brossard avait déposé une offre pour la papeterie Exa.\n"
)
TOLD = (
    hit("a.md", "La papeterie Exa de Figeac menacée", "La papeterie Exa de Figeac va mal.", "2024-03-12", "/a"),
    hit("b.md", "Papeterie Exa à Figeac : une offre", "Brossard veut la papeterie Exa de Figeac.", "2024-05-04", "/b"),
    hit("c.md", "Football : Figeac gagne", "Le club de Figeac a gagné samedi.", "2024-02-01", "/c"),
)


def test_a_timeline_tells_the_affair_from_the_archive_and_the_article_one_date_a_fact(analysed):
    analysis = analysed(AFFAIR, date=date(2024, 6, 3))
    originals = tuple(passage(h) for h in TOLD)
    found = Material(analysis, standing_sentences(analysis), passages=originals, published=date(2024, 6, 3))
    assert shown(timeline(found, PLENTY)) == [
        "**12 mars 2024.** [La papeterie Exa de Figeac menacée](</a>)",
        "**4 avril 2024.** 600 personnes avaient défilé dans les rues de Figeac.",
        "**4 mai 2024.** [Papeterie Exa à Figeac : une offre](</b>)",
    ]


def test_a_paragraph_that_is_a_chronology_is_not_told_again(analysed):
    text = (
        "# La société Exa\n\nLa société Exa ferme.\n\n"
        "La société Exa a été créée le 3 mars 1999. La société Exa a grandi le 5 juin 2002. "
        "La société Exa a licencié le 7 mai 2010.\n"
    )
    analysis = analysed(text)
    assert timeline(Material(analysis, standing_sentences(analysis)), PLENTY) == ()


def test_a_passage_is_quoted_from_its_first_sentence_that_stands_alone():
    kept = "La piscine municipale de Figeac a fermé en 2019."
    text = f"est tombé. Mais il pleut. {kept} Elle a rouvert. Le maire de Figeac se tait."
    assert quotable(text) == kept
    assert quotable("L’invasion du pays, le 24 février 2022, a changé la position de leurs gouvernements.") == ""
    assert quotable("n’a pas fermé la piscine de Figeac") == ""
    assert quotable("Plus un véhicule ne franchit depuis lundi 14 heures le pont de Cazères.") == ""
    assert quotable("Le pont suspendu de Cazères rouvrira avant l’été de 2024.") == ""


def test_context_is_dated_titled_and_linked(analysed):
    text = "La piscine de Figeac ferme jeudi. Le maire de Figeac, Paul Durand, ferme la piscine municipale.\n"
    passages = [
        hit(
            "a.md",
            "La piscine de Figeac rouvre",
            "La piscine de Figeac a rouvert avec Paul Durand.",
            "2019-05-01",
            "/p",
        ),
        hit("b.md", "La piscine de Figeac", "La piscine de Figeac sera vendue par Paul Durand.", "2030-01-01"),
        hit("c.md", "Football", "Le club de Rodez a gagné le match de samedi soir."),
    ]
    material = Material(analysed(text), (), passages=tuple(map(passage, passages)), published=date(2024, 5, 3))
    (item,) = archive(material, PLENTY)
    assert item.markdown == (
        "> La piscine de Figeac a rouvert avec Paul Durand.\n>\n> — [La piscine de Figeac rouvre](</p>), 1er mai 2019"
    )


@pytest.mark.parametrize(
    ("passage_text", "day"),
    [
        ("La piscine de Figeac a rouvert avec Paul Durand.", None),
        ("La piscine de Figeac, a dit Paul Durand, « ne rouvrira jamais à personne ».", "2019-05-01"),
        ("La piscine de Figeac a rouvert sans la société Exa.", "2019-05-01"),
    ],
)
def test_context_is_neither_undated_nor_a_reaction_nor_about_someone_in_passing(analysed, passage_text, day):
    text = (
        "La piscine de Figeac ferme jeudi. Le maire de Figeac, Paul Durand, ferme la piscine municipale.\n\n"
        "La société Exa nettoie les bassins.\n"
    )
    passages = (passage(hit("a.md", "La piscine de Figeac", passage_text, day)),)
    assert archive(Material(analysed(text), (), passages=passages, published=date(2024, 5, 3)), PLENTY) == ()


def test_half_of_what_is_added_is_new_wherever_it_can_be():
    assert rooms(100) == (Room(100, 50), Room(100, 120))
    assert rooms(400) == (Room(400, 120),)
