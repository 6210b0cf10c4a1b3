import json
from importlib.resources import files

import pytest
from jsonschema import Draft202012Validator

from seo_fr.analysis.focus import editor_keywords
from seo_fr.linting.fingerprints import fingerprints
from seo_fr.linting.report import Report
from seo_fr.output.analysis_json import analysis_json, analysis_object
from seo_fr.output.analysis_text import analysis_report
from seo_fr.output.findings import Findings
from seo_fr.output.findings_json import findings_json
from seo_fr.output.press import press_place
from seo_fr.output.restructured_json import restructured_json, restructured_object
from seo_fr.output.sheet import Sheet


def validator(name):
    schema = json.loads(files("seo_fr.output").joinpath("schemas", name).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def test_an_analysis_is_valid(analysis):
    validator("analysis-1.json").validate(json.loads(analysis_json(analysis)))


def test_a_restructured_article_is_valid(result):
    validator("restructured-1.json").validate(json.loads(restructured_json(result)))


@pytest.mark.parametrize(
    "field", ["schema", "path", "language", "title", "words", "focus", "keywords", "sections", "scores"]
)
def test_a_missing_field_is_refused(analysis, field):
    data = json.loads(analysis_json(analysis))
    del data[field]
    assert not validator("analysis-1.json").is_valid(data)


@pytest.mark.parametrize(
    "field", ["schema", "markdown", "title", "slug", "json_ld", "words", "headings", "additions", "edits"]
)
def test_a_missing_field_of_a_result_is_refused(result, field):
    data = restructured_object(result)
    del data[field]
    assert not validator("restructured-1.json").is_valid(data)


def leaves(value):
    if isinstance(value, dict):
        value = list(value.values())
    return [leaf for item in value for leaf in leaves(item)] if isinstance(value, list) else [value]


def test_the_json_of_an_analysis_says_what_its_text_says(seed_analysis):
    """Line by line: what the report shows stands in the JSON, under a name."""
    report = " ".join(analysis_report(seed_analysis, Sheet(100)).split())
    said = [leaf for leaf in leaves(analysis_object(seed_analysis)) if isinstance(leaf, str)]
    proposed = seed_analysis.metadata
    shown = [proposed.title, proposed.description, proposed.slug, *proposed.keywords, seed_analysis.focus]
    shown += [press_place(seed_analysis.readability.flesch), seed_analysis.readability.band]
    shown += [k.text for k in editor_keywords(seed_analysis.keywords)]
    shown += [f.ask for f in seed_analysis.coverage if f.ask]
    for text in shown:
        assert " ".join(text.split()) in report
        assert text in said


def test_added_fields_are_allowed(analysis):
    assert validator("analysis-1.json").is_valid({**analysis_object(analysis), "later": 1})


def test_a_reversed_type_is_refused(analysis):
    data = analysis_object(analysis)
    data["words"]["article"] = "503"
    assert not validator("analysis-1.json").is_valid(data)


def test_the_real_article_is_valid(seed_analysis, seed_result):
    validator("analysis-1.json").validate(json.loads(analysis_json(seed_analysis)))
    validator("restructured-1.json").validate(json.loads(restructured_json(seed_result)))


def test_figures_are_rounded_and_spans_are_pairs(analysis):
    data = analysis_object(analysis)
    assert data["keywords"][0] == {
        "text": "école",
        "score": 0.9311,
        "yake": 0.028812,
        "count": 2,
        "kind": "term",
        "spans": [[49, 54]],
    }
    assert data["sections"][0]["heading"] is None
    assert data["sections"][1]["heading"]["score"] == 4.1
    assert data["sections"][1]["heading"]["alternatives"] == ["Une autre"]
    choice = data["sections"][1]["heading"]["choices"][0]
    assert (choice["text"], choice["strategy"], choice["score"]) == ("Une autre", "segment", 1.25)
    assert choice["evidence"] == data["sections"][1]["heading"]["evidence"]
    assert [f["fixable"] for f in data["findings"]] == [False, True]
    assert data["words"]["missing"] == 700 - analysis.annotated.words


def test_a_line_of_json_lines_is_one_line(make_analysis):
    strange = make_analysis(focus="a\u2028b\nc")
    text = analysis_json(strange, one_line=True)
    assert len(text.splitlines()) == 1
    assert text.endswith("\n")
    assert json.loads(text)["focus"] == "a\u2028b\nc"


def test_french_letters_stay_letters(analysis):
    assert "L’école ouvrira" in analysis_json(analysis)


def test_findings_are_grouped_by_file(analysis):
    report = Report("a.md", "", analysis.findings, fingerprints("", analysis.findings))
    data = json.loads(findings_json(Findings([report, Report("b.md", "", ())])))
    assert data["schema"] == "seo-fr/findings/1"
    assert [(f["path"], len(f["findings"])) for f in data["files"]] == [("a.md", 2), ("b.md", 0)]
