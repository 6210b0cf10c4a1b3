"""The way from an article to a completed one: account, places, refusals, second run."""

import json
import re
from pathlib import Path

import pytest

import seo_fr
from seo_fr.output.restructured_html import restructured_page
from seo_fr.output.restructured_json import restructured_object
from seo_fr.output.restructured_text import restructured_report
from seo_fr.output.sheet import Sheet
from tests.completion.items import earlier
from tests.completion.pool import ARTICLE, sheet

SHEET = sheet(
    "Figeac", "Figeac est une commune du Lot. Elle compte 9 800 habitants. Son musée est consacré aux écritures."
)
COMMENT = re.compile(r"<!-- seo-fr-bloc: .*?<!-- /seo-fr-bloc -->\s*", re.S)


def source_of(result):
    return result.analysis.article.source


@pytest.mark.parametrize("path", ["a.md", "a.txt"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_the_text_is_kept_and_a_second_run_changes_nothing(completed, path, newline):
    if (path, newline) == ("a.md", "\r"):
        pytest.skip("Markdown of an old Macintosh is not promised")
    result = completed(ARTICLE.replace("\n", newline), (SHEET,), path=path, target=520)
    assert result.additions
    text = result.markdown
    for edit in reversed(result.edits):
        start = edit.span.start + sum(len(e.replacement) for e in result.edits if e.span.start < edit.span.start)
        assert text[start : start + len(edit.replacement)] == edit.replacement
        text = text[:start] + text[start + len(edit.replacement) :]
    assert text == source_of(result)
    again = completed(result.markdown, (SHEET,), target=520)
    assert again.markdown == result.markdown
    assert (again.words, again.additions) == (result.words, ())


def test_nothing_is_added_beyond_the_target(completed):
    words = completed(ARTICLE, target=10).words
    assert words.added == 0
    result = completed(ARTICLE, (SHEET,), target=words.article + 5)
    assert [a.kind for a in result.additions] == ["background"]


ASKING = ARTICLE + "\nUne pétition circule.\n"


def test_what_repeats_the_article_counts_for_120_words_at_most(completed):
    result = completed(ASKING, target=2000)
    assert sum(a.drawn for a in result.additions) <= 120
    assert result.words.missing == 2000 - result.words.article - result.words.added
    assert result.questions


def test_a_block_can_be_left_out(completed):
    kinds = {a.kind for a in completed(ARTICLE, (SHEET,), target=700).additions}
    assert "key-points" in kinds
    without = completed(ARTICLE, (SHEET,), target=700, without=("key-points", "background"))
    assert not {a.kind for a in without.additions} & {"key-points", "background"}


def test_closing_notes_stay_at_the_end(completed):
    result = completed(ARTICLE + "\nAvec AFP\n", (SHEET,), target=700)
    assert result.markdown.rstrip().endswith("Avec AFP")


def test_nothing_is_put_into_open_code(completed):
    result = completed(ARTICLE + "\n```\ncode\n", (SHEET,), target=700)
    assert {a.kind for a in result.additions} <= {"key-points"}


def test_the_summary_never_swallows_the_text_under_its_heading(completed):
    result = completed(ARTICLE, target=700)
    body = result.markdown.split("<!-- /seo-fr-bloc -->")[1].lstrip()
    assert body.startswith("#") or "**L’essentiel**" in result.markdown


def test_an_editor_may_refuse_a_block_or_make_it_her_own(completed):
    result = completed(ARTICLE, (SHEET,), target=520)
    refused = COMMENT.sub("", result.markdown)
    assert "L’essentiel" not in refused
    own = re.sub(r"<!--.*?-->\n*", "", result.markdown, flags=re.S)
    again = completed(own, (SHEET,), target=2000)
    assert not {a.kind for a in again.additions} & {a.kind for a in result.additions}


def test_questions_stand_in_comments_where_asked_for_and_once(completed):
    quiet = completed(ASKING, target=2000)
    assert "seo-fr-question" not in quiet.markdown
    asked = completed(ASKING, target=2000, questions=True)
    comments = re.findall(r"<!-- seo-fr-question: (.*?) -->", asked.markdown)
    assert len(comments) == len(asked.questions) > 0
    assert completed(asked.markdown, target=2000, questions=True).markdown == asked.markdown


def test_a_question_stands_after_the_paragraph_that_calls_for_it(completed):
    text = "# La halle de Figeac\n\nLa halle ferme lundi.\n\nUne pétition circule.\n\nLe maire se tait.\n"
    shown = completed(text, target=700, questions=True).markdown
    assert shown.index("Une pétition circule") < shown.index("seo-fr-question") < shown.index("Le maire se tait")


def test_a_second_run_adds_nothing_even_where_words_are_missing(completed):
    short = completed(ARTICLE, (SHEET,), target=2000, without=("key-points",))
    assert short.words.missing
    again = completed(short.markdown, (SHEET,), target=2000)
    assert (again.markdown, again.additions) == (short.markdown, ())


def test_a_hostile_sheet_comes_out_inert(completed):
    hostile = sheet("Figeac", "Figeac est une commune <script>alert(1)</script> du Lot. --> # Titre ![x](y) &amp; fin.")
    result = completed(ARTICLE, (hostile,), target=700, without=("key-points", "people"))
    page = restructured_page(result)
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert "<img" not in page
    assert "seo-fr-bloc" not in page


def test_a_hostile_archive_comes_out_inert(completed):
    told = earlier(
        "x.md",
        "La piscine de Figeac](https://mal.example) [",
        "La piscine <b>municipale</b> de Figeac a coûté quatre millions d’euros à la commune.",
        url="javascript:alert(1)",
    )
    result = completed(ARTICLE, (), (told,), target=900, without=("key-points", "people", "background"))
    assert [a.kind for a in result.additions] == ["archive"]
    page = restructured_page(result)
    assert "<b>" not in page
    assert 'href="https://mal' not in page
    assert 'href="javascript' not in page


def test_a_title_may_hold_commas(completed):
    told = earlier("x.md", "À Figeac, la piscine, enfin", "Elle a ouvert.", day="2019-05-01", url="/p")
    result = completed(ARTICLE, (), (told,), target=900, without=("key-points", "people"))
    assert "\n**1er mai 2019.** [À Figeac, la piscine, enfin](</p>)\n" in result.markdown


def test_the_json_lists_each_source(completed):
    from jsonschema import validate

    result = completed(ARTICLE, (SHEET,), target=520)
    data = restructured_object(result)
    schema = json.loads((_package() / "output" / "schemas" / "restructured-1.json").read_text(encoding="utf-8"))
    validate(data, schema)
    for addition in data["additions"]:
        assert addition["sources"]
        for source in addition["sources"]:
            if source["span"]:
                start, end = source["span"]
                assert source_of(result)[start:end] == source["text"]


def _package():
    return Path(seo_fr.__file__).parent


def test_the_report_gives_the_account(completed):
    report = restructured_report(completed(ARTICLE, (SHEET,), target=520), Sheet(100))
    assert re.search(r"Compte\s: \d+ \(l’article\) \+ \d+ \(ajouts\) = \d+ mots", report)


def test_the_real_article_reaches_the_target_with_the_starter_sheets(seed_path):
    result = seo_fr.restructure(seed_path.read_bytes(), path="otan-ukraine.txt", complete=True)
    words = result.words
    assert words.missing == 0
    assert words.article + words.added >= 700
    assert sum(a.drawn for a in result.additions) * 2 <= words.added
    assert result.metadata.json_ld["wordCount"] == words.article + words.added
    again = seo_fr.restructure(result.markdown, path="b.md", complete=True)
    assert again.markdown == result.markdown
    assert again.words == words


def test_the_command_completes_and_reports(seo_fr_command, tmp_path):
    (tmp_path / "a.md").write_text(ARTICLE, encoding="utf-8")
    status, out, err = seo_fr_command("restructure", "a.md", "--complete", "--without", "people", "--report")
    assert status == 0
    assert "<!-- seo-fr-bloc: key-points" in out
    assert "<!-- seo-fr-bloc: people" not in out
    assert "Compte\u00a0:" in err
    status, out, err = seo_fr_command("restructure", "a.md", "--complete", "--archive", "absente.db")
    assert (status, out) == (2, "")
    assert "absente.db" in err


def test_an_article_that_may_be_of_the_affair_is_named_and_not_printed(completed):
    sure = earlier("a.md", "La piscine de Figeac fermée", day="2022-05-01", url="/a")
    doubtful = earlier("b.md", "Figeac : la piscine en débat", day="2021-05-01", sure=False)
    result = completed(ARTICLE, (), (sure, doubtful), target=900, without=("key-points", "people", "background"))
    assert "La piscine de Figeac fermée" in result.markdown
    assert "en débat" not in result.markdown
    report = restructured_report(result, Sheet(100))
    assert "peut-être de la même affaire\u00a0: «\u00a0Figeac : la piscine en débat\u00a0» (1er mai 2021)" in report
    told = [(e["ref"], e["used"], e["sure"]) for e in restructured_object(result)["earlier_considered"]]
    assert told == [("/a", True, True), ("b.md", False, False)]


def test_the_affair_is_told_by_one_block(completed):
    days = ("2020-05-01", "2021-05-01", "2022-05-01", "2022-05-03")
    told = tuple(earlier(f"{day}.md", f"La piscine de Figeac, le {day}", day=day) for day in days)
    result = completed(ARTICLE, (), told, target=900, without=("key-points", "people", "background"))
    assert [a.kind for a in result.additions] == ["timeline"]
    left = [e.date for e in result.earlier_considered if not e.used]
    assert left == ["2022-05-03"]
    assert "de la même affaire, laissés" in restructured_report(result, Sheet(100))
