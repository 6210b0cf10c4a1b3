"""Where the news takes place, what makes the size of that place explain it, and which numbers are its population."""

import pytest

from tests.completion.place_texts import LIVES, plain, read


@pytest.mark.parametrize(
    ("lead", "body", "told"),
    [
        ("Le cabinet médical de Dinan, à Dinan, a fermé jeudi.", LIVES, ["Dinan"]),
        ("Un cabinet médical a fermé jeudi à Dinan, faute de relève.", LIVES, ["Dinan"]),
        ("Un cabinet médical a fermé jeudi près de Dinan, faute de relève.", LIVES, []),
        ("DINAN, 12 mars - Un cabinet médical a fermé jeudi, faute de relève.", LIVES, []),
        ("Une usine embauche jeudi à Dinan.", "Les salariés et le maire sont contents.\n", []),
        ("Un tableau volé est revenu jeudi à Dinan, en bon état.", "Le peintre y passait l’été.\n", []),
        (
            "Un accident a tué jeudi un motard à Dinan.",
            "Les gendarmes et le procureur ont vu le maire et des habitants.\n",
            [],
        ),
        ("La mairie de Dinan et ses 14 800 habitants attendent un médecin, dans les Côtes-d’Armor.", LIVES, []),
        ("Le train de Paris à Dinan et Plouha a repris jeudi à Dinan.", f"À Dinan, on attend. {LIVES}", ["Dinan"]),
    ],
)
def test_the_place_of_the_news_is_told_where_its_size_explains_the_news(lead, body, told):
    assert [f.name for f in read(f"{lead}\n\n{body}", "a.txt").facts] == told


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Dinan : le cabinet médical ferme", ["Dinan"]),
        ("Dinan. Le cabinet médical ferme", ["Dinan"]),
        ("À Dinan, le cabinet médical ferme", ["Dinan"]),
        ("Le cabinet médical de Dinan ferme", ["Dinan"]),
        ("Près de Dinan, un cabinet médical ferme", []),
        ("Entre le marché et Dinan, un cabinet médical ferme", []),
        ("Un cabinet médical ferme entre Plouha et Dinan", []),
        ("Tribunal de Dinan : un cabinet médical ferme", []),
        ("Un cabinet médical ferme", []),
    ],
)
def test_the_title_may_be_the_only_one_to_say_where(title, told):
    body = f"Le rideau reste baissé depuis jeudi, faute de relève.\n\n{LIVES}"
    assert [f.name for f in read(f"# {title}\n\n{body}").facts] == told


def test_a_thing_of_the_only_town_of_the_first_paragraph_puts_the_news_there():
    lead = "Dans l’arrière-salle du café de Dinan, on attend {}un médecin depuis jeudi."
    assert [f.name for f in read(f"{lead.format('')}\n\n{LIVES}", "a.txt").facts] == ["Dinan"]
    assert read(f"{lead.format('de Plouha ou de Paris ')}\n\n{LIVES}", "a.txt").facts == ()


def test_a_population_from_before_a_merger_is_not_that_of_the_commune():
    # Hesdin alone had 2 225 inhabitants in 2022, the four communes of today have 4 480.
    text = f"# Hesdin-la-Forêt : un médecin attendu\n\nOn attend depuis jeudi, dans le Pas-de-Calais.\n\n{LIVES}"
    assert read(f"---\ndate: 2025-06-27\n---\n{text}").facts == ()
    (fact,) = read(f"---\ndate: 2026-06-27\n---\n{text}").facts
    assert "4 480 habitants" in plain(fact.text)


def test_some_of_the_inhabitants_are_not_its_population():
    assert read(f"# À Dinan, l’épicerie rouvre grâce à 9 000 habitants\n\nElle rouvre jeudi.\n\n{LIVES}").doubts == ()


def test_a_short_name_may_be_that_of_another_commune():
    # Mauléon-Licharre is « Mauléon » in its valley; the one in the Deux-Sèvres is three times larger.
    title = "# À Mauléon, un médecin attendu\n\n"
    assert read(f"{title}On attend depuis jeudi.\n\n{LIVES}").facts == ()
    (fact,) = read(f"{title}On attend depuis jeudi à Mauléon (Deux-Sèvres). {LIVES} Les patients aussi.").facts
    assert fact.ref == "insee:79079"


