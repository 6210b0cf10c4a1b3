import pytest

from seo_fr.checks.profiles import load_profile, read_profile
from seo_fr.checks.registry import run_checks
from seo_fr.config import profile_names
from seo_fr.errors import ConfigError
from seo_fr.model import Options
from seo_fr.resources import read_yaml, rules_dir

SENTENCE = "Le maire a salué hier soir ici le vote que nous avons tous bien attendu plus de deux ou trois ans. "


def test_there_are_two():
    assert profile_names() == ("presse", "yoast")


def test_a_change_has_a_reason():
    for name in profile_names():
        data = read_yaml((rules_dir() / "profiles" / f"{name}.yml").read_text(encoding="utf-8"))
        assert all(change.get("why", "").endswith(".") for change in data["rules"].values())


def test_an_unknown_profile_names_the_nearest():
    with pytest.raises(ConfigError, match="suggestion\u00a0: yoast"):
        load_profile("yaost")


def test_the_profile_of_the_options_counts(facts):
    with pytest.raises(ConfigError, match="profil inconnu"):
        run_checks(facts("Le maire a parlé.\n", options=Options(profile="inconnu")))


def test_yoast_has_the_thresholds_of_yoast(found):
    text = SENTENCE * 10
    assert not found(text, "long-sentences-share")
    assert found(text, "long-sentences-share", options=Options(profile="yoast"))


def test_a_profile_turns_a_rule_off(found):
    text = SENTENCE.replace(
        ".", ", puis il a parlé longtemps de tout ce qui restait encore à faire dans la commune et la région."
    )
    assert found(text, "sentence-too-long")
    assert not found(text, "sentence-too-long", options=Options(profile="yoast"))


def test_yoast_asks_for_300_words_unless_told_otherwise(found):
    rule = "length-under-target"
    assert "sur 300" in found(SENTENCE, rule, options=Options(profile="yoast"))[0].message
    assert "sur 500" in found(SENTENCE, rule, options=Options(profile="yoast", target=500))[0].message
    assert "sur 700" in found(SENTENCE * 27, rule)[0].message


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (
            {"titel-missing": {"level": "info"}},
            "clé inconnue «\u00a0titel-missing\u00a0» (suggestion\u00a0: title-missing)",
        ),
        ({"title-missing": {"level": "grave"}}, "(connus\u00a0: error, warning, info, off)"),
        (
            {"title-missing": {"pixels": 3}},
            "dans «\u00a0title-missing\u00a0», clé inconnue «\u00a0pixels\u00a0» (connus\u00a0: level, why)",
        ),
        ({"title-too-long": {"pixel": 3}}, "(suggestion\u00a0: pixels)"),
        ({"title-too-long": {"pixels": "beaucoup"}}, "«\u00a0pixels\u00a0» doit être un nombre"),
        ({"title-too-long": "off"}, "«\u00a0title-too-long\u00a0» doit être des paires"),
    ],
)
def test_a_broken_profile_is_refused(change, what):
    with pytest.raises(ConfigError) as refused:
        read_profile("maison", {"rules": change})
    assert what in str(refused.value)
    assert "maison.yml" in str(refused.value)


def test_a_profile_lays_its_levels_and_thresholds_over_those_of_the_rules():
    changes = {"title-too-long": {"level": "error", "pixels": 500}, "title-missing": {"level": "off"}}
    rules = read_profile("maison", {"rules": changes}).rules
    assert "title-missing" not in rules
    assert (rules["title-too-long"].level, rules["title-too-long"].threshold("pixels")) == ("error", 500)
    assert rules["title-too-long"].threshold("words") == load_profile("presse").rules["title-too-long"].threshold(
        "words"
    )


def test_nothing_about_length_or_density_blocks():
    for name in profile_names():
        levels = load_profile(name).levels
        for rule in ("length-under-target", "keyphrase-density", "section-too-long", "sentence-too-long"):
            assert levels.get(rule) != "error"


def test_what_editors_argue_about_is_left_to_settings():
    press, yoast = load_profile("presse").levels, load_profile("yoast").levels
    for rule in ("author-missing", "slug-stop-words"):
        assert rule not in press
        assert rule in yoast
