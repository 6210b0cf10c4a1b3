import json
from pathlib import Path

import pytest

from seo_fr.cli.main import build_parser
from seo_fr.cli.settings import settings_finder
from seo_fr.config import Settings, find_project_file, load_settings
from seo_fr.errors import ConfigError


def options(*arguments, path="article.md"):
    parsed = build_parser().parse_args(["check", path, *arguments])
    return settings_finder(parsed).options_for(path)


def test_without_a_file_the_defaults_hold(tmp_path):
    assert load_settings(tmp_path) == Settings()


def test_the_nearest_file_counts(tmp_path):
    (tmp_path / "seo-fr.toml").write_text("target = 500\n")
    near = tmp_path / "a" / "b"
    near.mkdir(parents=True)
    assert load_settings(near).values == (("target", 500),)
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.seo-fr]\ntarget = 600\n")
    assert load_settings(near).values == (("target", 600),)
    (tmp_path / "a" / "b" / "pyproject.toml").write_text("[tool.other]\n")
    assert find_project_file(near) == tmp_path / "a" / "pyproject.toml"


def test_the_command_line_wins_over_the_file_and_the_file_over_the_defaults(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert options().target == 700
    Path("seo-fr.toml").write_text('target = 500\nforce-language = true\nfail-on = "info"\n')
    assert options().target == 500
    assert options().force_language
    assert options("--target", "300").target == 300
    assert ("fail-on", "info") in load_settings(tmp_path).values


def test_an_explicit_file_wins_over_the_nearest(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("seo-fr.toml").write_text("target = 500\n")
    Path("autre.toml").write_text("target = 400\n")
    assert options("--config", "autre.toml").target == 400


@pytest.mark.parametrize("command", ["analyze", "restructure"])
def test_a_table_for_some_files_holds_for_every_command(command, seo_fr_command, tmp_path):
    (tmp_path / "seo-fr.toml").write_text('[[per-file]]\nfiles = ["breves/*"]\ntarget = 250\n')
    (tmp_path / "breves").mkdir()
    for name in ("breves/a.md", "a.md"):
        (tmp_path / name).write_text("La commune a voté jeudi le budget de la nouvelle école.\n")
    told = [json.loads(seo_fr_command(command, name, "--format", "json")[1]) for name in ("breves/a.md", "a.md")]
    assert [result["words"]["target"] for result in told] == [250, 700]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("targt = 500", "clé inconnue «\u00a0targt\u00a0» (suggestion\u00a0: target)"),
        ("target = '500'", "«\u00a0target\u00a0» doit être un nombre entier"),
        ("target = true", "«\u00a0target\u00a0» doit être un nombre entier"),
        ("target = 0", "supérieur à zéro"),
        ("profile = 'press'", "(suggestion\u00a0: presse)"),
        ("fail-on = 'warn'", "(suggestion\u00a0: warning)"),
        ("target = ", "TOML invalide (ligne 1, colonne 10)"),
    ],
)
def test_a_wrong_file_is_named_with_the_mend(tmp_path, text, expected):
    file = tmp_path / "seo-fr.toml"
    file.write_text(text + "\n")
    with pytest.raises(ConfigError) as caught:
        load_settings(tmp_path)
    assert str(file) in str(caught.value)
    assert expected in str(caught.value)


def test_a_missing_or_unreadable_explicit_file_is_an_error(tmp_path):
    with pytest.raises(ConfigError, match=r"absent\.toml"):
        load_settings(tmp_path, tmp_path / "absent.toml")
    (tmp_path / "latin.toml").write_bytes(b"profile = '\xe9'")
    with pytest.raises(ConfigError, match="UTF-8"):
        load_settings(tmp_path, tmp_path / "latin.toml")
