"""Headings against each other: forms that vary down the page."""

from __future__ import annotations

from seo_fr.headings.ranking.candidate import Candidate
from seo_fr.headings.ranking.choice import Scored, assign


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
