"""Typography by usage: copy as desks write it in four countries, no false alarm, and repairs within its usage."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_fr.checks.registry import load_rule, rule_ids, run_checks
from seo_fr.config import usage_names
from seo_fr.language.usage import forms_of, usage_of
from seo_fr.model import Options
from seo_fr.reading import read_text
from seo_fr.resources import read_yaml

DATA = read_yaml((Path(__file__).parents[1] / "data" / "usages.yml").read_text(encoding="utf-8"))
TYPOGRAPHY = ",".join(i for i in rule_ids() if load_rule(i).category == "typographie")
CASES = [pytest.param(usage, case, id=f"{usage}-{n}") for usage, own in DATA.items() for n, case in enumerate(own, 1)]


def signs(text):
    return text.replace("␣", "\u00a0").replace("‿", "\u202f")


def test_there_are_a_dozen_for_every_usage():
    assert {usage: len(own) >= 12 for usage, own in DATA.items()} == dict.fromkeys(usage_names(), True)


@pytest.mark.parametrize(("usage", "case"), CASES)
def test_the_text_tells_its_usage(usage, case):
    told = usage_of(read_text(signs(case["text"]), "a.txt"))
    assert told.code == case["told"] == usage, told.reason


@pytest.mark.parametrize(("usage", "case"), CASES)
def test_it_has_the_findings_that_are_told_and_no_other(usage, case, found):
    text = signs(case["text"])
    findings = found(text, TYPOGRAPHY, path="a.txt")
    shown = [f"{f.rule}: {text[f.span.start : f.span.end]}" for f in findings]
    assert sorted(shown) == sorted(map(signs, case.get("findings", [])))


@pytest.mark.parametrize(("usage", "case"), CASES)
def test_it_is_repaired_within_its_usage(usage, case, fixed):
    text = signs(case["text"])
    after = fixed(text, TYPOGRAPHY, path="a.txt")
    assert after == signs(case.get("fixed", case["text"]))
    assert usage_of(read_text(after, "a.txt")).code == usage
    assert fixed(after, TYPOGRAPHY, path="a.txt") == after


@pytest.mark.parametrize(("usage", "case"), CASES)
@pytest.mark.parametrize("asked", ["fr-CA", "fr-CH"])
def test_a_usage_that_admits_both_leaves_what_the_text_does(asked, usage, case, fixed):
    """What is right at home is not made right for elsewhere: at most the odd one out is brought into line."""
    before = forms_of(signs(case.get("fixed", case["text"])))
    after = forms_of(
        fixed(signs(case.get("fixed", case["text"])), TYPOGRAPHY, path="a.txt", options=Options(usage=asked))
    )
    for place, counts in before.items():
        usual = max(counts, key=lambda form: counts[form])
        assert after[place][usual] >= counts[usual], place


SAID = (
    *("Genève: ", "Genève : ", "Quoi! ", "Quoi ? ", "Quoi\u00a0! ", "«Oui» ", "«\u00a0Oui\u00a0» ", "« Non » "),
    *("«Non\u202f» ", "12% ", "12\u00a0% ", "12 % ", "12000 francs ", "90'000 francs ", "90.000 euros "),
    *("90\u00a0000 euros ", "\n\n", "*mot*; ", '"Mot" ', "l'eau ", "l’eau "),
)
PIECES = st.lists(st.sampled_from(SAID), min_size=1, max_size=14).map("".join)


@given(PIECES, st.sampled_from(usage_names()))
def test_repairs_end_and_never_make_the_rarer_form_more(facts, fixed, text, usage):
    text = f"Mot. {text}\n"
    options = Options(usage=usage)
    assert "internal-error" not in {f.rule for f in run_checks(facts(text, options=options), only=["spacing-mixed"])}
    after = fixed(text, TYPOGRAPHY, options=options)
    assert not [f for f in run_checks(facts(after, options=options), only=TYPOGRAPHY.split(",")) if f.fix]
    if usage in ("fr-CA", "fr-CH"):
        before, now = (facts(t, options=options).typography.gaps for t in (text, after))
        assert {k: bool(v) for k, v in now.items()} == {k: bool(v) for k, v in before.items()}
