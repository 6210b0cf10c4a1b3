"""How far a measure is past its limit: the shares that all rules have in common, and those of one rule."""

from pathlib import Path

import pytest

from seo_fr.checks import limits
from seo_fr.checks.entries import Entries
from seo_fr.errors import ConfigError


@pytest.mark.parametrize(
    ("value", "limit", "excess"), [(330, 300, 0.1), (109, 121, 0.099173554), (12, 12, 0), (1, 0, float("inf"))]
)
def test_an_excess_is_a_share_of_the_limit_on_either_side(value, limit, excess):
    assert limits.past(value, limit) == excess


def test_where_only_more_is_too_much_less_is_no_excess():
    assert (limits.over(330, 300), limits.over(300, 300), limits.over(120, 300)) == (0.1, 0, 0)


def test_a_rule_may_have_its_own_shares_and_has_the_common_ones_else():
    entries = Entries({"slack": {"value": 0.5, "why": "Ici."}}, Path("a.yml"))
    limits.take(entries)
    assert entries.thresholds["slack"] == (0.5, "Ici.")
    assert entries.thresholds["margin"][0] == 0.2


@pytest.mark.parametrize("shared", [{}, {"slack": {"value": "un peu", "why": "?"}}, {"slack": {"value": 0.1}}])
def test_a_broken_file_of_common_shares_is_named(shared, monkeypatch):
    monkeypatch.setattr(limits, "rules", lambda name: shared)
    with pytest.raises(ConfigError, match=r"limits\.yml"):
        limits.take(Entries({}, Path("a.yml")))
