"""Which sheets are worth printing: those of what the article turns on and its reader does not know."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from seo_fr.completion.blocks.background import background
from seo_fr.completion.fiche_checking import check_fiches
from seo_fr.completion.fiche_facts import Fact, Known, known_on
from seo_fr.completion.fiche_matching import match_fiches
from seo_fr.completion.fiches import Fiche, load_fiches, starter_dir
from seo_fr.completion.provenance import sheet_ref
from seo_fr.completion.relevance import traits_of
from seo_fr.completion.sheet_choice import choose
from seo_fr.resources import rules
from tests.completion.items import PLENTY, material, shown


def sheet(name, text, kind="terme", known=1, facts=()):
    path = starter_dir() / f"{name}.yml"
    return Fiche(name, (), None, kind, text, "Source", date(2025, 1, 1), path, known=known, facts=facts)


def printed(analysis, *sheets):
    return shown(background(material(analysis, sheets), PLENTY))


def weight(analysis, fiche, *others):
    return material(analysis, (fiche, *others)).weights[sheet_ref(fiche)]


TEXT = (
    "Le Codex est un recueil de règles pour les salles de concert, tenu par un bureau de douze personnes à Cahors. "
    "Il date de 1900 et chacun peut le lire sans rien payer."
)
CODEX = sheet("Codex", TEXT)
LEAD = "La commune de Figeac ouvre samedi une salle de concert.\n\n"
REST = "".join(f"Le maire le dit pour la {n}e fois.\n\n" for n in range(2, 9))


@pytest.fixture(autouse=True)
def proven(monkeypatch):
    """The sheets of these tests stand among those of the project, and nobody has read them."""
    monkeypatch.setattr("seo_fr.completion.blocks.background.is_proven", lambda fiche: True)


def test_what_the_news_opens_on_is_explained_what_it_comes_to_at_its_end_is_not(analysed):
    told = [TEXT.replace("Codex", "**Codex**")]
    assert printed(analysed(f"La commune de Figeac ouvre samedi une salle qui suit le Codex.\n\n{REST}"), CODEX) == told
    assert printed(analysed(f"{LEAD}{REST}Le Codex le veut.\n"), CODEX) == []


def test_the_later_it_comes_and_after_the_more_others_the_less_it_weighs(analysed):
    early, late = f"{LEAD}Le Codex le veut.\n\n{REST}", f"{LEAD}{REST}Le Codex le veut.\n"
    assert weight(analysed(early), CODEX) > weight(analysed(late), CODEX)
    other = sheet("Digeste", "Le Digeste est un recueil.")
    both = f"{LEAD}Le Digeste et le Codex le veulent.\n\n{REST}"
    assert weight(analysed(both), CODEX) > weight(analysed(both), CODEX, other)


def test_what_speaks_of_the_title_weighs_more(analysed):
    text = f"{LEAD}Le Codex le veut.\n\n{REST}"
    about, beside = f"Une salle de concert pour Figeac\n\n{text}", f"Un marché pour Figeac\n\n{text}"
    assert weight(analysed(about, path="a.txt"), CODEX) > weight(analysed(beside, path="a.txt"), CODEX)


def test_one_of_a_list_weighs_less_than_what_takes_part(analysed):
    plain = f"{LEAD}Le maire a lu le Codex.\n\n{REST}"
    listed = f"{LEAD}Le maire a lu un roman, un journal et le Codex.\n\n{REST}"
    assert weight(analysed(plain), CODEX) > weight(analysed(listed), CODEX)


@pytest.mark.parametrize("kind", ["personne", "organisation", "institution"])
def test_who_is_one_of_many_weighs_less_than_a_notion(analysed, kind):
    text = f"{LEAD}Le Codex le veut.\n\n{REST}"
    assert weight(analysed(text), replace(CODEX, kind=kind)) < weight(analysed(text), CODEX)


def test_what_the_newsroom_wrote_itself_weighs_more_what_it_imported_does_not(analysed):
    text = analysed(f"{LEAD}Le Codex le veut.\n\n{REST}")
    own = replace(CODEX, path=Path("fiches") / "codex.yml")
    assert weight(text, own) > weight(text, CODEX)
    assert weight(text, replace(own, imported="wikidata:Q1")) == weight(text, CODEX)


def test_every_trait_has_its_weight(analysed):
    ((_, traits),) = traits_of(material(analysed(f"{LEAD}Le Codex le veut.\n"), (CODEX,)))
    assert {"constant", *traits} == set(rules("completion")["relevance"]["weights"])


def test_the_less_the_reader_knows_the_more_it_weighs(analysed):
    text = analysed(f"{LEAD}Le Codex le veut.\n\n{REST}")
    weights = [weight(text, replace(CODEX, known=level)) for level in range(3)]
    assert weights == sorted(weights, reverse=True)
    assert len(set(weights)) == len(weights)


def test_two_sheets_that_say_the_same_are_one(analysed):
    twin = sheet("Digeste", TEXT.replace("Codex", "Digeste"))
    text = f"Le Codex et le Digeste règlent la salle de Figeac.\n\n{REST}"
    assert len(printed(analysed(text), CODEX)) == len(printed(analysed(text), twin)) == 1
    assert len(printed(analysed(text), CODEX, twin)) == 1


@pytest.mark.parametrize("known", [3, 4])
def test_of_what_readers_know_only_what_is_the_article_s_case_is_told(analysed, known):
    case = "Depuis la loi de mai 1998, le Codex oblige les salles de concert des petites villes à fermer tôt le soir."
    fiche = sheet("Codex", TEXT, known=known, facts=(Fact(case, None, None, ("concert",)),))
    text = analysed(f"Le Codex règle la salle de Figeac.\n\n{REST}")
    found = choose(text, match_fiches(text.annotated, (fiche,)), None)
    assert found.usable == ()
    assert [why for _, why in found.refused] == ["known"]
    text = analysed(f"Le Codex règle les concerts de la salle de Figeac.\n\n{REST}")
    (match,) = choose(text, match_fiches(text.annotated, (fiche,)), None).usable
    assert match.fiche.text == case


def test_what_a_country_knows_is_not_explained_to_it(analysed):
    known = sheet("Hydro-Québec", TEXT.replace("Le Codex", "Hydro-Québec"), "entreprise")
    text = f"Hydro-Québec ouvre samedi une salle à Gaspé.\n\n{REST}"
    for usage, told in (("fr-FR", 1), ("fr-CA", 0)):
        analysis = analysed(text, usage=usage)
        assert len(choose(analysis, match_fiches(analysis.annotated, (known,)), None).usable) == told


def test_what_a_country_knows_has_a_sheet():
    names = {f.name for f in load_fiches()}
    assert {n for known in rules("completion")["household_abroad"]["places"].values() for n in known} <= names


def test_every_sheet_of_the_project_says_how_known_its_subject_is():
    for path in starter_dir().rglob("*.yml"):
        assert "\nknown: " in path.read_text(encoding="utf-8"), path


@pytest.mark.parametrize("level", ["5", "-1", "oui", '"2"', "1.5", "true"])
def test_how_known_a_subject_is_goes_from_nought_to_four(tmp_path, level):
    (tmp_path / "a.yml").write_text(
        f"name: Codex\nkind: terme\ntext: {TEXT}\nsource: Bureau du Codex\nvalid: 2025-01-01\nknown: {level}\n", "utf-8"
    )
    _, (problem,) = check_fiches([tmp_path], date(2025, 6, 1))
    assert "« known » va de 0" in problem.message
    assert problem.line == 6


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Fondé en 2011, il siège à Gao.", True),
        ("Fondé en 2012, il siège à Gao.", False),  # perhaps later that year
        ("Il s’est posé le 3 juillet 2012 sur Mars.", False),  # the article's own news
        ("Il s’est posé le 30 juin 2012 sur Mars.", True),
        ("Il s’est posé le 6 août 2012 sur Mars.", False),
        ("Il a été dissous en août 2012.", False),
        ("Il a été dissous en 2018.", False),
        ("Il compte 2 500 adhérents.", True),
    ],
)
def test_an_old_article_is_not_told_its_future(text, known):
    assert (known_on(Known(text), date(2012, 7, 4), date(2025, 1, 1)).text == text) is known
    assert known_on(Known(text), None, date(2025, 1, 1)).text == text


def test_a_thing_that_the_next_sentence_defines_is_explained(analysed):
    texts = {
        "Le Codex est une ressource. C’est un recueil de règles.\n": True,
        "Le Codex est une ressource. C’est là que tout commence.\n": False,
    }
    for text, explained in texts.items():
        (match,) = match_fiches(analysed(text).annotated, (CODEX,))
        assert match.explained is explained
