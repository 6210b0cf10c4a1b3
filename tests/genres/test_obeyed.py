"""What a genre wants is done: headings, blocks, names and keywords only where they belong."""

from seo_fr.analysis.genres.manners import manners_of
from seo_fr.analysis.genres.recognise import recognise
from seo_fr.checks.rule_file import rule_ids
from seo_fr.model import Options
from seo_fr.output.analysis_json import analysis_object
from seo_fr.output.restructured_json import restructured_object
from seo_fr.output.restructured_text import restructured_report
from seo_fr.output.sheet import Sheet
from seo_fr.pipeline import restructure_article
from seo_fr.reading.article import read_text


def test_no_heading_is_proposed_where_the_genre_wants_none(made):
    case, result = made
    where = manners_of(case.genre).headings
    origins = [h.origin for h in result.headings]
    if where == "nowhere":
        assert "generated" not in origins
    if where == "before_turns":
        assert "generated" not in origins[origins.index("article") :]


def test_the_authors_headings_stay_and_no_other_says_the_same(made):
    case, result = made
    texts = [h.text for h in result.headings]
    if case.author is not None:
        assert [h.text for h in result.headings if h.origin == "article"] == case.author
        assert len({t.casefold() for t in texts}) == len(texts)
    assert not [t for t in texts for word in case.not_headings if word in t]


def test_no_contact_credit_or_byline_becomes_a_keyword_or_a_name(made):
    case, result = made
    named = [m["name"] for m in result.metadata.json_ld.get("mentions", [])]
    said = [*(k.text for k in result.analysis.keywords), *result.metadata.keywords, *named]
    assert not [(s, w) for s in said for w in case.not_keywords if w.casefold() in s.casefold()]


def test_the_result_is_of_the_same_genre(made):
    case, result = made
    assert recognise(read_text(result.markdown, "resultat.md")).name == case.genre


def test_a_second_run_changes_nothing(of_one_genre):
    for case in of_one_genre:
        options = Options(complete=True)
        once = restructure_article(read_text(case.text, case.name), options).markdown
        assert restructure_article(read_text(once, "resultat.md"), options).markdown == once


def test_a_rule_that_means_nothing_to_the_genre_is_not_asked(made):
    case, result = made
    assert not {f.rule for f in result.analysis.findings} & manners_of(case.genre).unasked


def test_every_rule_and_block_that_a_genre_refuses_exists(cases):
    known = set(rule_ids())
    for genre in {c.genre for c in cases}:
        assert manners_of(genre).unasked <= known


def test_the_reports_and_both_schemas_say_the_genre(made):
    case, result = made
    for shown in (analysis_object(result.analysis), restructured_object(result)):
        assert (shown["genre"], shown["confidence"]) == (case.genre, result.analysis.article.genre.confidence)
        assert shown["genre_reason"]
    report = restructured_report(result, Sheet(width=100))
    assert ("\nGenre  " in report) is (case.genre != "news")
