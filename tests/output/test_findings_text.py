import shutil
import subprocess

import pytest

from seo_fr.linting.fingerprints import fingerprints
from seo_fr.linting.report import Report
from seo_fr.model import Edit, Finding, Span
from seo_fr.output.findings_diff import fixes_diff
from seo_fr.output.findings_text import findings_report, statistics_report

SOURCE = "Le maire  a parlé.\n"
DOUBLE = Finding("x", "info", "Espace double.", Span(8, 10), 1, 9, Edit(Span(8, 10), " "))
LONG = Finding("y", "warning", "Trop long.", Span(0, 18), 1, 1)


def report(path, source, findings):
    """As `check` would make it."""
    return Report(path, source, findings, fingerprints(source, findings))


def page(report, **settings):
    return findings_report([report], width=80, colour=False, **settings)


def test_the_summary_tells_what_was_set_aside():
    found = report("a.md", SOURCE, (DOUBLE, LONG))._replace(suppressed=1, known=2)
    text = " ".join(page(found, failures=1).split("\n\n")[-1].split())
    assert text.replace("\u00a0", " ") == (
        "1 article : 1 avertissement, 1 remarque (1 réparable par --fix ; 1 écarté par un commentaire ; "
        "2 déjà connus de la référence). 1 chemin en échec."
    )


def test_quiet_is_a_line_a_finding_and_else_nothing():
    assert page(report("a.md", SOURCE, (LONG,)), quiet=True) == "a.md:1:1 avertissement [y] Trop long.\n"
    assert page(report("a.md", SOURCE, ()), quiet=True) == ""


def test_statistics_count_by_rule():
    reports = [report("a.md", SOURCE, (DOUBLE, LONG)), report("b.md", SOURCE, (DOUBLE,))]
    lines = statistics_report(reports, width=80, colour=False).splitlines()
    assert lines[0].split() == ["2", "x", "remarque", "dans", "2", "articles"]
    assert lines[1].split() == ["1", "y", "avertissement", "dans", "1", "article"]
    assert lines[-1].startswith("2 articles\u00a0: 1 avertissement, 2 remarques")


@pytest.mark.parametrize("before", ["漢字 ", "e\u0301te\u0301 ", "\t\tx ", "a\u0301\u0302 "])
def test_the_caret_stands_under_the_words_whatever_the_width_of_letters(before):
    from unicodedata import combining, east_asian_width

    source = f"{before}FAUTE ici"
    finding = Finding("x", "error", "m", Span(len(before), len(before) + 5), 1, len(before) + 1)
    lines = page(report("a.md", source, (finding,))).splitlines()
    shown = lines[2].partition("FAUTE")[0]
    width = sum(0 if combining(c) else 1 + (east_asian_width(c) in "WF") for c in shown)
    assert lines[3].index("^") == width
    assert lines[3].strip() == "^^^^^"


def test_colour_only_where_it_is_wanted():
    coloured = findings_report([report("a.md", SOURCE, (LONG,))], width=80, colour=True)
    assert "\x1b[33m" in coloured
    assert "\x1b" not in page(report("a.md", SOURCE, (LONG,)))


@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
@pytest.mark.parametrize("end", ["\n", "\r\n", ""])
def test_git_applies_the_diff(tmp_path, end):
    before, after = f"un\nLe maire  a\u2028parlé.{end}", f"un\nLe maire a\u2028parlé.{end}"
    (tmp_path / "a.md").write_bytes(before.encode())
    patch = fixes_diff([("a.md", before, after), ("b.md", "x", "x")])
    apply = ["git", "apply", "--whitespace=nowarn"]
    subprocess.run(apply, cwd=tmp_path, input=patch.encode(), check=True, capture_output=True)
    assert (tmp_path / "a.md").read_bytes() == after.encode()
    assert fixes_diff([("a.md", before, before)]) == ""
    assert "\x1b[32m+" in fixes_diff([("a.md", before, after)], colour=True)
