"""Cohesion: the value of a stretch, the cost of an opening."""

from __future__ import annotations

import math

import pytest

from seo_fr.analysis.cohesion import Cohesion
from seo_fr.analysis.lemmas import content_lemmas
from seo_fr.analysis.openings import FORBIDDEN, opening_costs
from seo_fr.language.annotate import annotate
from seo_fr.model import Language
from seo_fr.reading.article import read_article
from seo_fr.resources import number


def test_value_is_the_formula(seed):
    cohesion = Cohesion(seed)
    lemmas = [content_lemmas(p) for p in seed.paragraphs]
    tokens = [w for p in lemmas for w in p]
    section = [w for p in lemmas[2:6] for w in p]
    counts = {w: section.count(w) for w in section}
    likelihood = sum(c * math.log(c + 1) for c in counts.values()) - len(section) * math.log(
        len(section) + len(set(tokens))
    )
    words = sum(p.words for p in seed.paragraphs[2:6])
    assert number("sections", "shortest") <= words <= number("sections", "longest")
    expected = likelihood - number("sections", "penalty") * math.log(len(tokens)) - opening_costs(seed)[2]
    assert cohesion.value(2, 6) == pytest.approx(expected)


def test_the_order_of_questions_does_not_matter(seed):
    n = len(seed.paragraphs)
    forward, backward = Cohesion(seed), Cohesion(seed)
    pairs = [(i, j) for i in range(n) for j in range(i + 1, n + 1)]
    answers = {pair: forward.value(*pair) for pair in pairs}
    assert {pair: backward.value(*pair) for pair in reversed(pairs)} == answers


def test_too_short_and_too_long_cost(annotated):
    text = annotated(*["Le maire de Lyon inaugure une école neuve dans le quartier nord."] * 60)
    cohesion = Cohesion(text)
    assert cohesion.words(0, 60) == 60 * text.paragraphs[0].words
    short = cohesion.value(0, 2) / 2
    assert cohesion.value(0, 20) / 20 > short


@pytest.mark.parametrize(
    ("opening", "leans"),
    [
        ("Mais le maire refuse de signer le projet.", True),
        ("Il refuse de signer le projet présenté mardi.", True),
        ("Cette réunion a duré trois heures à Paris.", True),
        ("Le maire refuse de signer le projet.", False),
        ("Il y a trente ans, le port fermait ses portes.", False),
    ],
)
def test_openings_that_lean_on_what_precedes_cost(annotated, opening, leans):
    text = annotated("La ville de Lyon présente un projet de tramway.", opening, "La préfecture étudie le dossier.")
    first, second, _ = opening_costs(text)
    assert first == 0
    assert (second > 0) is leans


def test_what_a_colon_announces_is_not_cut_off(annotated):
    text = annotated(
        "Le projet comprend trois parties :", "Une école de douze classes ouvrira.", "Un parc sera planté."
    )
    _, after_colon, plain = opening_costs(text)
    assert after_colon > plain


def test_inside_a_list_nothing_opens():
    source = "Un paragraphe de texte.\n\n- premier point\n- deuxième point\n- troisième point\n\nUn autre paragraphe.\n"
    text = annotate(read_article(source.encode(), "liste.md"), Language("fr", 1.0))
    assert [b.kind for b in text.article.prose] == ["paragraph", "item", "item", "item", "paragraph"]
    assert [cost >= FORBIDDEN for cost in opening_costs(text)] == [False, False, True, True, False]
