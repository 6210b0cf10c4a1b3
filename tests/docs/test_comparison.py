"""The comparison names rules that there are, and every rule of typography and press of ours has its place in it."""

import re
from pathlib import Path

from seo_fr.checks.registry import load_rule, rule_ids

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "comparaison.md").read_text(encoding="utf-8")
OURS = {
    name
    for line in PAGE.splitlines()
    if line.startswith("| ") and line.count(" | ") >= 4
    for name in re.findall(r"`([a-z0-9]+(?:-[a-z0-9]+)+)`", line.split(" | ")[1])
}


def test_every_rule_of_ours_that_is_named_is_there():
    assert OURS
    assert set(rule_ids()) >= OURS


def test_no_rule_of_typography_or_press_is_left_out():
    wanted = {rule for rule in rule_ids() if load_rule(rule).category in ("typographie", "presse")}
    assert wanted <= OURS
