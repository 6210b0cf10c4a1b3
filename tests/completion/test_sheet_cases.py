"""What a sheet says for some articles only: where it is told, beside what, and in which of its two ways."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from seo_fr.completion.fiche_facts import Fact, Known, facts_of, known_on
from tests.completion.sheets import CHECKED, FIRST, SECOND, THIRD, printed, sheet

BOARD = "L’Agence des eaux du Lot est un établissement public né en 1989."
WATER = "Elle contrôle la qualité de l’eau du robinet."
FISH = "Ses gardes verbalisent la pêche sans carte."
ABOUT = (Fact(WATER, None, None, ("eau", "robinet")), Fact(FISH, None, None, ("pêche",)))


def of_the_agency(*facts):
    return sheet(BOARD, "institution", "Agence des eaux du Lot", facts)


@pytest.mark.parametrize(
    ("news", "told"),
    [
        ("L’Agence des eaux du Lot interdit de boire l’eau du robinet.", WATER),
        ("L’Agence des eaux du Lot a vu des pêcheurs sur la rive.", FISH),
        # Of two the one of which more sentences speak; the name itself speaks of nothing.
        ("L’Agence des eaux du Lot contrôle la pêche. Les pêcheurs boivent du vin. Il y a de l’eau.", FISH),
        ("L’Agence des eaux du Lot recrute un comptable.", ""),
        ("L’Agence des eaux du Lot a vu pecher un enfant.", ""),
    ],
)
@pytest.mark.parametrize("day", [None, date(2020, 1, 1), date(2030, 1, 1)])
def test_a_sentence_for_some_articles_is_told_where_they_speak_of_it(analysed, news, told, day):
    found = printed(analysed(f"{news}\n\nLe maire est content.\n"), of_the_agency(*ABOUT), day)
    assert found == [f"{BOARD} {told}".strip()]


def test_it_may_have_its_days_too(analysed):
    dated = Fact(WATER, date(2019, 1, 1), date(2020, 12, 31), ("robinet",))
    article = analysed("L’Agence des eaux du Lot parle du robinet.\n\nLe maire est content.\n")
    assert printed(article, of_the_agency(dated), date(2020, 1, 1)) == [f"{BOARD} {WATER}"]
    assert printed(article, of_the_agency(dated), date(2021, 1, 1)) == [BOARD]
    assert printed(article, of_the_agency(dated)) == [BOARD]


ROADS = "Des chemins d’intérêt communautaire, et eux seuls, sont à la charge de la communauté de communes."


@pytest.mark.parametrize(
    ("paragraphs", "told"),
    [
        (("La communauté de communes répare les chemins.", "Il pleut.", "Le maire attend."), True),
        (("La communauté de communes recrute.", "Les chemins sont coupés.", "Le maire attend."), False),
    ],
)
def test_of_what_readers_know_only_the_case_of_the_article_is_told(completed, paragraphs, told):
    known = sheet(
        "La communauté de communes réunit des communes.",
        "terme",
        "communauté de communes",
        (Fact(ROADS, None, None, ("chemin",)), Fact("Elles ont des chemins.", None, None, ("chemin",))),
        known=3,
    )
    result = completed("\n\n".join(paragraphs) + "\n", (known,))
    whole = ROADS.replace("communauté de communes", "**communauté de communes**")
    assert [whole in a.markdown for a in result.additions] == [True] * told
    assert not any("réunit" in a.markdown for a in result.additions)


@pytest.mark.parametrize(
    ("news", "told"),
    [
        ("L’Agence des eaux du Lot a vu le robinet fermé.", f"{BOARD} {WATER}"),
        ("L’Agence des eaux du Lot a vu le robinet : elle analyse l’eau.", BOARD),
        ("L’Agence des eaux du Lot a vu Cahors.", f"{BOARD} Elle a des bureaux à Cahors."),
        ("L’Agence des eaux du Lot a vu Cahors du bureau.", BOARD),
    ],
)
def test_a_sentence_that_the_article_tells_in_its_words_is_left_out(analysed, news, told):
    facts = (
        Fact(WATER, None, None, ("robinet",), ("analyse",)),
        Fact("Elle a des bureaux à Cahors.", None, None, (), ("bureau", "robinet")),
    )
    assert printed(analysed(f"{news}\n\nLe maire est content.\n"), of_the_agency(*facts)) == [told]


def test_a_sheet_whose_words_the_article_has_is_said(analysed):
    agency = replace(of_the_agency(), unless=("établissement",))
    article = "L’Agence des eaux du Lot recrute pour un {} de Figeac.\n\nLe maire est content.\n"
    assert printed(analysed(article.format("établissement")), agency) == ["said"]
    assert printed(analysed(article.format("service")), agency) == [BOARD]


def test_of_an_institution_known_roughly_the_case_stands_alone_where_it_names_it(analysed):
    """A notion keeps its definition, and so does what the sentence of the case does not name."""
    guild = "La Guilde du Lot réunit les pêcheurs. Elle siège à Figeac, au bord de la rivière, depuis 1901."
    case = Fact("La Guilde du Lot fixe chaque hiver la taille des filets.", None, None, ("filet",))
    text = "La Guilde du Lot change les filets.\n\nLe maire est content.\n"
    known = sheet(guild, "institution", "Guilde du Lot", (case,), 2)
    assert printed(analysed(text), known) == [case.text]
    for other in (replace(known, known=1), replace(known, kind="terme")):
        assert printed(analysed(text), other)[0].startswith("La Guilde du Lot réunit")
    unnamed = replace(case, text="Elle fixe chaque hiver la taille des filets.")
    assert printed(analysed(text), replace(known, facts=(unnamed,)))[0].startswith("La Guilde du Lot réunit")


def test_with_the_case_of_the_article_only_the_first_sentence_of_what_it_is_stays(analysed):
    case = Fact("Elle paie les barques que la crue emporte.", None, None, ("crue",))
    race = sheet(f"{FIRST} {SECOND} {THIRD}", facts=(case,))
    text = "La Boucle du Lot attend {}.\n\nLe maire est content.\n"
    assert printed(analysed(text.format("la fin de la crue")), race) == [f"{FIRST} {case.text}"]
    assert printed(analysed(text.format("la fin de la pluie")), race) == [f"{FIRST} {SECOND} {THIRD}"]
    someone = replace(race, kind="personne")
    assert printed(analysed(text.format("la fin de la crue")), someone) == [f"{FIRST} {SECOND} {THIRD} {case.text}"]


def test_a_case_that_the_article_tells_leaves_the_definition_whole(analysed):
    case = Fact("Elle paie aux marins les barques que la crue emporte.", None, None, ("crue",))
    race = sheet(f"{FIRST} {SECOND} {THIRD}", facts=(case,))
    said = "La Boucle du Lot paie aux marins leurs barques, que la crue a emportées.\n\nLe maire est content.\n"
    assert printed(analysed(said), race) == [f"{FIRST} {SECOND} {THIRD}"]


def test_the_name_is_not_said_again_behind_the_definition(analysed):
    facts = facts_of([{"text": "Près des quais, {la Guilde du Lot|elle} vend ses filets.", "about": ["filet"]}])
    guild = sheet("La Guilde du Lot réunit les pêcheurs.", "terme", "Guilde du Lot", facts)
    article = analysed("La Guilde du Lot change les filets.\n\nLe maire est content.\n")
    assert printed(article, guild) == ["La Guilde du Lot réunit les pêcheurs. Près des quais, elle vend ses filets."]
    alone = ["Près des quais, la Guilde du Lot vend ses filets."]
    assert printed(article, replace(guild, known=3)) == alone
    told = "La Guilde du Lot réunit les pêcheurs amateurs, les bateliers et les meuniers du Célé"
    defined = analysed(f"{told} et change les filets.\n\nLe maire est content.\n")
    assert printed(defined, replace(guild, text=f"{told}.")) == alone


def test_a_later_day_cuts_both_ways_of_a_fact_alike():
    text = "{La Guilde|Elle} vend des filets. Depuis 2023, {la Guilde|elle} vend des nasses."
    known = Known("", facts_of([{"text": text, "about": ["filet"]}]))
    (fact,) = known_on(known, date(2020, 5, 1), CHECKED).facts
    assert fact.pairs == (("La Guilde vend des filets.", "Elle vend des filets."),)


@pytest.mark.parametrize("way", ["{Créée en 2023, la nasse|La nasse}", "{La nasse|Créée en 2023, la nasse}"])
def test_a_later_day_in_one_way_of_a_sentence_cuts_the_other(way):
    known = Known("", facts_of([{"text": f"{{La Guilde|Elle}} vend. {way} se vend aussi.", "about": ["filet"]}]))
    (fact,) = known_on(known, date(2020, 5, 1), CHECKED).facts
    assert fact.pairs == (("La Guilde vend.", "Elle vend."),)


def test_where_the_sentence_that_names_it_is_left_out_the_name_is_said_again(analysed):
    facts = facts_of([{"text": "Près des quais, {la Guilde du Lot|elle} vend ses filets."}])
    first = "La Guilde du Lot réunit les pêcheurs amateurs, les bateliers et les meuniers du Célé."
    guild = sheet(f"{first} Elle dépend de la chambre de commerce.", "terme", "Guilde du Lot", facts)
    (whole,) = printed(analysed("La Guilde du Lot vend.\n\nLe maire est content.\n"), guild)
    assert whole.endswith("Elle dépend de la chambre de commerce. Près des quais, elle vend ses filets.")
    (rest,) = printed(analysed(f"{first[:-1]}, et vend.\n\nLe maire est content.\n"), guild)
    assert rest == "Elle dépend de la chambre de commerce. Près des quais, la Guilde du Lot vend ses filets."


def test_the_cases_stand_in_the_order_of_the_sheet(analysed):
    told = [
        {"text": "{La Guilde du Lot|Elle} vend ses filets.", "about": ["filet"]},
        {"text": "{La Guilde du Lot|Elle} tient le port.", "about": ["port"]},
    ]
    guild = sheet("La Guilde du Lot réunit les pêcheurs.", "terme", "Guilde du Lot", facts_of(told), known=3)
    article = analysed("La Guilde du Lot ferme le port. Au port, on attend les filets.\n\nLe maire est content.\n")
    assert printed(article, guild) == ["La Guilde du Lot tient le port."]
    assert printed(article, guild, at_length=True) == ["La Guilde du Lot vend ses filets. Elle tient le port."]


def test_a_case_stays_where_a_sentence_before_it_is_left_out(analysed):
    facts = (Fact("Près des quais, on répare ses filets déchirés.", None, None, ("filet",)),)
    text = "La Guilde du Lot réunit les pêcheurs. Elle choisit chaque année son président à Cahors."
    guild = sheet(text, "terme", "Guilde du Lot", facts)
    said = "La Guilde du Lot, qui choisit chaque année à Cahors son président, change de filets.\n\nIl pleut.\n"
    short, longer = (printed(analysed(said), guild, at_length=way)[0] for way in (False, True))
    assert short == longer == f"La Guilde du Lot réunit les pêcheurs. {facts[0].text}"


def test_the_words_of_a_case_are_those_of_the_article_and_it_is_told(analysed):
    case = Fact("Elle paie la barque que la crue emporte.", None, None, ("crue",))
    race = sheet(FIRST, facts=(case,))
    told = "La Boucle du Lot craint la crue.\n\nUne barque est perdue. Le maire paie le quai que le vent emporte.\n"
    assert printed(analysed(told), race) == [f"{FIRST} {case.text}"]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        # Three of the four words of the case stand apart in the article: the next case is told. Two do not matter.
        ("Le robinet coule. Un puits est sec. La qualité baisse.", FISH),
        ("Le robinet coule. Un puits est sec. La pluie manque.", WATER),
    ],
)
def test_a_case_told_in_pieces_gives_way_to_the_next(analysed, said, told):
    water = Fact("Elle contrôle la qualité de l’eau du robinet et des puits.", None, None, ("robinet",))
    news = f"L’Agence des eaux du Lot recrute. {said} La pêche ouvre.\n\nLe maire est content.\n"
    (found,) = printed(analysed(news), of_the_agency(water, ABOUT[1]))
    assert found == f"{BOARD} {told if told == FISH else water.text}"
