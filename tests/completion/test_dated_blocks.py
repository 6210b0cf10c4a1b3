"""What is dated, on small material: the day of a sentence, Chronologie, Contexte."""

from datetime import date

import pytest

from seo_fr.completion.blocks.archive import archive
from seo_fr.completion.blocks.timeline import timeline
from seo_fr.completion.material import Material, Room
from seo_fr.completion.provenance import originals
from seo_fr.completion.standing import standing_sentences
from seo_fr.restructuring.dated import date_of
from tests.completion.items import PLENTY, earlier, shown


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
    earlier("a.md", "La papeterie Exa de Figeac menacée", "Elle va mal.", day="2024-03-12", url="/a"),
    earlier("b.md", "Papeterie Exa à Figeac : une offre", "Le groupe la veut.", day="2024-05-04", url="/b"),
    earlier("c.md", "La papeterie Exa vue du ciel", "Elle est grande.", day="2023-02-01"),
)


def affair(analysed, *told):
    published = date(2024, 6, 3)
    analysis = analysed(AFFAIR, date=published)
    return Material(analysis, standing_sentences(analysis), earlier=originals((), told), published=published)


def test_a_timeline_tells_the_affair_from_the_archive_and_the_article_one_date_a_fact(analysed):
    assert shown(timeline(affair(analysed, *TOLD[:2]), PLENTY)) == [
        "**12 mars 2024.** [La papeterie Exa de Figeac menacée](</a>)",
        "**4 avril 2024.** 600 personnes avaient défilé dans les rues de Figeac.",
        "**4 mai 2024.** [Papeterie Exa à Figeac : une offre](</b>)",
    ]


def test_what_the_article_dates_is_not_told_again_where_the_archive_tells_enough(analysed):
    items = shown(timeline(affair(analysed, *TOLD), PLENTY))
    assert [i.split(".**")[0].strip("*") for i in items] == ["1er février 2023", "12 mars 2024", "4 mai 2024"]


def test_an_article_of_the_day_before_is_the_news_and_no_chronology(analysed):
    yesterday = earlier("d.md", "Papeterie Exa : le jour J", "Elle attend.", day="2024-06-02")
    items = shown(timeline(affair(analysed, *TOLD, yesterday), PLENTY))
    assert len(items) == 3


def test_a_paragraph_that_is_a_chronology_is_not_told_again(analysed):
    text = (
        "# La société Exa\n\nLa société Exa ferme.\n\n"
        "La société Exa a été créée le 3 mars 1999. La société Exa a grandi le 5 juin 2002. "
        "La société Exa a licencié le 7 mai 2010.\n"
    )
    analysis = analysed(text)
    assert timeline(Material(analysis, standing_sentences(analysis)), PLENTY) == ()


def test_context_is_the_surest_of_the_affair_in_the_order_of_their_days(analysed):
    found = affair(analysed, *TOLD[:2])
    assert shown(archive(found, PLENTY)) == [
        "**12 mars 2024.** [La papeterie Exa de Figeac menacée](</a>)",
        "**4 mai 2024.** [Papeterie Exa à Figeac : une offre](</b>)",
    ]
    assert shown(archive(found, Room(1, 1))) == ["**12 mars 2024.** [La papeterie Exa de Figeac menacée](</a>)"]


def test_an_earlier_article_is_its_day_and_title_and_its_source_how_it_begins(analysed):
    told = earlier("a.md", "Exa licencie", "Elle va mal. C’était prévu.", day="2023-03-12")
    (item,) = archive(affair(analysed, told), PLENTY)
    assert item.markdown == "**12 mars 2023.** Exa licencie"
    assert [(s.origin, s.ref, s.text) for s in item.sources] == [("archive", "a.md", "Elle va mal. C’était prévu.")]


def test_an_earlier_article_without_a_text_is_left_out(analysed):
    assert archive(affair(analysed, earlier("a.md", "Exa licencie", "", day="2023-03-12")), PLENTY) == ()
