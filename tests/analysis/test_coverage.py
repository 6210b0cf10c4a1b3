"""Coverage: evidence where the article answers, a sound question everywhere."""

from __future__ import annotations

import re

import pytest

from seo_fr.analysis.coverage import cover
from seo_fr.analysis.entities import find_entities
from seo_fr.analysis.facets import FACETS
from seo_fr.analysis.gaps.find import open_questions


def facets(annotated):
    return {f.facet: f for f in cover(annotated, find_entities(annotated), open_questions(annotated))}


def test_ten_facets_in_the_order_of_the_contract(seed):
    found = cover(seed, find_entities(seed))
    assert tuple(f.facet for f in found) == FACETS
    assert FACETS == (
        "qui", "quoi", "quand", "où", "pourquoi", "comment", "chiffres", "contexte", "réactions", "suites",
    )  # fmt: skip


def test_the_real_article(seed):
    found = facets(seed)
    source = seed.article.source
    assert {name for name, f in found.items() if not f.present} <= {"comment"}
    assert found["chiffres"].evidence[0].of(source) == "14"
    assert found["pourquoi"].evidence[0].of(source) == "pour mobiliser le soutien militaire à l’Ukraine"
    assert found["quand"].evidence[0].of(source) == "jeudi"


def test_evidence_is_in_order_and_apart(seed):
    for facet in cover(seed, find_entities(seed)):
        assert facet.present is bool(facet.evidence)
        assert all(a.end <= b.start for a, b in zip(facet.evidence, facet.evidence[1:], strict=False))
        assert all(0 <= s.start < s.end <= len(seed.article.source) for s in facet.evidence)


@pytest.mark.parametrize(
    ("facet", "yes", "no"),
    [
        ("quand", "La mairie ferme mardi.", "La mairie ferme."),
        ("où", "Une maison brûle à Marseille.", "Une maison brûle."),
        ("pourquoi", "La ligne ferme en raison des travaux.", "La ligne ferme."),
        ("comment", "Elle gagne en courant plus vite.", "Elle gagne."),
        ("chiffres", "Elle a vendu 12 000 billets.", "Elle a vendu des billets en 2012."),
        ("contexte", "La ligne est fermée depuis l’été.", "La ligne est fermée."),
        ("réactions", "« Nous ne céderons rien à personne », dit-elle.", "Elle parle de la « ville »."),
        ("suites", "Le conseil va voter le budget.", "Le conseil vote le budget."),
        ("qui", "Marie Dupont a gagné la course.", "La course a lieu."),
    ],
)
def test_each_facet_sees_its_answer_and_nothing_else(annotated, facet, yes, no):
    assert facets(annotated(yes))[facet].present
    assert not facets(annotated(no))[facet].present


def test_a_year_is_no_figure_and_a_day_is_no_amount(annotated):
    found = facets(annotated("Le 12 mars 2012, la ville a fêté son musée."))
    assert not found["chiffres"].present
    assert found["quand"].present


def test_a_letter_that_grows_in_small_letters_moves_no_day(annotated):
    found = facets(annotated("À İzmir et à İnebolu, la ville a fêté le 12 mars son musée."))
    assert not found["chiffres"].present
    assert found["quand"].present


def test_questions_are_french_sentences(seed, annotated):
    for text in (seed, annotated("Il pleut."), annotated("Marie Dupont a gagné la course mardi à Lille.")):
        for facet in facets(text).values():
            if not facet.ask:
                continue
            assert "{" not in facet.ask
            assert facet.ask[0].isupper() or facet.ask[0] == "«"
            assert facet.ask[-1] in "?.", facet.ask
            assert not re.search(r" [:;!?»]|« ", facet.ask), "ordinary space where French wants a no-break one"
            assert "'" not in facet.ask or "'" in text.article.source


def test_what_is_said_and_calls_for_nothing_is_asked_no_more(annotated):
    found = facets(annotated("Le maire de Figeac a rouvert la piscine mardi, en raison de la chaleur."))
    assert found["pourquoi"].present
    assert found["pourquoi"].ask == ""


def test_a_gap_is_the_question_of_its_facet(annotated):
    says = "La halle de Figeac ferme lundi. Une pétition circule."
    assert facets(annotated(says))["chiffres"].ask == "Combien de signatures la pétition a-t-elle recueillies\u00a0?"


def test_two_gaps_of_a_facet_are_both_asked(annotated):
    text = annotated("La rénovation de la halle commence lundi à Figeac. Une pétition circule.")
    asked = [q.text for q in open_questions(text)]
    assert len(asked) == 2
    assert facets(text)["chiffres"].ask == " ".join(asked)
