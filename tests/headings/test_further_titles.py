"""Titles from further down than the lead, and what is put beside the lead's own."""

from __future__ import annotations

import pytest

from seo_fr.analysis.entities import find_entities
from seo_fr.analysis.keywords import extract_keywords
from seo_fr.headings.candidates import Sentences
from seo_fr.headings.further_titles import further_titles
from seo_fr.headings.structure import find_candidates
from seo_fr.headings.titles import Story, with_more
from seo_fr.language.annotate import annotate
from seo_fr.model import Language
from seo_fr.reading import read_text

SOURCE = (
    "Quelle nuit ! Personne n’a dormi.\n\n"
    "La mairie de Figeac a rouvert la piscine municipale en mars. Les élus de la région promettent une aide.\n"
)


@pytest.fixture(scope="module")
def found():
    made = annotate(read_text(SOURCE), Language("fr", 1.0))
    entities = find_entities(made)
    return find_candidates(made, extract_keywords(made, entities), Sentences.of(made, entities))


def test_a_clause_with_the_keyphrase_comes_as_it_is(found):
    titles = further_titles(found.topics, found.candidates, "piscine municipale", str)
    assert "La mairie de Figeac rouvre la piscine municipale" in titles
    assert not [t for t in titles if t.startswith("Piscine municipale : la mairie de Figeac rouvre la piscine")]


def test_another_follows_the_keyphrase_and_a_colon(found):
    titles = further_titles(found.topics, found.candidates, "Figeac", str, bare=True)
    assert "Figeac\u00a0: les élus de la région promettent une aide" in titles


def test_none_is_wider_than_a_results_page_shows(found):
    assert all(len(t) <= 70 for t in further_titles(found.topics, found.candidates, "mairie " * 8, str))


def test_the_leads_own_titles_stay_first_and_no_other_says_them_again():
    story = Story(titles=("Figeac ferme sa piscine",))
    told = with_more(story, ("La piscine de Figeac ferme", "La région promet une aide", "Un collectif proteste"))
    assert told.titles == ("Figeac ferme sa piscine", "La région promet une aide", "Un collectif proteste")


def test_a_sentence_is_asked_once():
    made = annotate(read_text(SOURCE), Language("fr", 1.0))
    sentences = Sentences.of(made, find_entities(made))
    tree = sentences.trees[1][0]
    assert sentences.proposals(tree) is sentences.proposals(tree)
    assert "La mairie de Figeac rouvre la piscine municipale" in {p.text for p in sentences.proposals(tree)}
