import re
from dataclasses import replace

import pytest

from seo_fr.linting.report import Report
from seo_fr.model import Finding, Inserted, Readability, Span
from seo_fr.output.analysis_text import analysis_report
from seo_fr.output.difference import difference
from seo_fr.output.findings import Findings
from seo_fr.output.findings_text import findings_text
from seo_fr.output.parts import press_place
from seo_fr.output.restructured_text import restructured_report
from seo_fr.output.sheet import Sheet, clean, excerpt, figure, percentage, plural

ANSI = re.compile(r"\x1b\[[0-9;]*m")


def test_french_figures():
    assert figure(53.31, 1) == "53,3"
    assert figure(12000) == "12\u202f000"
    assert figure(-1.5, 1) == "−1,5"
    assert percentage(0.475) == "48\u00a0%"
    assert [plural(n, "mot") for n in (0, 1, 2)] == ["0 mot", "1 mot", "2 mots"]


@pytest.mark.parametrize("report", [analysis_report])
def test_the_plain_report_holds_no_control_and_keeps_its_width(analysis, report):
    text = report(analysis, Sheet(60))
    assert "\x1b" not in text
    assert max(map(len, text.splitlines())) <= 60


def test_colours_change_nothing_but_colours(analysis, result):
    for report, value in ((analysis_report, analysis), (restructured_report, result)):
        coloured = report(value, Sheet(80, colour=True))
        assert ANSI.search(coloured)
        assert ANSI.sub("", coloured).replace(" ", "") == report(value, Sheet(80)).replace(" ", "")


def test_the_analysis_tells_what_matters(analysis):
    text = " ".join(re.split(r"[ \n]+", analysis_report(analysis, Sheet(100))))
    for expected in (
        *("/ 700 mots, il en manque", "Flesch 53,3", "textstat afficherait 61,7", "+ H2 L’école ouvrira en septembre"),
        *("(sans intertitre)", "ou Une autre", "36 caractères", "Pourquoi une nouvelle école", "[title-missing]"),
        *("commune-budget-ecole", "budget de l’école", "une proposition"),
    ):
        assert expected in text


def test_the_report_of_a_result_tells_what_is_left(result):
    text = restructured_report(result, Sheet(100))
    assert "il en manque" in text
    assert "Phrase de 40 mots" in text
    assert "title-missing" not in text  # mended by the result
    assert "✗ pourquoi" in text
    assert "? Pourquoi une nouvelle école" in text


def test_no_break_spaces_are_not_broken():
    sheet = Sheet(24)
    sheet.line("aaaa bbbb cccc «\u00a0dddd\u00a0» eeee", lead="  ")
    assert sheet.text == "  aaaa bbbb cccc\n  «\u00a0dddd\u00a0» eeee\n"


def test_an_article_cannot_drive_the_terminal(make_analysis):
    evil = make_analysis(focus="\x1b[31mrouge\x07 \u202egauche")
    text = analysis_report(evil, Sheet(100))
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "\ufffd[31mrouge\ufffd" in text


def test_clean_makes_one_line():
    assert clean("a\r\n\tb\u2028c") == "a b c"


def test_an_excerpt_ends_at_a_word():
    assert excerpt("un deux trois quatre", 12) == "un deux…"
    assert excerpt("un deux", 12) == "un deux"
    assert excerpt("x" * 20, 12) == "x" * 11 + "…"


@pytest.mark.parametrize(
    ("flesch", "words"),
    [
        (50, "Plus difficile que neuf"),
        (58, "Un peu plus difficile"),
        (66, "Un peu plus facile"),
        (75, "Plus facile que"),
    ],
)
def test_flesch_is_placed_among_the_press(flesch, words):
    assert press_place(flesch).startswith(words)


@pytest.mark.parametrize("flesch", [-400.0, 0.0, 121.0])
def test_an_extreme_flesch_stays_on_the_scale(make_analysis, flesch):
    analysis = make_analysis(readability=Readability(flesch, "x", 0, 0, 0, 0, 0, 0, flesch))
    assert analysis_report(analysis, Sheet(100)).count("●") == 1


def test_a_finding_shows_its_line_with_a_caret():
    source = "Le maire a salué ce vote.\nLe vote a été attendu."
    finding = Finding("x", "warning", "Trop long.", Span(29, 33), 2, 4)
    lines = findings_text(Findings([Report("a.md", source, (finding,))], sheet=Sheet(100))).splitlines()
    assert lines[:2] == ["a.md:2:4 avertissement", "    Trop long. [x]"]
    assert lines[2].index("vote") == lines[3].index("^")
    assert lines[3].strip() == "^^^^"
    assert lines[-1] == "1 article\u00a0: 1 avertissement."


def test_the_caret_follows_a_long_line():
    source = "mot " * 100 + "FAUTE" + " mot" * 100
    finding = Finding("x", "error", "Faute.", Span(400, 405), 1, 401)
    lines = findings_text(Findings([Report("a.md", source, (finding,))], sheet=Sheet(70))).splitlines()
    assert lines[2].index("FAUTE") == lines[3].index("^")
    assert max(map(len, lines)) <= 70


def test_nothing_found_is_said():
    assert findings_text(Findings([Report("a.md", "", ())], sheet=Sheet(80))) == "1 article\u00a0: rien à signaler.\n"


def test_a_difference_is_a_patch(result):
    article = result.analysis.article
    text = difference(article.path, article.source, result.markdown, Sheet())
    assert text.startswith("--- a/ecole.txt\n+++ b/ecole.txt\n@@")
    assert "+## L’école ouvrira en septembre\n" in text
    assert not [line for line in text.splitlines()[2:] if line.startswith("-")]
    assert ANSI.sub("", difference(article.path, article.source, result.markdown, Sheet(colour=True))) == text


def test_the_report_counts_only_what_was_inserted(result):
    report = restructured_report(result, Sheet(200))
    assert "seuls s’y ajoutent 1 intertitre (4 mots, hors du compte)." in report
    nothing = restructured_report(replace(result, edits=(), headings=(), inserted=Inserted()), Sheet(200))
    assert "Rien n’a été inséré" in nothing
    header = replace(result, inserted=Inserted(fields=("slug",), left_out=("title",)))
    assert "seuls s’y ajoutent l’en-tête (slug). Rien" in restructured_report(header, Sheet(200))
    assert "proposé seulement" in restructured_report(header, Sheet(200))
    assert "aucun\u00a0: pas d’intertitre plutôt qu’un intertitre faux ou vide." in nothing


def test_a_key_of_the_header_that_nothing_can_fill_is_told(result):
    held = replace(result, inserted=replace(result.inserted, left_out=("slug",)))
    assert "rien ne peut s’insérer à cette place" in restructured_report(held, Sheet(200))
    assert "rien ne peut s’insérer" not in restructured_report(result, Sheet(200))
