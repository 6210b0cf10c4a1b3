"""Headings against each other: forms that vary down the page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from seo_fr.headings.ranking.candidate import Candidate
from seo_fr.headings.ranking.choice import Chooser, Scored, assign
from seo_fr.headings.ranking.topics import Topics
from seo_fr.language.annotate import annotate
from seo_fr.model import Language
from seo_fr.reading import read_text


def scored(text, strategy, score):
    lemmas = frozenset(text.lower().split())
    candidate = Candidate(text, strategy, (), lemmas, {}, 0.0, paragraph=0, sentence=0, proper=False)
    return Scored(candidate, score)


def test_of_two_nearly_equal_headings_the_one_of_another_form_is_taken():
    first = (scored("Le maire démissionne", "clause", 1.0),)
    second = (scored("La digue cède", "segment", 0.6), scored("Rupture du barrage", "nominalisation", 0.4))
    assert [s.candidate.text for s in assign([first, second])] == ["Le maire démissionne", "Rupture du barrage"]


def test_the_third_heading_of_a_form_pays_even_where_another_stands_between():
    rows = [
        (scored("Le maire démissionne", "clause", 1.0),),
        (scored("Rupture du barrage", "nominalisation", 1.0),),
        (scored("La crue emporte tout", "clause", 1.0),),
        (scored("Fermeture du pont", "nominalisation", 1.0),),
        (scored("Un témoin raconte", "clause", 1.0), scored("Deux routes coupées", "participle", 0.8)),
    ]
    assert assign(rows)[-1].candidate.text == "Deux routes coupées"


def test_a_much_better_heading_may_have_the_form_of_the_one_before():
    first = (scored("Le maire démissionne", "clause", 1.0),)
    second = (scored("La digue cède", "segment", 1.6), scored("Rupture du barrage", "nominalisation", 0.4))
    assert [s.candidate.text for s in assign([first, second])] == ["Le maire démissionne", "La digue cède"]


@pytest.mark.parametrize(
    ("title", "left"),
    [
        ("Ukraine\u00a0: le chef promet plus de soutien", ["Le port rouvre"]),
        ("Le chef promet plus de soutien au pays et aux alliés", ["Le port rouvre"]),
        ("Ukraine\u00a0: le port rouvre", ["Le chef promet plus de soutien au pays"]),
    ],
)
def test_no_heading_says_the_title_again_be_it_behind_a_label_or_a_word_longer(title, left):
    own = tuple(
        scored(t, "clause", 1.0).candidate for t in ("Le chef promet plus de soutien au pays", "Le port rouvre")
    )
    own = tuple(replace(c, base=1.0, traits={"late-in-sentence": 0.0}) for c in own)
    words = frozenset(title.lower().split())
    chooser = Chooser(
        Topics.of(annotate(read_text("Le chef promet. Le port rouvre."), Language("fr", 1.0)), []),
        [own],
        words,
        title.lower(),
    )
    assert [s.candidate.text for s in chooser.ranked(0, 1)] == left
