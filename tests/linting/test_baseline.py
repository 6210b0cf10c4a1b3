import json

import pytest

from seo_fr.errors import ConfigError
from seo_fr.linting.baseline import read_baseline, update_baseline
from seo_fr.linting.fingerprints import fingerprints
from seo_fr.linting.report import Report
from seo_fr.model import Finding, Span


def report(path, *words, rule="sentence-too-long"):
    """An article of one paragraph a word, each of them flawed."""
    source = "\n\n".join(words)
    findings = []
    for number, word in enumerate(words):
        at = source.index(word)
        findings.append(Finding(rule, "warning", "m", Span(at, at + len(word)), 2 * number + 1, 1))
    return Report(path, source, tuple(findings), fingerprints(source, findings))


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text("x")
    return tmp_path


def test_without_a_file_everything_is_taken(folder):
    file = folder / "reference.json"
    assert read_baseline(file) is None
    made = update_baseline(file, None, [report("a.md", "un", "deux"), report("b.md")])
    assert read_baseline(file) == made
    assert list(made.entries) == ["a.md"]
    assert all(made.holds("a.md", mark) for mark in report("a.md", "deux", "un").fingerprints)
    assert not made.holds("b.md", report("a.md", "un").fingerprints[0])


def test_afterwards_it_only_shrinks(folder):
    file = folder / "reference.json"
    old = update_baseline(file, None, [report("a.md", "un", "deux"), report("b.md", "trois")])
    made = update_baseline(file, old, [report("a.md", "deux", "neuf")])
    assert made.holds("a.md", report("a.md", "deux").fingerprints[0])
    assert not made.holds("a.md", report("a.md", "neuf").fingerprints[0])
    assert not made.holds("a.md", report("a.md", "un").fingerprints[0])
    assert made.holds("b.md", report("b.md", "trois").fingerprints[0])  # not checked this time
    (folder / "b.md").unlink()
    assert list(update_baseline(file, made, []).entries) == ["a.md"]


def test_paths_are_relative_to_the_file(folder):
    (folder / "sous").mkdir()
    made = update_baseline(folder / "sous" / "r.json", None, [report("a.md", "un")])
    assert list(made.entries) == ["../a.md"]
    assert made.holds(str(folder / "a.md"), report("a.md", "un").fingerprints[0])


def test_a_crash_is_never_known(folder):
    assert not update_baseline(folder / "r.json", None, [report("a.md", "un", rule="internal-error")]).entries


def test_the_file_can_be_read_in_a_review(folder):
    update_baseline(folder / "r.json", None, [report("b.md", "un"), report("a.md", "Un  long " + "mot " * 40)])
    text = (folder / "r.json").read_text(encoding="utf-8")
    data = json.loads(text)
    assert list(data["files"]) == ["a.md", "b.md"]
    assert set(data["files"]["b.md"][0]) == {"rule", "fingerprint", "text"}
    assert len(data["files"]["a.md"][0]["text"]) == 60
    assert text.endswith("}\n")


@pytest.mark.parametrize("text", ["[]", "{}", '{"schema": "autre/1"}', '{"schema": "seo-fr/baseline/1"}'])
def test_what_is_no_baseline_is_refused(folder, text):
    (folder / "r.json").write_text(text)
    with pytest.raises(ConfigError, match=r"r\.json"):
        read_baseline(folder / "r.json")
