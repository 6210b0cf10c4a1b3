"""A rule's file is wholly understood, or refused in one line that names the file, the key and the nearest name."""

import re
from collections import Counter

import pytest

from seo_fr.checks.kinds import KINDS
from seo_fr.checks.rule_file import load_rule, read_rule, rule_ids
from seo_fr.errors import ConfigError
from seo_fr.resources import rules

ONE_OF_A_KIND = {
    "python": "title-too-long",
    "existence": "double-negation",
    "substitution": "capital-without-accent",
    "metric": "sentence-too-long",
    "missing": "headings-missing",
    "share": "long-sentences-share",
    "keyphrase": "keyphrase-not-in-title",
}
NUMBER = {"value": 3, "why": "Trois."}


def refusal(rule_id, change):
    """What is said of the rule ``rule_id`` after the change; a key whose value is None is left out."""
    data = {key: value for key, value in {**rules(f"checks/{rule_id}"), **change}.items() if value is not None}
    with pytest.raises(ConfigError) as refused:
        read_rule(rule_id, data)
    line = str(refused.value)
    assert f"{rule_id}.yml" in line
    assert "\n" not in line
    assert line.endswith(".")
    return line.replace("\u00a0", " ")


def test_every_kind_has_a_rule():
    assert {rules(f"checks/{i}").get("kind", "python") for i in rule_ids()} == set(KINDS) == set(ONE_OF_A_KIND)


@pytest.mark.parametrize("rule_id", ONE_OF_A_KIND.values())
@pytest.mark.parametrize(
    "key", ["level", "category", "needs", "summary", "message", "why", "authority", "reference", "date", "bad", "good"]
)
def test_no_kind_does_without_these(rule_id, key):
    assert f"il manque « {key} »" in refusal(rule_id, {key: None})


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        ("existence", "patterns"),
        ("substitution", "replacements"),
        ("metric", "metric"),
        ("metric", "above"),
        ("metric", "clause_words"),
        ("missing", "missing"),
        ("missing", "place"),
        ("share", "counted"),
        ("share", "bound"),
        ("share", "share"),
        ("share", "sentences"),
        ("share", "words"),
        ("keyphrase", "part"),
        ("keyphrase", "deduced"),
    ],
)
def test_a_kind_says_which_of_its_keys_is_missing(kind, key):
    change = {"table": None, key: None}  # a table would do in the place of replacements
    assert f"il manque « {key} »" in refusal(ONE_OF_A_KIND[kind], change)


@pytest.mark.parametrize("rule_id", ONE_OF_A_KIND.values())
def test_a_key_that_nothing_reads_is_refused_with_the_nearest_one(rule_id):
    assert "clé inconnue « fixible » (suggestion : fixable)" in refusal(rule_id, {"fixible": "yes"})


@pytest.mark.parametrize(
    ("kind", "right", "misspelt"),
    [
        ("existence", "patterns", "pattern"),
        ("metric", "metric", "metrics"),
        ("missing", "missing", "mising"),
        ("share", "bound", "bounds"),
        ("keyphrase", "deduced", "deduce"),
        ("python", "message", "mesage"),
    ],
)
def test_a_misspelt_key_is_named_rather_than_the_missing_one(kind, right, misspelt):
    rule_id = ONE_OF_A_KIND[kind]
    change = {right: None, misspelt: rules(f"checks/{rule_id}")[right]}
    assert f"clé inconnue « {misspelt} » (suggestion : {right})" in refusal(rule_id, change)


@pytest.mark.parametrize(
    ("kind", "key", "value", "said"),
    [
        ("python", "kind", "regex", "« kind » ne peut valoir « regex » (connus : python, existence,"),
        ("python", "level", "warnin", "« level » ne peut valoir « warnin » (suggestion : warning)"),
        ("python", "needs", "gpu", "(connus : text, markdown, nlp)"),
        ("python", "authority", "gogle", "(suggestion : google)"),
        ("python", "category", "presses", "(suggestion : presse)"),
        ("python", "fixable", "true", "« fixable » ne peut valoir « true » (connus : yes, no)"),
        (
            "metric",
            "metric",
            "sentence-word",
            "« metric » ne peut valoir « sentence-word » (suggestion : sentence-words)",
        ),
        ("missing", "missing", "titel", "« missing » ne peut valoir « titel » (suggestion : title)"),
        ("missing", "place", "texte", "« place » ne peut valoir « texte » (suggestion : text)"),
        ("missing", "when", "front-mater", "(suggestion : front-matter)"),
        ("missing", "plain_text_level", "off", "(connus : error, warning, info)"),
        ("share", "counted", "pasive", "« counted » ne peut valoir « pasive » (suggestion : passive)"),
        ("share", "bound", "at-most", "« bound » ne peut valoir « at-most » (suggestion : most)"),
        ("keyphrase", "part", "headings", "(connus : title, lead, description, slug)"),
        ("existence", "scope", ["paragraphs"], "« scope » ne peut valoir « paragraphs » (suggestion : paragraph)"),
        ("substitution", "gather", "blok", "(suggestion : block)"),
    ],
)
def test_an_unknown_name_is_refused_with_the_nearest_one(kind, key, value, said):
    assert said in refusal(ONE_OF_A_KIND[kind], {key: value})


