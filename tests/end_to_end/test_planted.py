"""The script that plants faults: the same seed plants the same, a fault is found where it stands or it is missed."""

from pathlib import Path
from random import Random

import pytest
from planted import KINDS, faults, new_findings, places_of  # tools/, on the path (pyproject.toml)
from planting import Change, Ground

from seo_fr.model import Finding, Span

ROOT = Path(__file__).resolve().parents[2]
GROUNDS = [
    Ground(str(file), file.read_text(encoding="utf-8"))
    for file in (
        ROOT / "data" / "articles" / "otan-ukraine.txt",
        *sorted((ROOT / "data" / "archive-exemple").glob("*")),
    )
]


def finding(rule, start, end):
    return Finding(rule, "warning", "Un message.", Span(start, end), 1, 1)


def test_the_same_seed_plants_the_same_faults_and_another_others():
    def planted(seed):
        return [(kind.name, ground.path, changes) for kind, ground, changes in faults(list(KINDS), GROUNDS, 80, seed)]

    assert planted(1) == planted(1) != planted(2)
    assert len({name for name, _, _ in planted(1)}) > 25


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_fault_changes_its_place_and_nothing_else(kind):
    for ground in filter(None, map(kind.prepare, GROUNDS)):
        changes = sorted(kind.plant(ground, Random(3)) or [], key=lambda c: c.start)
        text = ground.changed(changes)
        assert (text != ground.text) is bool(changes)
        at = shift = 0
        for change in changes:
            assert at <= change.start <= change.end <= len(ground.text)
            assert text[at + shift : change.start + shift] == ground.text[at : change.start]
            at, shift = change.end, shift + len(change.text) - (change.end - change.start)
        assert text[at + shift :] == ground.text[at:]


def test_what_only_moved_is_not_new_and_what_is_there_twice_is_new_once():
    changes = [Change(10, 11, "ab "), Change(20, 20, "cd", marked=False)]
    before = [finding("space-doubled", 4, 6), finding("space-doubled", 15, 17), finding("passive-share", 0, 5)]
    after = [finding("space-doubled", n, n + 2) for n in (4, 10, 17)] + [finding("passive-share", 30, 40)]
    assert [f.span for f in new_findings(before, after, changes)] == [Span(10, 12)]
    assert places_of(changes) == [(10, 13)]
