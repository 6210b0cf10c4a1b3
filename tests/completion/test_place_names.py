"""Which names are those of towns, and of which of the homonyms."""

import pytest

from tests.completion.place_texts import budget, read


def test_homonyms_are_settled_by_the_departement_or_a_neighbour():
    assert budget("Saint-Sauveur") == []
    assert "commune de" in budget("Saint-Sauveur", "Saint-Sauveur est dans le Finistère.")[0]
    isere = budget("Saint-Sauveur", "La piscine de Saint-Marcellin est fermée, celle de Chatte aussi.")
    assert "Isère" in isere[0]


def test_where_another_town_is_does_not_settle_a_homonym():
    assert budget("Saint-Sauveur", "Le chantier de Rosporden, dans le Finistère, attendra.") == []
    assert (
        "commune de"
        in budget("Saint-Sauveur", "Le chantier de Rosporden, dans le Finistère, attendra. Le Finistère paiera.")[0]
    )


def test_a_name_with_an_article_is_read_in_every_form():
    text = "Le port est fermé. La région La Réunion paiera."
    found = budget("Le Port", text, of="du Port", at="Au Port")
    assert [f.partition(" : ")[0] for f in found] == ["Le Port"]


def test_the_river_and_the_departement_are_no_town():
    assert budget("La Vienne", of="de la Vienne", at="Dans la Vienne") == []


def test_the_name_of_a_person_is_no_town():
    text = """# Castries promet des moyens

Le ministre Paul Castries a promis jeudi des moyens aux écoles. Castries parlait devant les recteurs.

Les syndicats attendent. Ils disent à Castries que les classes débordent.

M. Castries rendra ses choix publics en mai. La rentrée, pour Castries, se joue là.
"""
    assert read(text).facts == ()


def test_a_street_or_a_newspaper_is_no_town():
    text = """# Rue de Dinan, les travaux reprennent

Les travaux de la rue de Dinan reprennent lundi. Les commerçants de la rue de Dinan sont prévenus.

Le chantier durera six mois. La rue de Dinan sera fermée.

Une navette passera rue de Dinan, dit Dinan Matin.
"""
    assert read(text).facts == ()


def test_the_name_of_its_agglomeration_makes_a_town_no_less_a_town():
    text = """# À Dinan, les cars sont gratuits

Les cars sont gratuits depuis lundi à Dinan. Dinan Agglomération paiera la différence.

À Dinan, les conducteurs ont fait grève à la gare. Le maire et le président de Dinan Agglomération les ont reçus.
"""
    assert [f.ref for f in read(text).facts] == ["insee:22050"]


def test_the_seat_of_the_government_is_no_town():
    text = """# Matignon recule sur les retraites

Le Premier ministre a reçu les syndicats à Matignon. Les négociateurs sont restés quatre heures à Matignon.

L’entourage du maire de Saint-Brieuc, venu en voisin, parle d’un geste. À Matignon, on dément.

Les élus de Dinan et de Lamballe-Armor attendent. Matignon répondra lundi.
"""
    assert read(text).facts == ()
    assert budget("Matignon", "Le budget des Côtes-d’Armor baisse.")[0].startswith("Matignon : commune de ")


@pytest.mark.parametrize(("horse", "told"), [("Perle de Dinan", 0), ("le marché de Dinan", 1)])
def test_the_end_of_another_name_is_no_town(horse, told):
    text = "# À Corlay, {} fait le plein\n\nDimanche, {} a attiré la foule. Le maire a réuni le conseil municipal.\n"
    more = "\n\nLe budget de la commune paie les écoles, les médecins et la gare. Les habitants y tiennent.\n"
    facts = read(text.format(horse, horse) + more).facts
    assert len([f for f in facts if "Dinan" in f.text]) == told


def test_two_towns_that_are_named_together_share_the_departement():
    joined = "Le chantier de Saint-Sauveur et de Rosporden, dans le Finistère, attendra."
    assert "commune de" in budget("Saint-Sauveur", joined)[0]