def test_a_number_far_from_a_population_is_one_only_where_it_is_announced():
    title = "# Plouha : la librairie rachetée\n\n"
    assert read(f"{title}À Plouha, 312 habitants la rachètent jeudi.\n\n{LIVES}").doubts == ()
    assert read(f"{title}Plouha compte 312 habitants.\n\n{LIVES}").doubts


def test_the_evacuated_are_not_its_population():
    text = (
        f"# À Dinan, dix ans après la crue\n\nEn 2016, 9 000 habitants évacués avaient dormi jeudi à Dinan.\n\n{LIVES}"
    )
    assert read(text).doubts == ()


def test_a_large_town_is_known_to_every_reader():
    assert read(f"# À La Rochelle, un médecin attendu\n\nOn attend depuis jeudi.\n\n{LIVES}").facts == ()


def test_a_departement_of_a_list_does_not_situate_the_name_before_it():
    text = "Seize victimes ont été recensées jeudi à Montbéliard, en Haute-Saône et dans le Territoire de Belfort."
    assert read(f"{text}\n\n{LIVES}", "a.txt").doubts == ()


@pytest.mark.parametrize("who", ["Le conseil départemental", "La communauté de communes"])
def test_what_many_communes_share_is_not_explained_by_the_size_of_one(who):
    assert read(f"# À Dinan, un médecin attendu\n\n{who} s’est réuni jeudi à Dinan.\n\n{LIVES}").facts == ()


@pytest.mark.parametrize("who", ["L’aéroport", "L’université", "La maison d’arrêt"])
def test_what_has_a_wider_reach_does_not_put_the_news_in_the_town(who):
    assert read(f"# {who} de Dinan attend un médecin\n\nOn attend depuis jeudi.\n\n{LIVES}").facts == ()


def test_a_town_whose_departement_is_told_needs_more_than_its_mayor():
    title = "# À Dinan, un navire attendu\n\nOn attend depuis jeudi, dans les Côtes-d’Armor."
    assert read(f"{title}\n\nLa mairie attend.\n").facts == ()
    assert read(f"{title}\n\nLa mairie, l’hôpital et les patients attendent.\n").facts


def test_a_region_named_in_its_departement_is_not_said_twice():
    (fact,) = read(f"# À Corte, un médecin attendu\n\nOn attend depuis jeudi.\n\n{LIVES}").facts
    assert plain(fact.text).startswith("Corte : sous-préfecture de la Haute-Corse, ")


def test_a_name_that_says_something_else_must_be_situated():
    title = "# Cognac : les élus du vignoble inquiets\n\nOn attend depuis jeudi, en Charente."
    assert read(f"{title}\n\n{LIVES}").facts == ()
    assert read(f"{title} La mairie de Cognac aussi.\n\n{LIVES}").facts


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("", True),
        ("La récolte, la vigne et le troupeau souffrent.", False),
        ("Le procureur a vu l’incendie.", False),
    ],
)
def test_a_trade_or_a_crime_weighs_against_the_life_of_the_place(more, told):
    text = f"Un navire est attendu jeudi à Dinan. La mairie demande un médecin. {more}\n\nIl pleut.\n"
    assert bool(read(text, "a.txt").facts) == told


@pytest.mark.parametrize(
    ("more", "told"), [("cruelle, venue de Bourgogne", False), ("de la crue, dans le bourg", True)]
)
def test_the_life_of_a_place_is_told_by_whole_words(more, told):
    text = f"Un navire est attendu jeudi à Dinan. La mairie est dans l’attente {more}.\n\nIl pleut.\n"
    assert bool(read(text, "a.txt").facts) == told


def test_of_the_smallest_village_nothing_is_told_without_its_life():
    village = "Un tableau est revenu jeudi à Rochefourchat, dans la Drôme.{}\n\nIl pleut.\n"
    assert read(village.format(""), "a.txt").facts == ()
    assert read(village.format(" Le maire attend."), "a.txt").facts
