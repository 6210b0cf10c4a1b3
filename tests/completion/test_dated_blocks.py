"""What is dated, on small material: the day of a sentence, Chronologie, Contexte."""

from dataclasses import replace
from datetime import date

import pytest

from seo_fr.completion.archive.records import Hit
from seo_fr.completion.blocks.archive import archive, quotable, tells_its_day
from seo_fr.completion.blocks.timeline import timeline
from seo_fr.completion.material import Material, Room
from seo_fr.completion.provenance import passage
from seo_fr.completion.standing import standing_sentences
from seo_fr.model import Span
from seo_fr.restructuring.dated import date_of
from tests.completion.items import PLENTY, shown


def hit(path, title, passage, day=None, url=None):
    return Hit(path, title, day, url, 1.0, passage, Span(0, len(passage)))


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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Des milliers de personnes se sont réunies ce vendredi au Caire.", True),
        ("Le vote a eu lieu hier au Caire.", True),
        ("Le vote aura lieu mardi prochain au Caire.", True),
        ("Le vote a eu lieu cette semaine au Caire.", True),
        ("Le vote a eu lieu le mardi 3 mai 2011 au Caire.", False),
        ("Le vote a eu lieu au Caire en 2011.", False),
    ],
)
def test_a_passage_that_tells_its_own_day_is_not_quoted_later(text, told):
    assert tells_its_day(text) is told


def test_a_passage_shares_a_name_with_the_article_and_not_a_place_only(analysed):
    text = "La piscine de Figeac ferme jeudi. Le maire de Figeac, Paul Durand, ferme la piscine municipale.\n"
    about = "La piscine municipale de Figeac a coûté quatre millions."
    hits = [hit("z.md", title, about, "2019-05-01") for title in ("Eaux", "Paul Durand")]
    held = Material(analysed(text), (), passages=tuple(map(passage, hits[:1])), published=date(2024, 5, 3))
    assert archive(held, PLENTY) == ()
    assert archive(replace(held, passages=(passage(hits[1]),)), PLENTY)
