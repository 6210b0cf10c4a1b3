import shutil
import subprocess
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_fr.linting.fingerprints import fingerprints
from seo_fr.linting.report import Failure, Report, shown
from seo_fr.model import Edit, Finding, Span
from seo_fr.output.difference import difference
from seo_fr.output.findings import Findings
from seo_fr.output.findings_text import findings_text
from seo_fr.output.sheet import Sheet
from seo_fr.output.told_once import told_once

SOURCE = "Le maire  a parlé.\n"
DOUBLE = Finding("x", "info", "Espace double.", Span(8, 10), 1, 9, Edit(Span(8, 10), " "))
LONG = Finding("y", "warning", "Trop long.", Span(0, 18), 1, 1)


def report(source, *findings, path="a.md"):
    return Report(path, source, findings, fingerprints(source, findings))


def page(*reports, colour=False, **settings):
    return findings_text(Findings(reports, sheet=Sheet(80, colour=colour), **settings))


def test_the_summary_tells_what_was_set_aside():
    checked = report(SOURCE, DOUBLE, LONG)._replace(suppressed=1, known=2)
    text = " ".join(page(checked, failures=[Failure("b.md", "")]).split("\n\n")[-1].split())
    assert text.replace("\u00a0", " ") == (
        "1 article : 1 avertissement, 1 remarque (1 réparable par --fix ; 1 écarté par un commentaire ; "
        "2 déjà connus de la référence). 1 chemin en échec."
    )


def test_quiet_is_a_line_for_what_fails_and_else_nothing():
    checked = report(SOURCE, DOUBLE, LONG)
    assert page(checked._replace(fail_on="warning"), quiet=True) == "a.md:1:1 avertissement Trop long. [y]\n"
    assert page(checked, quiet=True) == ""
    assert page(report(SOURCE), quiet=True) == ""


def test_what_is_lighter_than_asked_is_counted_and_not_shown():
    checked = shown(report(SOURCE, DOUBLE, LONG)._replace(min_level="warning"))
    text = page(checked)
    assert "Espace double" not in text
    assert text.splitlines()[-1] == "1 article\u00a0: 1 avertissement (1 défaut plus léger non affiché)."
    none = shown(report(SOURCE, DOUBLE)._replace(min_level="error"))
    assert page(none).splitlines()[-1] == "1 article\u00a0: rien à ce niveau (1 défaut plus léger non affiché)."
    assert none.findings == none.fingerprints == ()


def spaces(*blocks, rule="space-doubled"):
    """A finding a block, each on a line of its own."""
    return [
        Finding(rule, "warning", "Un défaut.", Span(2 * n, 2 * n + 1), n + 1, 1, block=block)
        for n, block in enumerate(blocks)
    ]


def test_a_fault_that_the_article_repeats_is_told_once_with_its_number_and_lines():
    source = "x\n" * 30
    lines = page(report(source, *spaces(0, 0, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9))).splitlines()
    assert sum("[space-doubled]" in line for line in lines) == 1
    assert lines[0].startswith("a.md:1:1")
    assert lines[1].strip().startswith("12 fois deux espaces de suite dans 10 paragraphes")
    assert lines[5].strip() == "aussi lignes 2, 3, 4, 5, 6, 7, 8, 9 et 3 autres"


def test_faults_that_are_mended_one_by_one_are_told_one_by_one():
    lines = page(report("x\n" * 30, *spaces(0, 1, rule="sentence-too-long"))).splitlines()
    assert sum("[sentence-too-long]" in line for line in lines) == 2


def test_levels_of_a_rule_are_told_apart():
    one, two = spaces(0, 1)
    assert len(told_once([one, replace(two, level="info")])) == 2


def test_the_places_of_a_paragraph_count():
    (told,) = told_once([replace(f, places=(f.span,) * 3) for f in spaces(4, 4)])
    assert told.finding.message.startswith("6 fois deux espaces de suite dans ce paragraphe")


@given(st.lists(st.tuples(st.sampled_from(["space-doubled", "title-missing"]), st.integers(0, 5), st.integers(1, 4))))
def test_no_place_is_lost(given_places):
    findings = [
        Finding(
            rule, "info", "m.", Span(n, n), n + 1, 1, places=(Span(n, n),) * (places if places > 1 else 0), block=block
        )
        for n, (rule, block, places) in enumerate(given_places)
    ]
    told = told_once(findings)
    lines = sorted(line for t in told for line in (t.finding.line, *t.others))
    assert lines == [f.line for f in findings]
    assert [t.finding.line for t in told] == sorted(t.finding.line for t in told)


def test_statistics_count_by_rule():
    reports = [report(SOURCE, DOUBLE, LONG), report(SOURCE, DOUBLE, path="b.md")]
    lines = page(*reports, statistics=True).splitlines()
    assert lines[0].split() == ["2", "x", "remarque", "dans", "2", "articles"]
    assert lines[1].split() == ["1", "y", "avertissement", "dans", "1", "article"]
    assert lines[-1].startswith("2 articles\u00a0: 1 avertissement, 2 remarques")


@pytest.mark.parametrize("before", ["漢字 ", "e\u0301te\u0301 ", "\t\tx ", "a\u0301\u0302 "])
def test_the_caret_stands_under_the_words_whatever_the_width_of_letters(before):
    from unicodedata import combining, east_asian_width

    source = f"{before}FAUTE ici"
    finding = Finding("x", "error", "m", Span(len(before), len(before) + 5), 1, len(before) + 1)
    lines = page(report(source, finding)).splitlines()
    shown = lines[2].partition("FAUTE")[0]
    width = sum(0 if combining(c) else 1 + (east_asian_width(c) in "WF") for c in shown)
    assert lines[3].index("^") == width
    assert lines[3].strip() == "^^^^^"


def test_colour_only_where_it_is_wanted():
    assert "\x1b[33m" in page(report(SOURCE, LONG), colour=True)
    assert "\x1b" not in page(report(SOURCE, LONG))


@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
@pytest.mark.parametrize("end", ["\n", "\r\n", ""])
def test_git_applies_the_diff(tmp_path, end):
    before, after = f"un\nLe maire  a\u2028parlé.{end}", f"un\nLe maire a\u2028parlé.{end}"
    (tmp_path / "a.md").write_bytes(before.encode())
    patch = difference("a.md", before, after, Sheet()) + difference("b.md", "x", "x", Sheet())
    apply = ["git", "apply", "--whitespace=nowarn"]
    subprocess.run(apply, cwd=tmp_path, input=patch.encode(), check=True, capture_output=True)
    assert (tmp_path / "a.md").read_bytes() == after.encode()
    assert difference("a.md", before, before, Sheet()) == ""
    assert "\x1b[32m+" in difference("a.md", before, after, Sheet(colour=True))
