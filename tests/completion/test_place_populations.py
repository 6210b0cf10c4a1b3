"""Which population is told on which day, and which of the article’s numbers speaks against it."""

import pytest

from tests.completion.place_texts import budget, council, read


def test_the_date_chooses_the_population():
    by_year = {year: budget("Dinan", date=f"{year}-02-01") for year in ("2021", "2024", "2026")}
    assert "14 281 habitants (Insee, population légale 2018)" in by_year["2021"][0]
    assert "14 675 habitants (Insee, population légale 2021)" in by_year["2024"][0]
    assert "14 764 habitants (Insee, population légale 2023)" in by_year["2026"][0]


def test_an_article_older_than_the_register_gets_nothing():
    assert budget("Dinan", date="2012-02-01") == []


def test_what_the_article_says_is_not_said_again():
    more = "Dinan, sous-préfecture des Côtes-d’Armor, compte 14 700 habitants. Dinan Agglomération paiera."
    assert budget("Dinan", more) == []


def test_the_inhabitants_of_the_agglomeration_contradict_nothing():
    found = read(council("Dinan", "L’agglomération de Dinan a 104 000 habitants."))
    assert found.doubts == ()


@pytest.mark.parametrize(
    ("told", "doubted", "printed"),
    [
        ("Dinan est une ville de 25 000 habitants.", True, False),
        ("Dinan, ville de 25 000 habitants, a voté par 20 voix contre 9.", True, False),
        ("Dinan compte 25 000 habitants en 2023.", True, False),
        ("Dinan compte 25 000 habitants de 15 ans et plus.", True, False),
        ("Le maire avait prévenu : Dinan compte 25 000 habitants.", True, False),
        ("Dinan comptait 25 000 habitants.", False, True),
        ("Dinan, c’est 25 000 habitants en 1960.", False, True),
        ("À l’époque, Dinan était une ville de 25 000 habitants.", False, True),
        ("De 25 000 habitants à environ 15 000, Dinan a bien changé.", False, False),
        ("Dinan, ville de 25 000 habitants autrefois, n’en a plus que 15 000.", False, False),
        ("Dinan est passée de 25 000 habitants à 15.000 habitants.", False, False),
    ],
)
def test_a_population_of_another_time_is_no_doubt_and_the_one_of_today_is_not_told_again(told, doubted, printed):
    found = read(council("Dinan", told))
    assert bool(found.doubts) is doubted
    assert any("habitants" in fact.text for fact in found.facts) is printed


def test_where_one_number_is_the_population_another_is_something_else():
    more = "Dinan compte 14 700 habitants. Dinan est une ville de 1 000 habitants, dit la loi."
    found = read(council("Dinan", more))
    assert found.doubts == ()
