"""Which place an article turns on, which of its homonyms it is, and what is left to say of it."""

from pathlib import Path

import pytest

from seo_fr.completion.complete import complete
from seo_fr.completion.places.facts import places_of
from seo_fr.model import Options
from seo_fr.pipeline import analyze_article, restructure_article
from seo_fr.reading import read_text
from tests.completion.place_texts import LIVES, plain, read

ARTICLES = Path(__file__).resolve().parents[1] / "data" / "places"
INSEE = "(Insee, population légale 2023)"
SAID = {
    "agglomeration": "Dinan Agglomération : communauté d’agglomération de 64 communes (Côtes-d’Armor), "
    f"104 970 habitants {INSEE}.",
    "castillon": None,  # five of that name, and nothing else is named
    "dinan": f"Dinan : sous-préfecture des Côtes-d’Armor (Bretagne), 14 764 habitants {INSEE}.",
    "guingamp": None,  # a match
    "kirghizistan": "Kirghizistan : pays d’Asie centrale ; capitale : Bichkek ; monnaie : som kirghize.",
    "mer": "Mer : commune de 6 235 habitants (Insee, population légale 2021).",  # of 2024, with its département beside
    "mirecourt": f"Mirecourt : commune de 4 700 habitants {INSEE}.",
    "plouha": None,  # put into another département: asked
    "saint-pierre": f"Saint-Pierre : sous-préfecture de La Réunion, 85 038 habitants {INSEE}.",
    "segur": None,  # a minister
    "sens": None,  # counted otherwise: asked
    "vienne": "Vienne : sous-préfecture de l’Isère, 31 555 habitants (Insee, population légale 2022).",
    "vienne-autriche": None,
}
DOUBTS = {
    "sens": "L’article donne 42 000 habitants à Sens ; l’Insee en compte 27 106 (population légale 2023). Lequel est "
    "juste ?",
    "plouha": "L’article situe Plouha ailleurs (« Finistère ») que le code officiel géographique (Côtes-d’Armor) : "
    "faute, ou autre lieu ?",
}
BODY = """# {title}

Le conseil municipal {of} a voté jeudi un budget en hausse. {more}

Le maire {of} a défendu ses choix devant une salle comble, et promis des travaux.

L’opposition a voté contre. {at}, les impôts n’avaient pas augmenté depuis dix ans.
"""


def budget(name: str, more: str = "", *, of: str = "", at: str = "", date: str = "") -> list[str]:
    text = BODY.format(title=f"{name} vote son budget", of=of or f"de {name}", at=at or f"À {name}", more=more)
    head = f"---\ndate: {date}\n---\n" if date else ""
    return [plain(f.text) for f in read(head + text).facts]


def test_every_article_has_its_line_here():
    assert {p.stem for p in ARTICLES.glob("*.md")} == set(SAID)


@pytest.mark.parametrize("name", SAID)
def test_ten_articles_and_their_traps(name):
    found = read((ARTICLES / f"{name}.md").read_text(encoding="utf-8"))
    assert [plain(f.text) for f in found.facts] == ([SAID[name]] if SAID[name] else [])
    assert [plain(d.text) for d in found.doubts] == ([DOUBTS[name]] if name in DOUBTS else [])


def test_the_licence_is_said_where_the_sources_are():
    from seo_fr.output.restructured_text import restructured_report
    from seo_fr.output.sheet import Sheet

    text = (ARTICLES / "dinan.md").read_text(encoding="utf-8")
    report = restructured_report(restructure_article(read_text(text, "dinan.md"), Options(complete=True)), Sheet(200))
    assert "Insee, code officiel géographique et populations légales (Licence Ouverte 2.0)" in report


def test_a_seat_without_its_prefecture_is_a_chef_lieu():
    assert budget("Pontoise")[0].startswith("Pontoise : chef-lieu du Val-d’Oise (Île-de-France), ")


def test_a_trial_does_not_make_an_article_turn_on_its_town():
    text = """# Le procès du notaire reprend

Le procès du notaire a repris jeudi à Pau. Le tribunal de Pau a entendu trois témoins.

À Pau, la salle était pleine. Les avocats demandent un délai.

Le verdict sera rendu en juin à Pau, dit la présidente.
"""
    assert read(text).facts == ()


def test_a_name_is_written_as_the_article_writes_it():
    # The register writes « Vrigne aux Bois ».
    (fact,) = read(f"L’usine de Vrigne-aux-Bois, dans les Ardennes, a fermé jeudi.\n\n{LIVES}", "a.txt").facts
    assert plain(fact.text).startswith("Vrigne-aux-Bois : commune de ")


def test_a_fact_is_proven_and_names_its_register():
    text = (ARTICLES / "dinan.md").read_text(encoding="utf-8")
    result = restructure_article(read_text(text, "dinan.md"), Options(complete=True))
    (block,) = (a for a in result.additions if a.kind == "background")
    assert "**Dinan**\u00a0: sous-préfecture des Côtes-d’Armor" in block.markdown
    assert [(s.origin, s.ref, s.span) for s in block.sources] == [("fiche", "insee:22050", None)]
    again = restructure_article(read_text(result.markdown, "dinan.md"), Options(complete=True))
    assert again.markdown == result.markdown


