import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_fr.linting.fixing import apart, apply, fix
from seo_fr.linting.report import Report
from seo_fr.model import Edit, Finding, Span

PATH = "a.md"


def finding(start, end, replacement):
    return Finding("x", "info", "m", Span(start, end), 1, 1, Edit(Span(start, end), replacement))


def checker(*pairs):
    """A check that proposes a replacement for each match of each (expression, replacement)."""

    def check(source):
        found = [finding(*m.span(), m.expand(new)) for old, new in pairs for m in re.finditer(old, source)]
        return Report(PATH, source, tuple(found))

    return check


def fixed(source, *pairs):
    check = checker(*pairs)
    result = fix(check(source), check)
    again = fix(check(result.source), check)
    assert (again.source, again.repairs) == (result.source, 0)
    return result.source


def test_repairs_are_made_until_nothing_is_left():
    assert fixed("a    b  c\n", ("  ", " ")) == "a b c\n"


def test_overlapping_repairs_wait_for_the_next_round():
    edits = apart([finding(2, 5, "x"), finding(0, 3, "y"), finding(5, 6, "z"), finding(8, 9, "w")])
    assert [e.span for e in edits] == [Span(0, 3), Span(5, 6), Span(8, 9)]
    assert fixed("a !  ? b\n", (" !  ", "\u00a0! "), ("  [?]", "\u00a0?")) == "a\u00a0! ? b\n"


def test_rules_that_contradict_each_other_change_nothing():
    assert fixed("un mot\n", (" ", "\u00a0"), ("\u00a0", " ")) == "un mot\n"


@pytest.mark.parametrize(
    ("source", "old", "new"),
    [
        ("Le maire\n", "maire", "préfet"),
        ("Le maire\n", " maire", ""),
        ("Lot 12\n", "12", "13"),
        ("un\n\ndeux\n", "\n\n", " "),
        ("un\r\ndeux\r\n", "\r\n", "\n"),
        ("\ufeffun\n", "\ufeff", ""),
        ("un - deux\n\n", "un ", "\u00a0"),
    ],
)
def test_a_repair_that_touches_more_than_typography_is_not_made(source, old, new):
    assert fixed(source, (old, new)) == source


@pytest.mark.parametrize(
    ("source", "old", "new", "expected"),
    [
        ("Les Etats-Unis\n", "E", "É", "Les États-Unis\n"),
        ("Une oeuvre, 1er\n", "oe", "œ", "Une œuvre, 1er\n"),
        ("Le XXe\n", "XXe", "XXᵉ", "Le XXᵉ\n"),
        ("Fin...\n", r"\.\.\.", "…", "Fin…\n"),
        ('Il dit "oui"\n', '"(oui)"', "«\u00a0\\1\u00a0»", "Il dit «\u00a0oui\u00a0»\n"),
    ],
)
def test_typography_is_repaired(source, old, new, expected):
    assert fixed(source, (old, new)) == expected


def test_a_repair_that_would_change_the_blocks_is_left_out_alone():
    # A dash and a space at the start of a line would become a list; the other repair is sound.
    source = "un\n\n–deux  trois\n"
    assert fixed(source, ("–(?=d)", "- "), ("  ", " ")) == "un\n\n–deux trois\n"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", ""])
def test_line_ends_mark_and_end_of_file_are_kept(end):
    assert fixed(f"\ufeffun  mot{end or ' '}deux{end}", ("  ", " ")) == f"\ufeffun mot{end or ' '}deux{end}"


@given(st.text("ab  .\n#-", max_size=40).filter(lambda t: re.search("[ab]", t)))
def test_repairing_twice_changes_nothing_more(source):
    result = fixed(source, ("(?<=[ab])  ", " "), (r"\.\.", "."), ("a - b", "a – b"))
    assert re.sub("[^ab]", "", result) == re.sub("[^ab]", "", source)
    assert result.count("\n") == source.count("\n")


def test_edits_are_applied_in_the_source():
    assert apply("abcd", [Edit(Span(0, 1), "x"), Edit(Span(2, 2), "yy"), Edit(Span(3, 4), "")]) == "xbyyc"
