"""Every rule has a file that explains it, and its examples are true."""

import unicodedata
from dataclasses import replace
from datetime import date
from string import Formatter

import pytest

from seo_fr.checks.registry import load_rule, rule_ids, run_checks
from seo_fr.model import Options
from seo_fr.resources import rules, rules_dir

FIXABLE = [i for i in rule_ids() if load_rule(i).fixable]


def no_model():
    raise AssertionError("the rule asked for the language model")


@pytest.mark.parametrize("rule_id", rule_ids())
def test_a_rule_explains_itself(rule_id):
    rule = load_rule(rule_id)
    date.fromisoformat(rule.date)
    assert rule.summary.endswith(".")
    assert len(rule.why) > 40
    assert rule.message.endswith((".", "?"))
    assert all(why.endswith(".") for _, why in rule.thresholds.values())
    assert "TODO" not in str(rules(f"checks/{rule_id}"))


@pytest.mark.parametrize("rule_id", rule_ids())
def test_its_files_are_the_two_that_are_needed(rule_id):
    module = rules_dir().parent / "seo_fr" / "checks" / f"{rule_id.replace('-', '_')}.py"
    assert module.is_file() is ("kind" not in rules(f"checks/{rule_id}"))


@pytest.mark.parametrize("rule_id", rule_ids())
def test_its_bad_examples_are_found(rule_id, found):
    rule = load_rule(rule_id)
    for example in rule.bad_examples:
        findings = found(example.text, rule_id, options=_on(example.options, rule_id), path=example.path)
        assert findings
        for finding in findings:
            assert finding.rule == rule_id
            assert not [field for _, field, _, _ in Formatter().parse(finding.message) if field]
            assert 0 <= finding.span.start <= finding.span.end <= len(example.text)


@pytest.mark.parametrize("rule_id", rule_ids())
def test_its_good_examples_are_let_through(rule_id, found):
    for example in load_rule(rule_id).good_examples:
        assert not found(example.text, rule_id, options=_on(example.options, rule_id), path=example.path)


@pytest.mark.parametrize("rule_id", FIXABLE)
def test_its_fix_makes_the_bad_example_good(rule_id, fixed):
    rule = load_rule(rule_id)
    assert fixed(rule.bad_examples[0].text, rule_id) == rule.good_examples[0].text


@pytest.mark.parametrize("rule_id", [i for i in rule_ids() if load_rule(i).needs != "nlp"])
def test_a_rule_that_needs_no_model_does_not_ask_for_it(rule_id, facts):
    for example in (*load_rule(rule_id).bad_examples, *load_rule(rule_id).good_examples):
        lazy = facts(example.text, options=_on(example.options, rule_id), path=example.path, analyse=no_model)
        assert {f.rule for f in run_checks(lazy, only=[rule_id])} <= {rule_id}


def test_a_given_keyphrase_needs_no_model(facts):
    keyphrase = [i for i in rule_ids() if load_rule(i).category == "mot-clé"]
    options = Options(keyphrase="budget de l’école")
    lazy = facts("# Le budget\n\nLa commune a voté jeudi le budget.\n", options=options, analyse=no_model)
    assert "keyphrase-not-in-title" in {f.rule for f in run_checks(lazy, only=keyphrase)}


def _on(options, rule_id):
    """The options under a profile where the rule is on."""
    from seo_fr.checks.profiles import load_profile

    return options if rule_id in load_profile(options.profile).levels else replace(options, profile="yoast")


def test_an_article_without_flaw_has_no_finding_but_on_its_links(facts):
    text = (
        "---\ntitle: La commune vote le budget de l’école\nslug: budget-ecole\nauthor: Anne Martin\ndate: 2024-05-03\n"
        "description: La commune a voté jeudi soir le budget de la nouvelle école, que les parents d’élèves "
        "attendaient depuis plus de trois ans.\n---\n\nLa commune vote jeudi, selon un rapport, le budget de l’école.\n"
    )
    assert {f.rule for f in run_checks(facts(text, options=Options(target=10)))} == {
        "internal-link-missing",
        "external-link-missing",
    }


def test_findings_come_in_source_order_with_line_and_column(facts):
    long = load_rule("sentence-too-long").bad_examples[0].text.strip()
    text = f"# Titre\r\n\r\nCourt. {long}\r\n\r\n#### Saut.\r\n\r\n{long}\r\n"
    findings = run_checks(facts(text))
    assert [f.span for f in findings] == sorted(f.span for f in findings)
    places = {(f.line, f.column) for f in findings if f.rule == "sentence-too-long"}
    assert places == {(3, 8), (7, 1)}


def test_a_length_that_was_asked_for_is_told_of_any_article(found):
    options = Options(target_is_asked=True)
    (finding,) = found("Le maire a parlé.\n", "length-under-target", options=options)
    assert finding.message == (
        "4 mots sur 700\u00a0: il en manque 696\u00a0; «\u00a0seo-fr analyze\u00a0» propose des questions."
    )
    assert finding.level == "warning"


def test_a_few_missing_words_are_a_remark(found):
    text = "Le maire a parlé. " * 10
    levels = [found(text, "length-under-target", options=Options(target=n))[0].level for n in (41, 60)]
    assert levels == ["info", "warning"]


def test_a_rule_that_crashes_does_not_hide_the_others(monkeypatch, facts):
    def crash(facts, rule):
        raise RuntimeError("panne")

    monkeypatch.setattr("seo_fr.checks.heading_empty.check", crash)
    findings = run_checks(facts("La commune a voté  jeudi.\n"))
    (error,) = [f for f in findings if f.rule == "internal-error"]
    assert "heading-empty" in error.message
    assert "panne" in error.message
    assert {"description-missing", "title-missing", "space-doubled"} <= {f.rule for f in findings}


def test_a_crash_half_way_keeps_no_half_result(monkeypatch, facts):
    def crash(facts, rule):
        from seo_fr.checks.facts import Flaw

        yield Flaw(facts.start, {"what": "Un intertitre est vide"})
        raise RuntimeError("panne")

    monkeypatch.setattr("seo_fr.checks.heading_empty.check", crash)
    rules_found = [f.rule for f in run_checks(facts("La commune a voté.\n"), only=["heading-empty"])]
    assert rules_found == ["internal-error"]


def test_messages_are_in_french_typography():
    for rule_id in rule_ids():
        text = load_rule(rule_id).message + load_rule(rule_id).several
        assert unicodedata.is_normalized("NFC", text)
        assert not any(f" {mark}" in text for mark in ":;!?»"), rule_id
        assert "« " not in text, rule_id
