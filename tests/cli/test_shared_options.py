"""An option of every command is one field of `Options`: command line and settings file follow from it."""

import shutil
import tomllib
from pathlib import Path

import pytest

from seo_fr import resources
from seo_fr.cli.main import build_parser
from seo_fr.cli.settings import settings_finder
from seo_fr.config import load_settings
from seo_fr.errors import ConfigError
from seo_fr.linting.stamp import LIBRARIES
from seo_fr.options import SHARED

ROOT = Path(__file__).resolve().parents[2]
WRITTEN = {"text": "Un texte", "date": "2024-05-03", "words": 5, "profile": "yoast", "usage": "fr-CA", "flag": True}


@pytest.mark.parametrize("option", SHARED, ids=lambda option: option.name)
@pytest.mark.parametrize("command", ["analyze", "restructure", "check", "links"])
def test_the_command_line_sets_it(option, command, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    value = WRITTEN[option.form]
    given = [f"--{option.key}", *([] if option.form == "flag" else [str(value)])]
    arguments = build_parser().parse_args([command, "a.md", *given])
    options = settings_finder(arguments).options_for("a.md")
    assert getattr(options, option.name) == value != option.default


@pytest.mark.parametrize("option", SHARED, ids=lambda option: option.name)
def test_a_settings_file_sets_it_where_the_field_says_so(option, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    value = WRITTEN[option.form]
    line = f"{option.key} = {str(value).lower() if option.form == 'flag' else repr(value)}\n"
    tables = {"all": line, "each": f'[[per-file]]\nfiles = ["*.md"]\n{line}'}
    for where, text in tables.items():
        Path("seo-fr.toml").write_text(text)
        assert tomllib.loads(text)
        if option.in_file == "each" or option.in_file == where:
            arguments = build_parser().parse_args(["check", "a.md"])
            assert getattr(settings_finder(arguments).options_for("a.md"), option.name) == value
        else:
            with pytest.raises(ConfigError, match="clé inconnue"):
                load_settings(tmp_path)


@pytest.fixture
def own_rules(tmp_path, monkeypatch):
    """The rules in a folder of their own, and no memory of the names of files."""
    folder = tmp_path / "rules"
    shutil.copytree(resources.rules_dir(), folder)
    monkeypatch.setattr(resources, "rules_dir", lambda: folder)
    resources.file_names.cache_clear()
    yield folder
    resources.file_names.cache_clear()


def test_a_new_profile_is_a_new_file(own_rules, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shutil.copy(own_rules / "profiles" / "yoast.yml", own_rules / "profiles" / "maison.yml")
    assert build_parser().parse_args(["audit", "x", "--out", "y", "--profile", "maison"]).profile == "maison"
    Path("seo-fr.toml").write_text('profile = "maison"\n')
    assert load_settings(tmp_path).values == (("profile", "maison"),)


def test_a_new_usage_is_a_new_file(own_rules, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    shutil.copy(own_rules / "usages" / "fr-CH.yml", own_rules / "usages" / "fr-LU.yml")
    assert build_parser().parse_args(["check", "a.md", "--usage", "fr-LU"]).usage == "fr-LU"
    with pytest.raises(SystemExit):
        build_parser().parse_args(["check", "a.md", "--usage", "fr-XX"])
    assert "fr-LU" in capsys.readouterr().err
    Path("seo-fr.toml").write_text('usage = "fr-Lu"\n')
    with pytest.raises(ConfigError, match="suggestion\u00a0: fr-LU"):
        load_settings(tmp_path)


def test_doctor_looks_at_every_library_that_is_asked_for():
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    names = {requirement.partition(">")[0].strip() for requirement in asked}
    assert names <= {*LIBRARIES, "pathspec", "rich"}
