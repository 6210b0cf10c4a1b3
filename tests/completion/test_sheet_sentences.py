"""Of a sheet only what the article does not say, what concerns it, and what is no newer than it is printed."""

from __future__ import annotations

from datetime import date

import pytest

from seo_fr.completion.fiche_facts import Known, known_on, newest_year
from tests.completion.sheets import CHECKED, FIRST, SECOND, THIRD, printed, sheet


def test_a_sentence_that_the_article_says_is_left_out(analysed):
    race = sheet(f"{FIRST} {SECOND} {THIRD}")
    told = (
        "Vingt marins de la Boucle du Lot sont partis en solitaire, sans moteur ni escale.\n\nLe maire est content.\n"
    )
    assert printed(analysed(told), race) == [f"{FIRST} {THIRD}"]
    other = "Vingt marins de la Boucle du Lot sont partis samedi.\n\nLe maire est content.\n"
    assert printed(analysed(other), race) == [f"{FIRST} {SECOND} {THIRD}"]


def test_soft_hyphens_of_a_page_hide_no_repetition(analysed):
    told = (
        "Les marins de la Boucle du Lot partent en soli\u00adtaire, sans mo\u00adteur ni es\u00adcale.\n\nIl pleut.\n"
    )
    assert printed(analysed(told), sheet(f"{FIRST} {SECOND} {THIRD}")) == [f"{FIRST} {THIRD}"]


@pytest.mark.parametrize(
    "leaning",
    ["Là-dessus il y a des exceptions.", "Cette règle date de 1990.", "Ainsi va le Lot.", "Elle part aussi de Cahors."],
)
def test_what_leans_on_a_sentence_left_out_goes_with_it(analysed, leaning):
    told = (
        "Vingt marins de la Boucle du Lot sont partis en solitaire, sans moteur ni escale.\n\nLe maire est content.\n"
    )
    assert printed(analysed(told), sheet(f"{FIRST} {SECOND} {leaning}")) == [FIRST]


def test_under_an_article_that_defines_it_the_rest_is_printed_below_its_name(completed):
    told = (
        "La Boucle du Lot ouvre samedi à Figeac.\n\n"
        "La Boucle du Lot, une course de barques en bois, a été courue pour la première fois en 1989.\n\n"
        "La Boucle du Lot revient.\n"
    )
    rest = "Elle part tous les quatre ans du pont de Capdenac et descend jusqu’à Cahors."
    made = completed(told, (sheet(f"{FIRST} {rest}"),))
    assert [a.markdown for a in made.additions if f"**Boucle du Lot.** {rest}" in a.markdown]
    short = completed(told, (sheet(f"{FIRST} Elle passe à Cahors."),))
    assert not any("Cahors" in a.markdown for a in short.additions)


@pytest.mark.parametrize(("kind", "aim"), [("institution", False), ("terme", True)])
def test_an_institution_is_told_only_by_what_concerns_the_article(analysed, kind, aim):
    first = "La Caisse du Lot prête aux communes de la vallée. "
    text = f"{first}Elle autorise l’émission des billets. Elle vise la stabilité des prix."
    told = "La Caisse du Lot prépare de nouveaux billets.\n\nLe maire est content.\n"
    kept = printed(analysed(told), sheet(text, kind, "Caisse du Lot"))
    assert ["billets" in t for t in kept] == [True]
    assert ["stabilité" in t for t in kept] == [aim]


def test_a_person_keeps_the_office_that_the_article_gives_too(analysed):
    text = "Paul Roux, né le 3 mai 1960 à Figeac, est ingénieur. Il est ministre du Redressement productif."
    told = "Le ministre du Redressement productif, Paul Roux, est à Lyon.\n\nLe maire est content.\n"
    assert printed(analysed(told), sheet(text, "personne", "Paul Roux")) == [text]


@pytest.mark.parametrize(
    ("said", "year"),
    [
        ("Mise à jour le 27/07/2020. Depuis 2008, le prix monte.", 2020),
        ("Le plan de 2012 court jusqu’en 2050.", 2012),
        ("La course date de 1989.", None),
        ("Le prix monte.", None),
    ],
)
def test_the_age_of_an_undated_article_is_the_latest_year_that_it_names(said, year):
    assert newest_year(said, CHECKED) == year


def test_an_undated_article_gets_nothing_newer_than_itself(analysed):
    race = sheet(f"{FIRST} Depuis 2023, elle passe aussi par Cahors.")
    text = "La Boucle du Lot ouvre samedi.\n\nLe règlement est de {}.\n"
    assert printed(analysed(text.format(2020)), race) == [FIRST]
    assert printed(analysed(text.format(2023)), race) == [race.text]
    assert printed(analysed(text.format("la mairie")), race) == [race.text]
    assert known_on(Known(race.text), date(2024, 2, 1), CHECKED, 2020).text == race.text


@pytest.mark.parametrize(
    ("later", "told"),
    [("La maladie, transmise par des insectes, tue les moutons.", ["said"]), ("Le maire est content.", None)],
)
def test_an_illness_that_the_article_describes_is_said(analysed, later, told):
    text = "La fièvre du Lot est une maladie des moutons. Elle a été vue en Corse en 2000."
    found = printed(analysed(f"La fièvre du Lot est à Cahors.\n\n{later}\n"), sheet(text, "terme", "fièvre du Lot"))
    assert found == (told or [text])


def test_a_sentence_whose_figures_the_article_gives_beside_a_word_of_it_is_said(analysed):
    race = sheet(f"{FIRST} Elle a attiré 12000 curieux en 2019. Elle part tous les quatre ans de Figeac.")
    given = "La Boucle du Lot revient : en 2019, 12000 curieux étaient là.\n\nLe maire est content.\n"
    assert printed(analysed(given), race) == [f"{FIRST} {THIRD}"]
    other = "La Boucle du Lot revient : en 2019, le maire était là.\n\nLe maire est content.\n"
    assert "12000" in printed(analysed(other), race)[0]


@pytest.mark.parametrize(
    ("sentence", "told", "other", "figure"),
    [
        ("Le bureau compte 35 élus depuis 1958.", "Son bureau, ouvert en 1958, {}.", "est à Cahors", "a 35 sièges"),
        (
            "Son vainqueur reçoit 400 jambons du maire de Figeac.",
            "Le vainqueur sera connu dimanche.\n\nLe maire donne {} jambons.",
            "des",
            "400",
        ),
    ],
)
def test_a_sentence_is_said_with_all_of_its_figures_only(analysed, sentence, told, other, figure):
    race = sheet(f"{FIRST} {sentence} {THIRD}")
    article = f"La Boucle du Lot revient. {told}\n\nLe maire est content.\n"
    assert sentence in printed(analysed(article.format(other)), race)[0]
    assert sentence not in printed(analysed(article.format(figure)), race)[0]


def test_a_later_sentence_that_the_article_says_in_pieces_is_left_out(analysed):
    race = sheet(f"{FIRST} Son vainqueur reçoit un jambon du maire de Figeac. {THIRD}")
    told = "La Boucle du Lot revient. {} Le maire est content.\n\nUn jambon est promis.\n"
    assert printed(analysed(told.format("Le vainqueur sera connu dimanche.")), race) == [f"{FIRST} {THIRD}"]
    assert printed(analysed(told.format("Il pleut.")), race) == [race.text]
