"""A changed rule, word list, line of code or version invalidates every result; nothing else does."""

import shutil

import pytest

from seo_fr.linting import stamp as module
from seo_fr.linting.stamp import stamp
from seo_fr.resources import data_dir, rules_dir


@pytest.fixture
def copies(tmp_path, monkeypatch):
    shutil.copytree(rules_dir(), tmp_path / "rules")
    (tmp_path / "data" / "lexicon").mkdir(parents=True)
    shutil.copy(data_dir() / "lexicon" / "verbs.txt.gz", tmp_path / "data" / "lexicon")
    monkeypatch.setattr(module, "rules_dir", lambda: tmp_path / "rules")
    monkeypatch.setattr(module, "data_dir", lambda: tmp_path / "data")
    return tmp_path


def test_the_same_files_give_the_same_stamp(copies):
    before = stamp()
    (copies / "rules" / "LISEZMOI.md").write_text("rien")
    assert stamp() == before


@pytest.mark.parametrize(
    "name", ["rules/checks/title-missing.yml", "rules/connectives.yml", "data/lexicon/verbs.txt.gz"]
)
def test_a_changed_file_changes_it(copies, name):
    before = stamp()
    path = copies / name
    path.write_bytes(path.read_bytes() + b" ")
    assert stamp() != before


def test_a_new_name_changes_it(copies):
    before = stamp()
    (copies / "rules" / "connectives.yml").rename(copies / "rules" / "autre.yml")
    assert stamp() != before


@pytest.mark.parametrize("library", module.LIBRARIES)
def test_a_new_version_changes_it(copies, monkeypatch, library):
    before = stamp()
    known = module.version
    monkeypatch.setattr(module, "version", lambda name: "99" if name == library else known(name))
    assert stamp() != before


def test_a_new_version_of_ours_changes_it(copies, monkeypatch):
    before = stamp()
    monkeypatch.setattr(module, "__version__", "99")
    assert stamp() != before
