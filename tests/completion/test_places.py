"""Which place an article turns on, and what is left to say of it."""

from pathlib import Path

import pytest

from seo_fr.completion.complete import complete
from seo_fr.completion.places.facts import places_of
from seo_fr.model import Options
from seo_fr.pipeline import analyze_article, restructure_article
from seo_fr.reading import read_text
from tests.completion.place_texts import LIVES, budget, council, plain, read

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


@pytest.mark.parametrize("name", ["Paris", "Lyon", "Marseille", "Rennes"])
def test_a_well_known_city_brings_nothing(name):
    assert budget(name) == []


def test_what_passes_once_is_not_what_the_article_turns_on():
    text = """# Le tramway arrive en 2029

Le tramway roulera en 2029, a dit la présidente de la métropole. Les travaux commenceront dans un an.

Les rames seront bâties en Alsace, puis essayées à Dinan.

L’opposition demande un référendum. Elle juge le coût trop lourd.
"""
    assert read(text).facts == ()


def test_a_former_commune_is_said_to_be_part_of_another():
    assert budget("Arbignieu", "Le bourg de Belley est voisin.") == [
        "Arbignieu : commune déléguée d’Arboys en Bugey (Ain)."
    ]


def test_a_paper_of_another_country_has_its_own_towns():
    text = council("Dinan")
    analysis = analyze_article(read_text(text, "a.md"), Options(usage="fr-CA"))
    assert places_of(analysis.annotated, None).facts == ()


def test_a_page_that_takes_no_comment_still_asks():
    analysis = analyze_article(
        read_text((ARTICLES / "plouha.md").read_text(encoding="utf-8"), "p.md"), Options(complete=True)
    )
    from seo_fr.restructuring.added_blocks import Present

    asked = complete(analysis, (), (), Present()).questions
    assert [q.about for q in asked][:1] == ["Plouha"]
