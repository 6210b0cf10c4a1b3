"""What a section is about."""

from __future__ import annotations

import pytest

from seo_fr.headings.ranking.topics import FACTS, Topics, lemmas_in
from seo_fr.language.annotate import annotate
from seo_fr.model import Language
from seo_fr.reading import read_text

ARTICLE = (
    "La maternité de Figeac ferme. La maternité accueillait deux cents naissances. Le maire proteste.\n\n"
    "Les habitants iront à Cahors. La maternité de Cahors embauche du personnel, du matériel et des lits.\n\n"
    "Le budget de la région augmente. La région finance les routes.\n"
)


@pytest.fixture(scope="module")
def topics():
    return Topics.of(annotate(read_text(ARTICLE), Language("fr", 1.0)), ["maternité de Figeac"])


def test_the_subject_is_what_comes_early_often_and_in_the_keyphrases(topics):
    likely = topics.subject(0, 2).likely
    by_lemma = {lemma: likely[column] for lemma, column in topics.lemmas.items()}
    assert max(by_lemma, key=by_lemma.get) == "maternité"
    assert by_lemma["maternité"] > by_lemma["maire"] > 0


def test_a_stretch_knows_only_its_own_paragraphs(topics):
    maternity, region = topics.columns(["maternité", "région"])
    assert topics.subject(2, 3).likely[maternity] == 0 < topics.subject(2, 3).likely[region]
    assert topics.subject(0, 2).likely[region] == 0
    assert set(topics.facts(2, 3)) == set(topics.lemmas) - set(topics.facts(0, 2))


def test_the_facts_of_a_stretch_are_those_of_its_paragraphs_together(topics):
    facts = {lemma: dict(zip(FACTS, values, strict=True)) for lemma, values in topics.facts(0, 2).items()}
    assert facts["maternité"]["paragraphs"] == 1.0
    assert facts["maternité"]["here"] == 1.0
    assert facts["maternité"]["once"] == 0.0
    assert facts["maire"]["once"] == 1.0
    assert facts["habitant"]["first"] > facts["maire"]["first"] > 0
    assert facts["habitant"]["opening"] == 1.0
    assert facts["maire"]["opening"] == 0.0


def test_a_heading_that_says_more_of_the_subject_covers_more(topics):
    subject = topics.subject(0, 2)
    both, one, detail = map(topics.columns, (["maternité", "figeac"], ["maternité"], ["lit"]))
    assert len(both) == 2
    assert subject.coverage(both) > subject.coverage(one) > subject.coverage(detail) > 0
    assert subject.focus(one) > subject.focus([*one, *detail])
    assert subject.focus(()) < subject.focus(detail)


def test_keyphrases_are_read_with_the_articles_lemmas(topics):
    assert lemmas_in("les naissances à Figeac", topics.forms) >= {"naissance", "figeac"}
