"""Which sheets are worth printing: those of what the article turns on and its reader does not know."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from seo_fr.completion.blocks.background import background
from seo_fr.completion.fiche_facts import Known, known_on
from seo_fr.completion.fiche_matching import match_fiches
from seo_fr.completion.fiches import Fiche, load_fiches
from seo_fr.resources import rules, words
from tests.completion.items import PLENTY, material, shown


def sheet(name, text, kind="terme"):
    return Fiche(name, (), None, kind, text, "Source", date(2025, 1, 1), Path("fiches") / f"{name}.yml")


def printed(analysis, *sheets):
    return shown(background(material(analysis, sheets), PLENTY))


CODEX = sheet("Codex", "Le Codex est un recueil. Il date de 1900.")
LEAD = "La commune de Figeac ouvre samedi une salle de concert.\n\n"


def test_one_thing_named_in_passing_is_no_reason_for_a_block(analysed):
    assert printed(analysed(f"{LEAD}Le Codex est cité une fois.\n"), CODEX) == []


@pytest.mark.parametrize(
    "text",
    [
        "La commune de Figeac ouvre une salle qui suit le Codex.\n\nLe maire est content.\n",
        f"{LEAD}Le Codex le veut.\n\nLe maire relit le Codex.\n",
        f"Un Codex pour Figeac\n\n{LEAD}Le Codex le veut.\n",
    ],
)
def test_what_the_article_turns_on_is_explained(analysed, text):
    assert printed(analysed(text, path="a.txt"), CODEX) == ["Le **Codex** est un recueil. Il date de 1900."]


@pytest.mark.parametrize(("name", "told"), [("droit de préemption", True), ("amiante", False)])
def test_a_notion_of_the_body_is_explained_unless_it_is_a_detail_there(analysed, name, told):
    text = f"{LEAD}Le maire a parlé du {name} aux voisins.\n\nLe concert est gratuit.\n"
    assert bool(printed(analysed(text), sheet(name, f"Le {name} est une chose du droit."))) is told


def test_what_comes_second_has_to_weigh_more(analysed):
    other = sheet("Digeste", "Le Digeste est un recueil. Il date de 533.")
    text = f"{LEAD}Le Codex le veut.\n\nLe Digeste le veut.\n\nLe maire relit le Codex, puis le Digeste.\n"
    assert len(printed(analysed(text), CODEX)) == len(printed(analysed(text), other)) == 1
    assert len(printed(analysed(text), CODEX, other)) == 1


@pytest.mark.parametrize(
    "lead",
    [
        "La salle de Figeac, dont le Codex, ouvre samedi.",
        "Le lauréat du Codex, Paul Durand, ouvre la salle de Figeac samedi.",
        "La salle de Figeac ouvre samedi, d’après le Codex.",
        "Le Codex a regretté l’ouverture de la salle de Figeac.",
        "« Le Codex vaut pour la salle de Figeac samedi », dit le maire.",
    ],
)
def test_an_epithet_a_source_or_a_mere_reaction_is_no_subject(analysed, lead):
    assert printed(analysed(f"{lead}\n\nLe maire est content.\n"), CODEX) == []


def test_two_sheets_that_say_the_same_are_one(analysed):
    twin = sheet("Digeste", "Le Digeste est un recueil. Il date de 1900, comme le recueil du Codex.")
    first = sheet("Codex", "Le Codex est un recueil. Il date de 1900, comme le recueil du Digeste.")
    assert (
        len(printed(analysed("Le Codex et le Digeste règlent la salle de Figeac.\n\nLe maire lit.\n"), first, twin))
        == 1
    )


def test_what_a_newspaper_reader_knows_is_explained_only_where_it_is_the_subject(analysed):
    known = sheet("Pentagone", "Le Pentagone est un ministère. Il est à Washington.", "lieu")
    assert printed(analysed(f"{LEAD}Le Pentagone se tait.\n\nLe Pentagone attend.\n"), known) == []
    assert printed(analysed(f"{LEAD}Le Pentagone se tait.\n\nLe Pentagone attend.\n\nLe Pentagone parle.\n"), known)


def test_what_a_child_knows_is_explained_only_where_the_news_is_what_it_is(analysed):
    known = sheet("Renault", "Renault construit des voitures. Renault date de 1898.", "entreprise")
    rest = "\n\nRenault le dit.\n\nRenault le veut.\n\nRenault attend.\n"
    assert printed(analysed(f"Renault ferme samedi le garage de Figeac.{rest}"), known) == []
    changes = f"Renault ferme samedi le garage de Figeac et change de statut.{rest}"
    assert printed(analysed(changes), known)
    assert printed(analysed(f"Renault privatisé\n\n{changes}", path="a.txt"), known)
    assert printed(analysed(f"Un garage privatisé\n\n{changes}", path="a.txt"), known) == []


def test_what_is_only_named_lower_down_is_not_what_the_article_turns_on(analysed):
    rest = "".join(f"Le maire le dit pour la {n}e fois.\n\n" for n in range(2, 9))
    body = replace(CODEX, kind="organisation")
    assert printed(analysed(f"{LEAD}{rest}Le Codex le veut.\n\nLe Codex y tient.\n"), body) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Une enquête dira si le Codex est suivi.\n\nLe maire attend.\n", True),
        ("Le maire attend.\n\nUne enquête dira si le Codex est suivi.\n", False),  # an afterthought
        ("Le Codex avait été suivi en 2017.\n\nLe maire attend.\n", False),  # a recall
        ("« Le Codex est suivi », dit le maire.\n\nLe maire attend.\n", False),  # the speaker's subject
    ],
)
def test_a_procedure_that_the_news_goes_through_is_explained_where_nothing_weighs_more(analysed, text, told):
    assert bool(printed(analysed(f"{LEAD}Rien n’est fait.\n\n{text}"), CODEX)) is told


def test_of_two_procedures_the_one_that_acts_is_explained_and_no_second(analysed):
    other = sheet("Index", "L’Index est une liste. Elle date de 1920.")
    text = f"{LEAD}Le maire cite le Codex.\n\nL’Index interdit la salle.\n\nLe maire attend.\n"
    assert printed(analysed(text), CODEX, other) == ["L’**Index** est une liste. Elle date de 1920."]


def test_what_a_country_knows_is_not_explained_to_it(analysed):
    known = sheet("Hydro-Québec", "Hydro-Québec est une société d’État. Elle date de 1944.", "organisation")
    text = "Hydro-Québec ouvre samedi une salle à Gaspé.\n\nHydro-Québec y tient, dit le maire.\n"
    assert printed(analysed(text, usage="fr-FR"), known)
    assert printed(analysed(text, usage="fr-CA"), known) == []


def test_a_company_that_is_only_quoted_is_not_explained(analysed):
    paper = sheet("Gazette du Lot", "La Gazette du Lot est un journal. Elle paraît à Figeac.", "entreprise")
    assert printed(analysed("La salle ouvre samedi, selon la Gazette du Lot.\n\nLe maire est content.\n"), paper) == []


def test_what_every_reader_knows_has_a_sheet():
    names = {f.name for f in load_fiches()}
    assert words("completion", "familiar") | words("completion", "household") <= names
    assert {n for known in rules("completion")["household_abroad"]["places"].values() for n in known} <= names


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
