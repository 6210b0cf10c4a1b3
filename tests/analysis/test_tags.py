"""The keywords of the header: names first, whole, none twice."""

from __future__ import annotations

from seo_fr.analysis.entities import find_entities
from seo_fr.analysis.focus import deduce_focus
from seo_fr.analysis.keywords import extract_keywords
from seo_fr.analysis.stems import key_of
from seo_fr.analysis.tags import tags


def tags_of(annotated):
    entities = find_entities(annotated)
    return [k.text for k in tags(annotated, extract_keywords(annotated, entities), entities)]


def test_the_real_article_is_tagged_with_its_people_then_bodies_and_places(seed):
    found = tags_of(seed)
    assert found[:2] == ["Volodymyr Zelenskyy", "Jens Stoltenberg"]
    assert {"OTAN", "Ukraine"} <= set(found)
    assert len(found) <= 7


def test_no_tag_repeats_the_words_of_another(seed):
    keys = [set(key_of(text)) for text in tags_of(seed)]
    assert not [1 for one in keys for other in keys if one is not other and one <= other]


def test_the_focus_does_not_change_when_the_article_gets_a_title(annotated):
    body = (
        "La piscine municipale de Figeac rouvre au mois de juin après trois ans de travaux. "
        "La piscine municipale accueillera les écoles de Figeac."
    )
    alone, titled = annotated(body), annotated("La piscine municipale rouvre", body)
    title = "La piscine municipale rouvre"
    assert deduce_focus(alone, title).text == deduce_focus(titled, title).text
