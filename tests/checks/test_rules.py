"""Every rule has a file that explains it, and its examples are true."""

from datetime import date
from string import Formatter

import pytest

from seo_fr.checks.facts import Facts
from seo_fr.checks.registry import load_rule, rule_ids, run_checks
from seo_fr.language.annotate import annotate
from seo_fr.model import Facet, Language, Options
from seo_fr.reading import read_text
from seo_fr.resources import rules


def facts(text, *, focus="", options=None, coverage=()):
    annotated = annotate(read_text(text, "article.md"), Language("fr", 1.0))
    return Facts(annotated, options or Options(), focus, (), None, coverage)


def found(text, rule, **settings):
    return [f for f in run_checks(facts(text, **settings)) if f.rule == rule]


@pytest.mark.parametrize("rule_id", rule_ids())
def test_a_rule_explains_itself(rule_id):
    rule = load_rule(rule_id)
    date.fromisoformat(rule.date)
    assert rule.summary.endswith(".")
    assert rule.message.rstrip("}").endswith((".", "{hint"))
    assert all(why.endswith(".") for _, why in rule.thresholds.values())
    assert "TODO" not in str(rules(f"checks/{rule_id}"))


@pytest.mark.parametrize("rule_id", rule_ids())
def test_its_examples_are_true(rule_id):
    rule = load_rule(rule_id)
    focus = "fusée Ariane 6"
    bad = found(rule.bad, rule_id, focus=focus)
    assert bad
    assert not found(rule.good, rule_id, focus=focus)
    for finding in bad:
        assert finding.level == rule.level
        assert not [field for _, field, _, _ in Formatter().parse(finding.message) if field]
        assert 0 <= finding.span.start <= finding.span.end <= len(rule.bad)


def test_an_article_without_flaw_has_no_finding():
    text = (
        "---\ndescription: La commune a voté le budget de l’école.\n---\n\n# La commune vote le budget de l’école\n\n"
        "La commune a voté jeudi le budget de la nouvelle école.\n"
    )
    assert run_checks(facts(text, options=Options(target=10))) == ()


def test_findings_come_in_source_order_with_line_and_column():
    long = load_rule("sentence-too-long").bad.strip()
    text = f"# Titre\r\n\r\nCourt. {long}\r\n\r\n#### Saut.\r\n\r\n{long}\r\n"
    findings = run_checks(facts(text))
    assert [f.span for f in findings] == sorted(f.span for f in findings)
    places = {(f.line, f.column) for f in findings if f.rule == "sentence-too-long"}
    assert places == {(3, 8), (7, 1)}


def test_the_missing_facets_are_named():
    coverage = (Facet("qui", True, (), "?"), Facet("suites", False, (), "Et ensuite ?"))
    (finding,) = found("Le maire a parlé.\n", "length-under-target", coverage=coverage)
    assert finding.message == "4 mots sur 700\u00a0: il en manque 696. À éclaircir\u00a0: suites."


@pytest.mark.parametrize(
    ("title", "keyphrase", "flawed"),
    [
        ("L’aide militaire à l’Ukraine augmente", "aides militaires à l'Ukraine", False),
        ("Aide militaire : ce que promet l’OTAN", "aide militaire à l’Ukraine", True),
        ("Les Etats-Unis promettent", "États-Unis", False),
    ],
)
def test_a_given_keyphrase_has_to_be_in_the_title(title, keyphrase, flawed):
    text = f"# {title}\n\nLe secrétaire général a parlé jeudi.\n"
    options = Options(keyphrase=keyphrase)
    assert bool(found(text, "keyphrase-not-in-title", focus=keyphrase, options=options)) is flawed


def test_of_a_deduced_keyphrase_a_part_is_enough():
    text = "# Aide militaire : ce que promet l’OTAN\n\nLe secrétaire général a parlé jeudi.\n"
    assert not found(text, "keyphrase-not-in-title", focus="aide militaire à l’Ukraine")


def test_a_rule_that_crashes_does_not_hide_the_others(monkeypatch):
    def crash(_):
        raise RuntimeError("panne")

    monkeypatch.setattr("seo_fr.checks.title_missing.check", crash)
    findings = run_checks(facts("La commune a voté jeudi.\n"))
    assert "panne" in next(f.message for f in findings if f.rule == "internal-error")
    assert {"description-missing", "length-under-target"} <= {f.rule for f in findings}
