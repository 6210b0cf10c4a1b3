"""A sheet is told as of the article's day, in its spelling, and never against what the article says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from seo_fr.completion.fiche_checking import check_fiches
from seo_fr.completion.fiche_facts import Fact, Known, known_on
from seo_fr.completion.fiche_matching import match_fiches
from seo_fr.completion.fiches import Fiche, load_fiches
from seo_fr.completion.sheet_choice import choose

CHECKED = date(2025, 1, 1)
GUILD = "La Ligue du Lot réunit des communes de la vallée. Créée en 1949, elle siège à Figeac depuis toujours."
SIZES = (
    Fact("Elle compte 27 communes.", None, date(2013, 6, 30)),
    Fact("Elle compte 28 communes.", date(2013, 7, 1), date(2020, 1, 31)),
    Fact("Elle compte 26 communes.", date(2020, 2, 1), None),
)


def sheet(name="Ligue du Lot", text=GUILD, kind="organisation", facts=SIZES, **more):
    path = Path("fiches") / f"{name}.yml"
    return Fiche(name, (), None, kind, text, "Source", date(2025, 1, 1), path, facts=facts, **more)


def chosen(analysis, *sheets, day=None):
    return choose(analysis, match_fiches(analysis.annotated, sheets), day)


@pytest.mark.parametrize(
    ("day", "size"),
    [
        (date(2013, 6, 30), "27"),
        (date(2013, 7, 1), "28"),
        (date(2020, 1, 31), "28"),
        (date(2020, 2, 1), "26"),
        (None, None),
    ],
)
def test_the_day_of_the_article_chooses_among_facts_that_change(day, size):
    told = known_on(Known(GUILD, SIZES), day, CHECKED)
    assert told.told == (f"{GUILD} Elle compte {size} communes." if size else GUILD)


def test_a_fact_without_end_stops_where_the_sheet_was_last_checked():
    sizes = Known(GUILD, SIZES)
    assert known_on(sizes, CHECKED, CHECKED).facts == SIZES[2:]
    assert known_on(sizes, date(2025, 1, 2), CHECKED).facts == ()
    assert known_on(sizes, date(2015, 1, 1), CHECKED).facts == SIZES[1:2]


@pytest.mark.parametrize("role", ["président de la République", "président américain", "président des États-Unis"])
def test_the_country_of_an_office_said_otherwise_is_no_contradiction(analysed, role):
    someone = sheet("Jean Roux", "Jean Roux, né le 3 mai 1960 à Figeac, est président des États-Unis.", "personne", ())
    text = f"Le {role}, Jean Roux, est à Lyon, où une école créée en 1951 l’attend.\n"
    assert chosen(analysed(text), someone, day=date(2024, 1, 1)).contradictions == ()


def test_what_comes_after_a_later_event_is_left_out_with_it():
    text = "La Ligue du Lot réunit des communes. Elle a fusionné le 3 mai 2015. Depuis, elle est à Cahors."
    assert known_on(Known(text), date(2015, 5, 3), CHECKED).told == "La Ligue du Lot réunit des communes."
    assert known_on(Known(text), date(2015, 6, 1), CHECKED).told == text
    assert known_on(Known("Née en 2020, la Ligue siège à Figeac."), date(2015, 1, 1), CHECKED).told == ""


def test_a_fact_of_a_later_day_is_left_out():
    later = Known(GUILD, (Fact("Elle finira en 2030.", None, None, ("fin",)),))
    assert known_on(later, date(2015, 1, 1), CHECKED) == Known(GUILD)


@pytest.mark.parametrize(
    ("goal", "told"),
    [
        ("d’ici à 2050", True),
        ("d’ici à la fin de l’année 2050", True),
        ("à l’horizon\u00a02050", True),
        ("en 2050", False),
    ],
)
def test_a_goal_is_known_before_its_year(goal, told):
    known = Known(f"La Ligue du Lot réunit des communes. Elle veut planter mille arbres {goal}.")
    assert ("arbres" in known_on(known, date(2024, 1, 1), CHECKED).told) is told


def test_a_year_in_a_name_is_no_later_day():
    plan = "Le plan Lot 2030 aide les usines. Il finira en 2030."
    told = known_on(Known(plan), date(2024, 1, 1), CHECKED, names=("plan Lot 2030",))
    assert told.text == "Le plan Lot 2030 aide les usines."


@pytest.mark.parametrize(
    ("said", "article", "fiche"),
    [
        ("La Ligue du Lot compte 30 communes.", "compte 30 communes", "compte 28 communes"),
        ("La Ligue du Lot compte 30 communes rurales.", "compte 30 communes", "compte 28 communes"),
        ("Les vingt communes de la Ligue du Lot votent.", "Les vingt communes", "compte 28 communes"),
        ("La Ligue du Lot, fondée en 1951, vote.", "fondée en 1951", "Créée en 1949"),
        ("Fondée en 1951, la Ligue du Lot vote.", "Fondée en 1951", "Créée en 1949"),
    ],
)
def test_a_figure_or_a_year_that_differs_is_reported_and_the_sheet_not_printed(analysed, said, article, fiche):
    found = chosen(analysed(f"{said}\n\nLe maire est content.\n"), sheet(), day=date(2015, 1, 1))
    assert [(c.article, c.fiche) for c in found.contradictions] == [(article, fiche)]
    assert not found.usable
    assert found.refused[0][1] == "contradicted"


@pytest.mark.parametrize(
    "said",
    [
        "La Ligue du Lot compte 28 communes.",
        "Trois communes de la Ligue du Lot votent.",
        "La Ligue du Lot aide les vingt communes rurales, les autres attendent.",
        "La Ligue du Lot aide les vingt communes du nord, les autres attendent.",
        "La Ligue du Lot, fondée en 1949, vote.",
        "« Les 30 communes de la Ligue du Lot votent », dit le maire de Cahors.",
        "Le maire de Cahors, élu en 1951, parle de la Ligue du Lot.",
        "Un club issu de la Ligue du Lot, créé en 1951, vote.",
        "Une section pour les jeunes, créée en 1951 par le bureau de la Ligue du Lot, vote.",
    ],
)
def test_what_only_looks_like_it_is_no_contradiction(analysed, said):
    found = chosen(analysed(f"{said}\n\nLe maire est content.\n"), sheet(), day=date(2015, 1, 1))
    assert found.contradictions == ()
    assert found.usable


@pytest.mark.parametrize(
    ("office", "against"), [("de la Justice", True), ("de l’Intérieur", False), ("écologiste", False)]
)
def test_another_office_on_that_day_is_a_contradiction(analysed, office, against):
    text = "Anne Petit est une femme politique française, née à Figeac. Elle a grandi à Cahors, dans le Lot."
    facts = (Fact("Elle est ministre de l’Intérieur.", date(2014, 1, 1), None),)
    analysis = analysed(f"La ministre {office}, Anne Petit, visite Cahors mardi.\n\nLe maire est content.\n")
    found = chosen(analysis, sheet("Anne Petit", text, "personne", facts), day=date(2015, 1, 1))
    assert bool(found.contradictions) is against
    before = chosen(analysis, sheet("Anne Petit", text, "personne", facts), day=date(2013, 1, 1))
    assert not before.contradictions


def test_a_name_is_printed_as_the_article_writes_it(analysed):
    wage = sheet(
        "Smic", "Le Smic est le salaire horaire le plus bas qu’un employeur peut payer en France.", "indicateur", ()
    )
    (match,) = chosen(analysed("Le SMIC augmente mardi.\n\nLe maire est content.\n"), wage).usable
    assert match.fiche.text.startswith("Le SMIC est")


def test_someone_s_name_is_spelled_as_the_article_does_a_thing_s_number_is_not(analysed):
    text = "Oleh Petrenko, né à Lviv, a été acteur. Il a été élu président en avril 2019."
    someone = replace(sheet("Oleh Petrenko", text, "personne", ()), other_names=("Oleh Petrenkoo",))
    (match,) = chosen(analysed("Oleh Petrenkoo a parlé mardi.\n\nLe maire est content.\n"), someone).usable
    assert match.fiche.text.startswith("Oleh Petrenkoo, né")
    text = "Une cellule souche peut donner d’autres types de cellules, dans le corps ou hors de lui."
    thing = replace(sheet("cellule souche", text, "terme", ()), other_names=("cellules souches",))
    (match,) = chosen(analysed("Des cellules souches ont servi mardi.\n\nLe maire est content.\n"), thing).usable
    assert match.fiche.text.startswith("Une cellule souche")


@pytest.mark.parametrize(
    ("facts", "message"),
    [
        ("facts:\n  - text: Elle siège à Cahors.\n", "sans date ni sujet"),
        ("facts:\n  - text: Elle siège à Cahors.\n    about: siège\n", "débuts de mots"),
        ("facts:\n  - text: Elle siège à Cahors.\n    about: []\n", "débuts de mots"),
        ("facts:\n  - text: Elle siège à Cahors.\n    about: [au]\n", "trois lettres"),
        ("facts:\n  - text: Elle siège à Cahors.\n    unless: [au]\n", "trois lettres"),
        ("facts:\n  - text: Elle siège.\n    from: 2020-01-01\n    until: 2019-01-01\n", "ne l’est jamais"),
        ("facts:\n  - text: Elle siège.\n    depuis: 2020-01-01\n", "clé inconnue « depuis »"),
        ("facts:\n  - from: 2020-01-01\n", "il manque « text »"),
        ("facts:\n  - text: Elle siège.\n    from: 2020-13-01\n", "n’est pas une date"),
        ("facts: Elle siège.\n", "une liste de faits"),
        ("facts:\n  - text: elle siège\n    from: 2020-01-01\n", "phrase entière"),
    ],
)
def test_a_flaw_of_a_fact_is_told(tmp_path, facts, message):
    path = tmp_path / "ligue.yml"
    head = f"name: Ligue du Lot\nkind: organisation\ntext: {GUILD}\nsource: Statuts de la Ligue\nvalid: 2025-01-01\n"
    path.write_text(head + facts, encoding="utf-8")
    _, problems = check_fiches([tmp_path], date(2025, 6, 1))
    assert any(p.flaw == "fact" and message in p.message for p in problems)


def test_a_figure_of_what_is_not_printed_is_checked_too(analysed):
    text = "La communauté de communes est à Figeac. La communauté de communes compte 28 communes."
    roads = Fact("La communauté de communes entretient des chemins.", None, None, ("chemin",))
    known = sheet("communauté de communes", text, "terme", (roads,), known=3)
    article = "La communauté de communes compte {} communes et ferme un chemin.\n\nLe maire est content.\n"
    assert chosen(analysed(article.format(28)), known).usable[0].fiche.text == roads.text
    found = chosen(analysed(article.format(30)), known)
    assert [c.article for c in found.contradictions] == ["compte 30 communes"]
    assert not found.usable


def test_what_is_told_alone_names_its_subject(tmp_path):
    head = "name: Ehpad\nkind: terme\ntext: Un Ehpad loge des personnes âgées qui ne peuvent plus vivre chez elles.\n"
    facts = (
        "facts:\n  - text: {} est payé par la caisse.\n    about: [soins]\nsource: Code\nvalid: 2025-01-01\nknown: 3\n"
    )
    for subject, flawed in (("Un infirmier d’Ehpad", False), ("Un infirmier", True)):
        (tmp_path / "ehpad.yml").write_text(head + facts.format(subject), encoding="utf-8")
        _, problems = check_fiches([tmp_path], date(2025, 6, 1))
        assert any("ne nomme pas la chose" in p.message for p in problems) is flawed


def test_a_fact_with_its_first_day_tells_that_year_and_no_later_one(analysed):
    text = "Anne Petit est une femme politique française, née à Figeac. Elle a grandi à Cahors, dans le Lot."
    told = "Elle est maire de Figeac depuis mai 2019. Elle a été réélue en mars 2020."
    someone = sheet("Anne Petit", text, "personne", (Fact(told, date(2019, 5, 3), date(2026, 3, 1)),))
    analysis = analysed("Anne Petit ouvre la salle.\n\nLe maire est content.\n")
    (match,) = chosen(analysis, someone, day=date(2019, 5, 20)).usable
    assert match.fiche.text == f"{text} Elle est maire de Figeac depuis mai 2019."


@pytest.mark.parametrize("empty", ["", " ~", " ''"])
def test_an_empty_known_is_none_given(tmp_path, empty):
    text = "Le Codex est un recueil de règles, tenu par un bureau de douze personnes à Cahors."
    (tmp_path / "a.yml").write_text(
        f"name: Codex\nkind: terme\ntext: {text}\nsource: Bureau\nvalid: 2025-01-01\nknown:{empty}\n", "utf-8"
    )
    (fiche,) = (f for f in load_fiches((tmp_path,)) if f.name == "Codex")
    assert fiche.known == 1
