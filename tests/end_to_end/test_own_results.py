"""A result is its own fixed point, draws no finding that the tool could have avoided, and is what its report says."""

from pathlib import Path

import pytest
from own_output import own_findings
from report_truth import untruths
from second_run import fault

import seo_fr

ROOT = Path(__file__).resolve().parents[2]


SMALL = sorted((ROOT / "tests" / "data" / "small").glob("*.*"))
LONG = [
    ROOT / "data" / "articles" / "otan-ukraine.txt",
    *sorted((ROOT / "data" / "archive-exemple").glob("2022-03*.md")),
]
WAYS = {"plain": {}, "complete": {"complete": True}}
# What is true of the article and cannot be helped: no whole sentence of these few would make the description longer.
SHORT = {"description-length"}


@pytest.fixture(params=[*SMALL, *LONG], ids=lambda p: p.stem)
def source(request):
    return request.param


@pytest.fixture(params=WAYS)
def options(request):
    return WAYS[request.param]


def test_a_second_run_changes_nothing(source, options):
    assert fault(source.name, source.read_bytes(), options) == ""


@pytest.mark.parametrize("small", SMALL, ids=lambda p: p.stem)
def test_questions_are_asked_once_and_reported(small):
    options = {"complete": True, "questions": True}
    assert fault(small.name, small.read_bytes(), options) == ""
    assert list(untruths(seo_fr.restructure(small.read_bytes(), path=small.name, **options))) == []


def test_the_report_says_what_the_result_says(source, options):
    assert list(untruths(seo_fr.restructure(source.read_bytes(), path=source.name, **options))) == []


@pytest.mark.parametrize("way", ["plain", "complete"])
def test_no_finding_is_our_own(source, way):
    found, _ = own_findings(source.name, source.read_bytes(), WAYS[way])
    assert [(f.rule, text) for f, text in found if f.rule not in SHORT] == []


@pytest.mark.parametrize("way", ["plain", "complete"])
def test_a_straight_article_has_no_mixed_apostrophes_after_us(way):
    data = LONG[0].read_text(encoding="utf-8").replace("’", "'").encode()
    found, _ = own_findings("droit.txt", data, WAYS[way])
    assert "apostrophes-mixed" not in {f.rule for f, _ in found}


def test_the_title_that_we_put_in_is_no_more_than_a_proposal_on_the_next_run():
    text = (ROOT / "tests" / "data" / "small" / "sans-titre.txt").read_text(encoding="utf-8")
    first = seo_fr.restructure(text)
    again = seo_fr.analyze(first.markdown, path="a.md")
    assert again.title.text == first.metadata.title
    assert again.annotated.title is None
    assert [k.text for k in again.keywords] == [k.text for k in first.analysis.keywords]
    assert again.focus == first.analysis.focus


def test_a_title_that_the_author_has_changed_is_his():
    text = (ROOT / "tests" / "data" / "small" / "sans-titre.txt").read_text(encoding="utf-8")
    first = seo_fr.restructure(text)
    written = first.markdown.replace(f'title: "{first.metadata.title}"', 'title: "À Figeac, dix mois sans piscine"')
    assert seo_fr.analyze(written, path="a.md").annotated.title is not None
    assert seo_fr.restructure(written, path="a.md").markdown == written


def test_the_same_title_in_the_header_and_as_the_heading_is_read_where_it_stands():
    article = seo_fr.analyze(
        "---\ntitle: Le pont fermé\n---\n\n# Le pont fermé\n\nLe pont est fermé.\n", path="a.md"
    ).article
    assert article.title.span is not None


def test_a_report_on_an_untouched_article_does_not_say_that_all_is_there():
    text = (ROOT / "tests" / "data" / "small" / "en-tete.md").read_text(encoding="utf-8")
    done = seo_fr.restructure(seo_fr.restructure(text, path="a.md").markdown, path="a.md")
    assert done.edits == ()
    assert done.inserted == type(done.inserted)()
