import pytest

from seo_fr.linting.suppressions import Suppressions, read_suppressions, suppress
from seo_fr.model import Finding, Span
from seo_fr.reading import read_text
from seo_fr.reading.line_ends import line_and_column

RULE = "sentence-too-long"


def check(text, *, rule=RULE, path="a.md", word="FAUTE"):
    """The findings of a rule that FAUTE breaks: (those that are told as (rule, line), how many are hidden)."""
    article = read_text(text, path)
    found, at = [], text.find(word)
    while at >= 0:
        found.append(Finding(rule, "warning", "m", Span(at, at + len(word)), *line_and_column(text, at)))
        at = text.find(word, at + 1)
    findings, hidden = suppress(found, read_suppressions(article), text)
    told = [(f.rule, f.line) for f, h in zip(findings, hidden, strict=True) if not h]
    return told, sum(hidden)


def test_off_holds_until_on():
    text = f"FAUTE un.\n\n<!-- seo-fr: off {RULE} -->\nFAUTE deux.\n\n<!-- seo-fr: on {RULE} -->\n\nFAUTE trois.\n"
    assert check(text) == ([(RULE, 1), (RULE, 8)], 1)


def test_off_holds_to_the_end_without_on():
    assert check(f"FAUTE un.\n\n<!-- seo-fr: off {RULE} -->\n\nFAUTE deux.\n\nFAUTE trois.\n") == ([(RULE, 1)], 2)


def test_off_before_any_text_holds_for_the_whole_file():
    text = f"---\ntitle: FAUTE\n---\n<!-- seo-fr: off {RULE} -->\n\n# T\n\nFAUTE un.\n"
    assert check(text) == ([], 2)


def test_ignore_holds_for_the_next_block():
    text = f"Un.\n\n<!-- seo-fr: ignore {RULE} -->\nFAUTE deux, FAUTE encore.\n\nFAUTE trois.\n"
    assert check(text) == ([(RULE, 6)], 2)


def test_ignore_holds_for_a_whole_list_and_inside_it_for_an_item():
    assert check(f"Un.\n\n<!-- seo-fr: ignore {RULE} -->\n\n- FAUTE\n- FAUTE\n\nFAUTE.\n") == ([(RULE, 8)], 2)
    assert check(f"- un\n\n  <!-- seo-fr: ignore {RULE} -->\n\n  FAUTE\n\n- FAUTE\n") == ([(RULE, 7)], 1)


def test_several_rules_and_other_comments():
    text = f"Un.\n\n<!-- rien -->\n\n<!-- seo-fr: ignore title-missing, {RULE} -->\n\nFAUTE.\n"
    assert check(text) == ([("unused-suppression", 5)], 1)


def test_only_the_named_rule_is_suppressed():
    text = "Un.\n\n<!-- seo-fr: off title-missing -->\n\nFAUTE.\n"
    assert check(text) == ([("unused-suppression", 3), (RULE, 5)], 0)


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        (f"off {RULE}", "Rien à écarter"),
        (f"on {RULE}", "sans «\u00a0off"),
        ("off sentence-to-long", "(suggestion\u00a0: sentence-too-long)"),
        ("off", "incompris"),
        ("arrête tout", "incompris"),
        (f"ignore {RULE}", "Rien à écarter"),
    ],
)
def test_a_comment_that_serves_nothing_is_itself_a_finding(comment, expected):
    text = f"Un.\n\n<!-- seo-fr: {comment} -->\n\nDeux.\n"
    findings, hidden = suppress([], read_suppressions(read_text(text, "a.md")), text)
    assert hidden == [False]
    assert (findings[0].rule, findings[0].line, findings[0].column) == ("unused-suppression", 3, 1)
    assert expected in findings[0].message
    assert findings[0].span.of(text) == f"<!-- seo-fr: {comment} -->"


def test_plain_text_and_code_hold_no_comments():
    comment = f"<!-- seo-fr: off {RULE} -->"
    assert read_suppressions(read_text(f"{comment}\n\nFAUTE.\n", "a.txt")) == Suppressions()
    assert check(f"Un.\n\n```\n{comment}\n```\n\nFAUTE.\n") == ([(RULE, 7)], 0)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_do_not_matter(end):
    text = f"Un.\n\n<!-- seo-fr: ignore {RULE} -->\n\nFAUTE.\n\nFAUTE.\n".replace("\n", end)
    assert check(text) == ([(RULE, 7)], 1)
