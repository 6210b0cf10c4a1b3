"""Headings made from a sentence or a few paragraphs, through the real pipeline."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from types import SimpleNamespace

import pytest

from seo_fr.analysis.entities import find_entities
from seo_fr.analysis.keywords import extract_keywords
from seo_fr.headings.candidates import Sentences, proposals
from seo_fr.headings.grammar.tree import article_trees
from seo_fr.headings.guards import objection
from seo_fr.headings.structure import find_candidates, plan_headings
from seo_fr.headings.titles import tell
from seo_fr.language.annotate import annotate
from seo_fr.model import Language
from seo_fr.reading import read_text

FRENCH = Language("fr", 1.0)
# Its assertions say what they compared, as those of a test file do.
pytest.register_assert_rewrite("tests.headings.cases")


@cache
def _trees(text):
    made = annotate(read_text(text + "\n"), FRENCH)
    return tuple(tree for own in article_trees(made, find_entities(made)) for tree in own)


@pytest.fixture(scope="session")
def tree_of():
    """``tree_of(text)``: the trees of all its sentences, in order; one parse a text, however many rows ask for it."""
    return _trees


@cache
def proposals_of(text, year=None):
    """(proposal, objection) of every strategy for every sentence of a text, told as if written in ``year``."""
    told = (replace(tree, article=replace(tree.article, year=year)) for tree in _trees(text))
    return [(proposal, objection(proposal)) for tree in told for proposal in proposals(tree)]


@pytest.fixture(scope="session")
def made_from():
    """``made_from(text)``: {heading: strategy} of what the guards let through."""

    def make(text, year=None):
        first: dict[str, str] = {}
        for proposal, why in proposals_of(text, year):
            if why is None:
                first.setdefault(proposal.text, proposal.strategy)
        return first

    return make


@pytest.fixture(scope="session")
def refused():
    """``refused(text)``: {heading: guard} of what they do not."""

    def make(text):
        return {p.text: why for p, why in proposals_of(text) if why is not None}

    return make


@pytest.fixture(scope="session")
def planned():
    """``planned(source, path)``: (annotated, its titles and sections) of a whole article."""

    def make(source, path="-"):
        made = annotate(read_text(source, path), FRENCH)
        entities = find_entities(made)
        keywords = extract_keywords(made, entities)
        sentences = Sentences.of(made, entities)
        titles = tell(sentences, entities).titles
        title = made.article.title.text if made.article.title else next(iter(titles), "")
        return made, SimpleNamespace(
            titles=titles, sections=plan_headings(find_candidates(made, keywords, sentences), title)
        )

    return make


@pytest.fixture(scope="session")
def story_of():
    """``story_of(text)``: what its first sentences tell."""

    def make(text):
        made = annotate(read_text(text + "\n"), Language("fr", 1.0))
        entities = find_entities(made)
        return tell(Sentences.of(made, entities), entities)

    return make


def _plain(heading):
    return heading.replace("\u00a0", " ")


@pytest.fixture(scope="session")
def made(made_from):
    """``made(text)``: {heading: strategy} of what the guards let through, with plain spaces."""

    def make(text):
        return {_plain(said): how for said, how in made_from(text).items()}

    return make


@pytest.fixture(scope="session")
def proposed(made_from, refused):
    """``proposed(text)``: every heading a strategy hands in, whatever the guards say to it, with plain spaces."""

    def make(text):
        return [_plain(heading) for heading in {**made_from(text), **refused(text)}]

    return make
