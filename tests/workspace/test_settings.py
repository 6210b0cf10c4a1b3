import pytest

from seo_fr.config import PerFile, known_rules, load_settings, rule_level
from seo_fr.errors import ConfigError
from seo_fr.model import Finding, Span
from seo_fr.workspace.settings import COMMAND_LINE, DEFAULT, SettingsFinder

FILE = """
target = 600
exclude = ["brouillons/", "*.vieux.md"]

[rules]
sentence-too-long = "info"
title-missing = "off"

[[per-file]]
files = ["depeches/**"]
target = 300
profile = "yoast"
[per-file.rules]
title-missing = "warning"
"""


@pytest.fixture
def project(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seo-fr.toml").write_text(FILE)
    (tmp_path / "depeches").mkdir()
    return tmp_path


def finding(rule, level="error"):
    return Finding(rule, level, "", Span(0, 0), 1, 1)


def test_each_value_knows_where_it_comes_from(project):
    settings = SettingsFinder(command_line={"fail-on": "info"}).for_file("depeches/a.md")
    origins = {name: (value.value, value.origin) for name, value in settings.values.items()}
    assert origins["target"] == (300, "seo-fr.toml, per-file n° 1 (depeches/**)")
    assert origins["force-language"] == (False, DEFAULT)
    assert origins["fail-on"] == ("info", COMMAND_LINE)
    assert SettingsFinder().for_file("a.md").values["target"].origin == "seo-fr.toml"


def test_the_command_line_wins_over_everything(project):
    finder = SettingsFinder(command_line={"target": 5, "rules": {"title-missing": "error"}})
    settings = finder.for_file("depeches/a.md")
    assert settings.options().target == 5
    assert settings.options().profile == "yoast"
    assert settings.level(finding("title-missing", "info")) == "error"


def test_levels_are_changed_and_rules_turned_off(project):
    here, there = SettingsFinder().for_file("a.md"), SettingsFinder().for_file("depeches/a.md")
    assert here.level(finding("sentence-too-long", "warning")) == "info"
    assert here.level(finding("title-missing")) is None
    assert there.level(finding("title-missing")) == "warning"
    assert here.level(finding("internal-error")) == "error"


def test_patterns_are_relative_to_the_file_that_holds_them(project):
    finder = SettingsFinder(command_line={"exclude": ["c.md"]})
    assert finder.excluded("brouillons", True)
    assert finder.excluded("sous/a.vieux.md", False)
    assert finder.excluded("sous/c.md", False)
    assert not finder.excluded("sous/b.md", False)
    assert finder.exclusions("a.md").value == ("brouillons/", "*.vieux.md", "c.md")


def test_pyproject_and_an_explicit_file(project):
    (project / "depeches" / "pyproject.toml").write_text("[tool.seo-fr]\ntarget = 50\n")
    values = SettingsFinder().for_file("depeches/a.md").values
    assert (values["target"].value, values["target"].origin) == (50, "depeches/pyproject.toml [tool.seo-fr]")
    explicit = SettingsFinder(project / "seo-fr.toml").for_file("depeches/a.md")
    assert explicit.values["target"].value == 300


def test_the_tables_are_frozen_values(project):
    settings = load_settings(project)
    assert settings.per_file == (
        PerFile(("depeches/**",), (("target", 300), ("profile", "yoast")), (("title-missing", "warning"),)),
    )
    assert hash(settings)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("exclud = []", "(suggestion\u00a0: exclude)"),
        ("exclude = 'a'", "«\u00a0exclude\u00a0» doit être une liste"),
        ("exclude = [1]", "liste de motifs"),
        ("rules = 'off'", "«\u00a0rules\u00a0» doit être une table"),
        ("[rules]\nsentence-to-long = 'off'", "règle inconnue «\u00a0sentence-to-long\u00a0» (suggestion"),
        ("[rules]\nsentence-too-long = 'warn'", "(suggestion\u00a0: warning)"),
        ("[rules]\nsentence-too-long = true", "ne peut valoir «\u00a0True\u00a0»"),
        ("[[per-file]]\ntarget = 3", "per-file n° 1, il manque «\u00a0files\u00a0»"),
        ("[[per-file]]\nfiles = ['a']\ntargt = 3", "per-file n° 1, clé inconnue «\u00a0targt\u00a0» (suggestion"),
        ("[[per-file]]\nfiles = ['a']\ntarget = 0", "supérieur à zéro"),
        ("[[per-file]]\nfiles = ['a']\nprofile = 'yost'", "(suggestion\u00a0: yoast)"),
        ("per-file = [3]", "doit être une table"),
    ],
)
def test_a_wrong_setting_is_refused_with_the_nearest_name(tmp_path, text, expected):
    file = tmp_path / "seo-fr.toml"
    file.write_text(text + "\n")
    with pytest.raises(ConfigError) as caught:
        load_settings(tmp_path)
    assert str(file) in str(caught.value)
    assert expected in str(caught.value)


def test_known_rules_are_those_of_the_registry():
    from seo_fr.checks.registry import rule_ids

    assert set(known_rules()) == {*rule_ids(), "unused-suppression"}
    assert rule_level("unused-suppression", "off") == "off"
