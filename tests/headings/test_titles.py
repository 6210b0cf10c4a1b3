"""The lead shortened, and the titles made of it: a row a rule, each from a dispatch that was told wrong."""

from __future__ import annotations

import pytest

from seo_fr.analysis.title_width import pixel_width
from seo_fr.headings.lead.reading import read
from seo_fr.headings.lead.story import lines


def spelled(tree, kept):
    return "".join(tree.tokens[i].text_with_ws for i in kept).strip()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("4 juillet 2012. – Le maire de Lyon a fermé la piscine.", "Le maire de Lyon a fermé la piscine"),
        ("QUIMPER – Le maire de Lyon a fermé la piscine.", "Le maire de Lyon a fermé la piscine"),
        ("Le maire de Lyon [1] a fermé la piscine (MBAM).", "Le maire de Lyon a fermé la piscine"),
        ("En effet, le maire de Lyon a fermé la piscine.", "le maire de Lyon a fermé la piscine"),
    ],
)
def test_datelines_calls_brackets_and_links_are_not_read(tree_of, text, said):
    found = [spelled(tree, kept) for tree in tree_of(text) if (kept := read(tree))]
    assert found == [said]


def ways(tree_of, text):
    (line,) = lines([tree_of(text)])
    return [spelled(line.tree, way).rstrip(",") for way in line.ways]


def test_a_relative_clause_after_a_comma_may_go(tree_of):
    found = ways(tree_of, "Le maire de Lyon a fermé la piscine municipale, qui datait de 1960.")
    assert "Le maire de Lyon a fermé la piscine municipale" in found


@pytest.mark.parametrize(
    ("text", "never"),
    [
        # « sauf ceux [qui attendaient] »
        ("Le maire a invité tous les habitants, sauf ceux qui ont protesté devant la mairie.", "sauf ceux"),
        # « procède [à un revirement] à l’occasion d’une question »
        ("La Cour a procédé à un revirement à l’occasion d’une question posée par deux régions.", "a procédé"),
        # « près [de trois millions] »
        ("Des pirates ont volé près de trois millions d’euros à une banque.", "volé près"),
        # « un incendie suite [à l’accident] »
        ("Le pont subit un incendie de grande ampleur suite à l’accident d’un camion.", "suite"),
    ],
)
def test_no_way_ends_on_half_of_what_belongs_together(tree_of, text, never):
    assert not [way for way in ways(tree_of, text) if way.endswith(never)]


def test_an_attribution_of_a_claim_stays_in_every_way(tree_of):
    text = "La piscine municipale perd de l’eau depuis dix ans, selon les voisins qui habitent en face."
    assert all("selon les voisins" in way for way in ways(tree_of, text))


def test_who_only_passes_a_fact_on_goes(story_of):
    told = story_of("Le chanteur Paul Martin est mort à Marseille, a annoncé son avocate à la presse régionale.")
    assert "annoncé" not in told.titles[0]
    assert "mort" in told.titles[0] or "meurt" in told.titles[0]


def test_a_passive_is_told_without_its_auxiliary(story_of):
    told = story_of("Deux gendarmes français ont été tués mercredi dans une embuscade près de Cayenne, en Guyane.")
    assert told.titles[0] == "Deux gendarmes français tués dans une embuscade près de Cayenne, en Guyane"


def test_a_past_is_told_in_the_present(story_of):
    told = story_of("Le Sénat a adopté jeudi le projet de loi sur le harcèlement sexuel, après deux mois de débats.")
    assert told.titles[0] == "Le Sénat adopte le projet de loi sur le harcèlement sexuel"
    assert told.sure


@pytest.mark.parametrize(
    "text",
    [
        "Il faisait froid ce matin-là sur la place. Les gens attendaient depuis longtemps.",
        "« Nous ne céderons pas », a dit quelqu’un dans la salle. Puis tout le monde est parti.",
    ],
)
def test_a_lead_that_sets_the_scene_or_quotes_leaves_the_title_to_the_editor(story_of, text):
    assert not story_of(text).sure


def test_no_place_of_what_follows_stands_before_a_title_whose_paragraph_says_another(story_of):
    told = story_of(
        "Après onze mois de fermeture, la piscine de Figeac rouvrira ses portes au public le 24 mars.\n\n"
        "Le chantier a été confié à une entreprise de Laval.\n\nLes scolaires avaient été envoyés en car à Laval."
    )
    assert told.titles
    assert not [title for title in told.titles if title.startswith("Laval")]
    assert told.place != "Laval"


def test_titles_fit_and_differ(story_of):
    told = story_of(
        "Le maire de Figeac a fermé la maternité de la ville, a annoncé la préfecture du Lot. "
        "Les sages-femmes de Figeac ont saisi le tribunal administratif de Toulouse. "
        "Le tribunal administratif de Toulouse a rejeté leur demande."
    )
    assert 1 <= len(told.titles) <= 3
    assert all(len(title) <= 70 and pixel_width(title) <= 600 for title in told.titles)
    assert len({title.casefold() for title in told.titles}) == len(told.titles)


@pytest.mark.parametrize("end", ["de la commune à", "de la commune,", "de la commune, à", "de"])
def test_a_lead_that_breaks_off_is_read_all_the_same(story_of, end):
    # An item of a flattened list: the preposition is the last word of the paragraph.
    told = story_of(f"La mairie de Figeac publie les chiffres {end}")
    assert all("Figeac" in title or "chiffres" in title for title in told.titles)


def test_a_sentence_with_a_formula_or_a_variable_gives_nothing(planned):
    lead = "Le maire de Lyon a fermé la piscine de {{ page.name }} mardi."
    text = f"# Note\n\n{lead}\n\nLe préfet du Rhône a versé $x^2$ euros."
    made, told = planned(text, "x.md")
    assert made.words == 17
    assert not told.titles
    assert all(section.heading is None for section in told.sections)