def test_a_contradiction_is_asked_even_where_the_target_is_reached():
    text = (ARTICLES / "sens.md").read_text(encoding="utf-8")
    result = restructure_article(read_text(text, "sens.md"), Options(complete=True, questions=True))
    assert plain(result.questions[0].text) == DOUBTS["sens"]
    assert "27\u202f106" in result.markdown or "27 106" in plain(result.markdown)


def test_without_background_there_is_no_place():
    text = (ARTICLES / "dinan.md").read_text(encoding="utf-8")
    result = restructure_article(read_text(text, "dinan.md"), Options(complete=True, without=("background",)))
    assert "insee:" not in result.markdown


def test_a_sheet_of_the_newsroom_says_it_better(completed, sheet_of):
    text = (ARTICLES / "dinan.md").read_text(encoding="utf-8")
    result = completed(text, (sheet_of("Dinan"),))
    assert "insee:" not in result.markdown


@pytest.fixture
def sheet_of():
    from datetime import date

    from seo_fr.completion.fiches import Fiche

    def make(name: str) -> Fiche:
        text = f"{name} est une cité médiévale de la vallée de la Rance."
        return Fiche(name, (), None, "lieu", text, "Ville", date(2026, 1, 1), Path("fiches/dinan.yml"))

    return make


def test_the_date_chooses_the_population():
    by_year = {year: budget("Dinan", date=f"{year}-02-01") for year in ("2021", "2024", "2026")}
    assert "14 281 habitants (Insee, population légale 2018)" in by_year["2021"][0]
    assert "14 675 habitants (Insee, population légale 2021)" in by_year["2024"][0]
    assert "14 764 habitants (Insee, population légale 2023)" in by_year["2026"][0]


def test_an_article_older_than_the_register_gets_nothing():
    assert budget("Dinan", date="2012-02-01") == []


@pytest.mark.parametrize("name", ["Paris", "Lyon", "Marseille", "Rennes"])
def test_a_well_known_city_brings_nothing(name):
    assert budget(name) == []


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


def test_what_passes_once_is_not_what_the_article_turns_on():
    text = """# Le tramway arrive en 2029

Le tramway roulera en 2029, a dit la présidente de la métropole. Les travaux commenceront dans un an.

Les rames seront bâties en Alsace, puis essayées à Dinan.

L’opposition demande un référendum. Elle juge le coût trop lourd.
"""
    assert read(text).facts == ()


def test_what_the_article_says_is_not_said_again():
    more = "Dinan, sous-préfecture des Côtes-d’Armor, compte 14 700 habitants. Dinan Agglomération paiera."
    assert budget("Dinan", more) == []


def test_the_inhabitants_of_the_agglomeration_contradict_nothing():
    found = read(
        BODY.format(
            title="Dinan vote", of="de Dinan", at="À Dinan", more="L’agglomération de Dinan a 104 000 habitants."
        )
    )
    assert found.doubts == ()


def test_a_former_commune_is_said_to_be_part_of_another():
    assert budget("Arbignieu", "Le bourg de Belley est voisin.") == [
        "Arbignieu : commune déléguée d’Arboys en Bugey (Ain)."
    ]


def test_a_paper_of_another_country_has_its_own_towns():
    text = BODY.format(title="Dinan vote", of="de Dinan", at="À Dinan", more="")
    analysis = analyze_article(read_text(text, "a.md"), Options(usage="fr-CA"))
    assert places_of(analysis.annotated, None).facts == ()


def test_a_page_that_takes_no_comment_still_asks():
    analysis = analyze_article(
        read_text((ARTICLES / "plouha.md").read_text(encoding="utf-8"), "p.md"), Options(complete=True)
    )
    from seo_fr.restructuring.added_blocks import Present

    asked = complete(analysis, (), (), Present()).questions
    assert [q.about for q in asked][:1] == ["Plouha"]


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
    found = read(BODY.format(title="Dinan vote son budget", of="de Dinan", at="À Dinan", more=told))
    assert bool(found.doubts) is doubted
    assert any("habitants" in fact.text for fact in found.facts) is printed


@pytest.mark.parametrize(("horse", "told"), [("Perle de Dinan", 0), ("le marché de Dinan", 1)])
def test_the_end_of_another_name_is_no_town(horse, told):
    text = "# À Corlay, {} fait le plein\n\nDimanche, {} a attiré la foule. Le maire a réuni le conseil municipal.\n"
    more = "\n\nLe budget de la commune paie les écoles, les médecins et la gare. Les habitants y tiennent.\n"
    facts = read(text.format(horse, horse) + more).facts
    assert len([f for f in facts if "Dinan" in f.text]) == told


def test_where_one_number_is_the_population_another_is_something_else():
    more = "Dinan compte 14 700 habitants. Dinan est une ville de 1 000 habitants, dit la loi."
    found = read(BODY.format(title="Dinan vote son budget", of="de Dinan", at="À Dinan", more=more))
    assert found.doubts == ()


def test_two_towns_that_are_named_together_share_the_departement():
    joined = "Le chantier de Saint-Sauveur et de Rosporden, dans le Finistère, attendra."
    assert "commune de" in budget("Saint-Sauveur", joined)[0]
