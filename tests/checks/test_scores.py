import pytest

from seo_fr.checks.registry import rule_ids
from seo_fr.checks.scores import score
from seo_fr.model import Finding, Scores, Span
from seo_fr.resources import number

LONG = Finding("sentence-too-long", "warning", "", Span(0, 1), 1, 1)
TITLE = Finding("title-missing", "error", "", Span(0, 0), 1, 1)


def test_without_findings_both_are_100():
    assert score([]) == Scores(100, 100)


def test_a_finding_lowers_the_mark_of_its_category():
    assert score([LONG]) == Scores(100, 100 - number("scores", "warning"))
    assert score([TITLE]) == Scores(100 - number("scores", "error"), 100)


def test_a_rule_costs_at_most_its_limit():
    limit = int(number("scores", "limit"))
    assert score([LONG] * limit) == score([LONG] * (limit + 50))


def test_a_mark_stops_at_zero():
    everything = [Finding(rule, "error", "", Span(0, 0), 1, 1) for rule in rule_ids()] * 9
    assert score(everything) == Scores(0, 0)


def test_a_crash_of_ours_is_not_the_authors_fault():
    assert score([Finding("internal-error", "error", "", Span(0, 0), 1, 1)]) == Scores(100, 100)


@pytest.mark.parametrize("level", ["error", "warning", "info"])
def test_a_graver_level_costs_more(level):
    order = ["info", "warning", "error"]
    costs = [number("scores", name) for name in order]
    assert costs == sorted(costs)
    assert number("scores", level) > 0
