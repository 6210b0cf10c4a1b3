import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_fr.restructuring.slug import choose_slug, slugify


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("l’adhésion de l’Ukraine à l’OTAN", "adhesion-ukraine-otan"),
        ("L'Œuvre d'art volée", "oeuvre-art-volee"),
        ("12 000 emplois pour l’Île-de-France", "12000-emplois-ile-france"),
        ("La COVID-19 et l’U.R.S.S.", "covid-19-urss"),
        ("La France ne signe pas l’accord", "france-ne-signe-pas-accord"),
        ("L’or, le son et les avions", "or-son-avions"),
        ("Aujourd’hui", "aujourd-hui"),
        ("La presqu’île de Lyon", "presqu-ile-lyon"),
        ("De la", "de-la"),
        ("Київ", "article"),
        ("", "article"),
    ],
)
def test_a_slug_is_made_of_the_words_that_matter(text, slug):
    assert slugify(text) == slug


@given(st.text())
def test_a_slug_is_always_short_lower_case_ascii(text):
    slug = slugify(text)
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug)
    assert len(slug) <= 60


def test_a_long_one_is_cut_at_a_word():
    assert slugify("alphabet " * 10) == "-".join(["alphabet"] * 6)


def test_the_keyphrase_takes_over_where_the_title_does_not_hold_it():
    assert choose_slug("Le maire inaugure la piscine", "piscine municipale") == "piscine-municipale"
    assert choose_slug("La piscine municipale rouvre", "piscine municipale") == "piscine-municipale-rouvre"
    assert choose_slug("Le maire inaugure", "Lyon") == "maire-inaugure"


@pytest.mark.parametrize(
    ("title", "sought", "place", "slug"),
    [
        # The place goes first, amounts and what they count in go, institutions give way to what is sought.
        (
            "Un incendie détruit un atelier de menuiserie de 900 m²",
            (),
            "Guingamp",
            "guingamp-incendie-destruction-atelier-menuiserie",
        ),
        (
            "Le conseil municipal de Romorantin adopte le projet de rénovation de la piscine Alice-Milliat",
            ("Romorantin", "piscine Alice-Milliat", "rénovation"),
            "",
            "romorantin-adoption-projet-renovation-piscine-alice-milliat",
        ),
        # Members are nobody, what they are to do comes last; of « membres médicaux » only half is said.
        (
            "Zelensky exhorte l’OTAN à inciter les membres à obtenir davantage d’aide militaire et de blindés",
            ("Zelensky", "OTAN", "membres médicaux"),
            "",
            "zelensky-otan-inciter-aide-militaire-blindes",
        ),
        ("Vierzon vote par 24 voix contre 11 la fermeture de la patinoire", (), "", "vierzon-vote-fermeture-patinoire"),
    ],
)
def test_an_address_has_its_place_and_its_event(title, sought, place, slug):
    assert choose_slug(title, sought=sought, place=place) == slug
