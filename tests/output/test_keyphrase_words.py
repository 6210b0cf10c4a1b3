"""Who chose the keyphrase, and the one sentence that asks for one."""

import re

import pytest

from seo_fr.output.analysis_json import analysis_object
from seo_fr.output.analysis_text import analysis_report
from seo_fr.output.keyphrase_words import keyphrase_origin, keyphrase_question
from seo_fr.output.report_html import render_analysis
from seo_fr.output.restructured_json import restructured_object
from seo_fr.output.sheet import Sheet


def report(analysis):
    return " ".join(analysis_report(analysis, Sheet()).split())


def page(analysis):
    return " ".join(re.sub(r"<[^>]+>", "", render_analysis(analysis)).split())


@pytest.mark.parametrize(
    ("origin", "confidence", "said"),
    [
        ("given", 1.0, "budget de l’école (donnée)"),
        ("article", 1.0, "budget de l’école (celle de l’en-tête)"),
        ("deduced", 0.9, "budget de l’école (déduite du titre et du texte)"),
    ],
)
@pytest.mark.parametrize("shown", [report, page], ids=["text", "html"])
def test_the_report_tells_who_chose_the_keyphrase(make_analysis, origin, confidence, said, shown):
    text = shown(make_analysis(focus_origin=origin, focus_confidence=confidence))
    assert said in text
    assert "Aucune expression-clé" not in text


@pytest.mark.parametrize("shown", [report, page], ids=["text", "html"])
def test_where_none_is_sure_the_report_asks_for_one_in_one_sentence(make_analysis, shown):
    text = shown(make_analysis(focus_confidence=0.3))
    assert "Expression visée" not in text
    assert "la plus probable, « budget de l’école », n’est pas sûre" in text
    assert "ou ajoutez --keyphrase." in text


def test_without_any_guess_the_question_names_none(make_analysis):
    asked = keyphrase_question(make_analysis(focus="", focus_confidence=0.0))
    assert "probable" not in asked
    assert asked.startswith("Aucune expression-clé donnée")
    assert asked.count(".") == 1


def test_a_question_is_asked_exactly_where_no_origin_is_told(make_analysis):
    for confidence in (0.0, 0.3, 0.61, 0.62, 0.9, 1.0):
        analysis = make_analysis(focus_confidence=confidence)
        assert bool(keyphrase_origin(analysis)) != bool(keyphrase_question(analysis))


def test_both_objects_tell_the_keyphrase_its_origin_and_its_confidence(make_analysis, result):
    found = analysis_object(make_analysis(focus_origin="article", focus_confidence=1.0))
    assert [found[n] for n in ("focus", "focus_origin", "focus_confidence")] == ["budget de l’école", "article", 1.0]
    assert {"focus", "focus_origin", "focus_confidence"} <= set(restructured_object(result))