@pytest.mark.parametrize(
    ("kind", "key", "value", "said"),
    [
        ("python", "message", 3, "« message » doit être du texte entre guillemets"),
        ("metric", "metric", ["flesch"], "« metric » doit être du texte entre guillemets"),
        ("metric", "above", 35, "« above » doit être des paires « clé: valeur »"),
        ("metric", "above", {"value": "35", "why": "x"}, "dans « above », « value » doit être un nombre"),
        ("metric", "above", {"value": 35}, "dans « above », il manque « why »"),
        ("metric", "above", {"value": 35, "whi": "x"}, "dans « above », il manque « why »"),
        ("missing", "words", {**NUMBER, "unit": "mots"}, "dans « words », clé inconnue « unit »"),
        ("existence", "patterns", "a+", "« patterns » doit être une liste"),
        ("existence", "patterns", [1], "« patterns » doit être une liste de textes entre guillemets"),
        ("existence", "scope", "paragraph", "« scope » doit être une liste"),
        ("substitution", "table", ["Etat"], "« table » doit être des paires « clé: valeur »"),
        ("substitution", "table", {"Etat": 1}, "dans « table », « Etat » doit être du texte"),
        ("substitution", "replacements", [{"find": "a"}], "dans « replacements » n° 1, il manque « by »"),
        ("python", "bad", [3], "dans « bad » n° 1, écrivez des paires"),
        ("python", "bad", {"text": "a", "time": 3}, "dans « bad » n° 1, clé inconnue « time » (suggestion : times)"),
        ("python", "bad", {"text": "a", "times": "3"}, "« times » doit être un nombre entier"),
    ],
)
def test_a_value_of_another_type_is_refused(kind, key, value, said):
    assert said in refusal(ONE_OF_A_KIND[kind], {key: value})


@pytest.mark.parametrize(
    ("kind", "change", "said"),
    [
        (
            "missing",
            {"cited": NUMBER, "cues": {"words": ["a", "(b"], "why": "B."}},
            "le motif « (b » n’est pas une expression régulière, au caractère 1",
        ),
        ("existence", {"patterns": ["a", "(b"]}, "le motif « (b » n’est pas une expression régulière, au caractère 1"),
        (
            "substitution",
            {"replacements": [{"find": "[", "by": "x"}]},
            "dans « replacements » n° 1, le motif « [ » n’est pas une expression régulière",
        ),
        (
            "substitution",
            {"replacements": [{"find": "a", "by": "b"}, {"find": "(a)", "by": "\\2"}]},
            "dans « replacements » n° 2, « by » demande dans « \\2 » un groupe que « find » n’a pas",
        ),
    ],
)
def test_a_pattern_that_cannot_be_read_is_named(kind, change, said):
    assert said in refusal(ONE_OF_A_KIND[kind], change)


def test_a_threshold_that_the_kind_does_not_use_is_refused():
    assert "clé inconnue « item_words »" in refusal("paragraph-too-long", {"item_words": NUMBER})


def test_a_rule_without_kind_and_without_code_is_refused():
    assert "il manque « kind », ou le code de la règle dans seo_fr/checks/headings_missing.py" in refusal(
        "headings-missing", {"kind": None, "missing": None, "place": None}
    )


def test_the_settings_of_a_rule_with_code_may_have_any_name():
    own = {"bonus": NUMBER, "names": {"words": ["a"], "why": "A."}, "ranks": {"values": {"un": 1}, "why": "B."}}
    rule = read_rule("title-too-long", {**rules("checks/title-too-long"), **own})
    assert (rule.threshold("bonus"), rule.words("names"), rule.table("ranks")) == (3, ("a",), {"un": 1})
    assert rule.threshold("pixels") == 600


@pytest.mark.parametrize("ask", ["threshold", "words", "table"])
def test_code_that_asks_for_a_setting_its_file_has_not_is_told_so(ask):
    with pytest.raises(ConfigError, match=r"title-too-long\.yml.*il manque «\u00a0pixel\u00a0»"):
        getattr(load_rule("title-too-long"), ask)("pixel")


@pytest.mark.parametrize("rule_id", rule_ids())
def test_no_list_of_a_rule_says_a_word_twice(rule_id):
    lists = load_rule(rule_id).lists
    assert {key: [word for word, times in Counter(words).items() if times > 1] for key, words in lists.items()} == {
        key: [] for key in lists
    }


def test_every_acronym_that_is_known_to_all_is_one_that_would_be_looked_at():
    usual = load_rule("acronym-unexplained").words("usual")
    assert [word for word in usual if not re.fullmatch("[A-ZÉÈÀ]{3,6}", word)] == []
