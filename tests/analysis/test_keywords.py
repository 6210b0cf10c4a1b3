"""Keywords: the ranking, the search phrase, the editor's ten."""

from __future__ import annotations

import pytest

from seo_fr.analysis.entities import find_entities
from seo_fr.analysis.focus import deduce_focus, editor_keywords
from seo_fr.analysis.keywords import extract_keywords
from seo_fr.analysis.stems import key_of
from seo_fr.resources import words


def keywords_of(annotated, keyphrase=None):
    return extract_keywords(annotated, find_entities(annotated), keyphrase)


def test_the_real_article_begins_with_what_it_is_about(seed):
    texts = [k.text for k in keywords_of(seed)]
    assert set(texts[:4]) == {"OTAN", "Ukraine", "Volodymyr Zelenskyy", "Jens Stoltenberg"}
    assert not {"président", "réunion", "secrétaire"} & set(texts[:10])
    assert len(texts) == 20


def test_the_focus_is_a_phrase_of_the_article_that_people_type(seed):
    focus = deduce_focus(seed, seed.article.title.text if seed.article.title else "").text
    assert focus == "soutien militaire à l’Ukraine"


def test_the_editor_sees_ten_with_four_phrases(seed):
    keywords = keywords_of(seed)
    shown = editor_keywords(keywords)
    assert len(shown) == 10
    assert sum(len(k.text.split()) > 1 and k.kind == "term" for k in shown) >= 4
    assert [k for k in keywords if k in shown] == list(shown)
    assert "adhésion de l’Ukraine" in {k.text for k in shown}
    assert not {k.text for k in shown} & words("entities", "roles")


def test_scores_fall_and_are_plain_floats(seed):
    keywords = keywords_of(seed)
    assert keywords[0].score == 1.0
    assert [k.score for k in keywords] == sorted((k.score for k in keywords), reverse=True)
    assert all(type(k.score) is float and type(k.yake) is float and 0 <= k.score <= 1 for k in keywords)


def test_spans_are_every_occurrence_and_apart(seed):
    source = seed.article.source
    keywords = {k.text: k for k in keywords_of(seed)}
    assert keywords["Ukraine"].count == 10 == source.count("Ukraine")
    assert keywords["adhésion de l’Ukraine"].count == source.count("adhésion de l’Ukraine")
    for keyword in keywords.values():
        assert keyword.count == len(keyword.spans) > 0
        assert all(a.end <= b.start for a, b in zip(keyword.spans, keyword.spans[1:], strict=False))
        if keyword.kind == "term":
            assert {key_of(s.of(source)) for s in keyword.spans} == {key_of(keyword.text)}


def test_singular_and_plural_are_one_keyword(annotated):
    text = annotated(
        "Les éoliennes marines arrivent à Saint-Nazaire.",
        "Une éolienne marine produit assez pour cinq mille foyers. Chaque éolienne marine coûte cher.",
    )
    found = [k for k in keywords_of(text) if key_of(k.text) == key_of("éolienne marine")]
    assert [k.count for k in found] == [3]


def test_source_apostrophes_in_texts_typographic_in_the_focus(annotated):
    text = annotated(
        "L'adhésion de l'Ukraine divise les capitales.",
        "L'adhésion de l'Ukraine demandera des années. L'adhésion de l'Ukraine coûtera cher à l'Europe.",
    )
    keywords = keywords_of(text)
    assert "adhésion de l'Ukraine" in {k.text for k in keywords}
    assert deduce_focus(text).text == "adhésion de l’Ukraine"


def test_dates_and_generic_nouns_are_no_keywords(annotated):
    text = annotated(
        "Le maire de Figeac ferme la maternité lundi 12 janvier.",
        "Dans ce cas, le nombre de naissances baisse depuis lundi. Le cas de Figeac inquiète les familles du Lot.",
    )
    texts = {k.text.lower() for k in keywords_of(text)}
    assert not {"lundi", "janvier", "cas", "nombre", "12 janvier"} & texts
    assert "figeac" in texts


def test_no_phrase_is_broken_off_a_name(annotated):
    text = annotated(
        "Le Royaume-Uni et les États-Unis négocient un accord commercial.",
        "L’accord commercial entre le Royaume-Uni et les États-Unis avance.",
    )
    texts = {k.text for k in keywords_of(text)}
    assert {"Royaume-Uni", "États-Unis", "accord commercial"} <= texts
    assert not {"Uni", "Royaume", "États", "Unis"} & texts


def test_the_author_s_own_keyphrase_leads(seed):
    first = keywords_of(seed, "opération militaire spéciale")[0]
    assert (first.text, first.score, first.count) == ("opération militaire spéciale", 1.0, 1)
    without = keywords_of(seed)
    assert keywords_of(seed, "recette de crêpes") == without


def test_the_same_twice_whatever_was_read_before(seed, annotated):
    before = keywords_of(seed)
    keywords_of(annotated("Le zébu malgache traverse la savane. Le zébu malgache dort."))
    assert keywords_of(seed) == before


@pytest.mark.parametrize("text", ["Oui.", "12 000", "Il pleut.", "« »\n\nOui."])
def test_almost_nothing_to_say(annotated, text):
    article = annotated(text)
    keywords = keywords_of(article)
    assert isinstance(deduce_focus(article).text, str)
    assert len(editor_keywords(keywords)) == len(keywords)


def test_fewer_than_ten_only_where_the_text_has_no_more(annotated):
    assert len(keywords_of(annotated("Le chat dort sur le canapé rouge."))) < 10


def test_an_address_in_brackets_is_no_keyword(annotated):
    text = "Le maire de Figeac ferme la piscine (https://www.exemple.fr/a(b)). Le maire le dit (www.figeac-info.fr)."
    made = annotated(text, path="a.md")
    found = [k.text for k in extract_keywords(made, find_entities(made))]
    assert "Figeac" in found
    assert not [k for k in found if "http" in k or "www" in k]
