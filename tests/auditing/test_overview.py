import json

from hypothesis import given
from hypothesis import strategies as st

from seo_fr.auditing.overview import RuleCount, survey
from seo_fr.auditing.priority import by_rule, weigh
from seo_fr.auditing.row import Row
from seo_fr.model import Finding, Span
from seo_fr.resources import number


def row(path="a.md", words=500, flesch=60.0, priority=1.0, rules=None):
    return Row(
        path,
        "ok",
        words=words,
        flesch=flesch,
        errors=1,
        warnings=2,
        infos=3,
        priority=priority,
        rules=json.dumps(rules or {}),
    )


def finding(rule, level):
    return Finding(rule, level, "m", Span(0, 1), 1, 1)


def test_a_rule_counts_a_few_times_only_and_its_gravest_first():
    many = [finding("long", "info")] * 20 + [finding("long", "warning")] * 2 + [finding("title", "error")]
    points, heaviest = weigh(many)
    assert points == number("audit", "error") + 2 * number("audit", "warning") + number("audit", "info")
    assert heaviest == ("title", "long")
    assert by_rule(many) == {"long": 22, "title": 1}


def test_nothing_to_mend_weighs_nothing():
    assert weigh([]) == (0, ())


@given(st.lists(st.tuples(st.integers(0, 5000), st.floats(-50, 150)), min_size=1, max_size=40))
def test_every_article_is_in_one_class(values):
    overview = survey(row(words=words, flesch=flesch) for words, flesch in values)
    for distribution in (overview.lengths, overview.flesch):
        assert sum(count for _, count in distribution.classes) == len(values)
    assert overview.lengths.median == sorted(words for words, _ in values)[(len(values) - 1) // 2]


def test_classes_have_open_ends():
    overview = survey([row(words=0), row(words=99), row(words=100), row(words=1500), row(words=9000)])
    counts = dict(overview.lengths.classes)
    assert (counts[0], counts[100], counts[1500]) == (2, 1, 2)


def test_findings_by_rule_and_failures():
    failed = Row("z.md", "error", error="z.md : illisible.")
    rows = [row(rules={"a": 5}), row(rules={"a": 1, "b": 1}), row(priority=0.0), failed]
    overview = survey(rows)
    assert overview.rules == (RuleCount("a", 6, 2), RuleCount("b", 1, 1))
    assert (overview.articles, overview.measured, overview.failed, overview.words) == (4, 3, 1, 1500)
    assert overview.failures == (failed,)
    assert overview.first == tuple(rows[:2])


def test_an_empty_table_has_no_median():
    assert survey([]).flesch.median is None
