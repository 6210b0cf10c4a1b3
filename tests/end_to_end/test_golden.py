"""Whole articles against the files of ``golden/``: a change of one byte has to be looked at and accepted.

``pytest tests/end_to_end --update-golden`` accepts. Figures that depend on the platform's floating point are
rounded by the JSON renderer.
"""

import json
from pathlib import Path

import pytest

from seo_fr.output.analysis_json import analysis_json
from seo_fr.output.restructured_html import restructured_page
from seo_fr.output.restructured_text import restructured_report
from seo_fr.output.sheet import Sheet

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture
def agrees(request):
    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text.encode())
        assert text == path.read_bytes().decode()

    return compare


def test_the_restructured_article(agrees, seed_result):
    agrees("otan-ukraine.md", seed_result.markdown)


def test_its_analysis(agrees, seed_analysis):
    agrees("otan-ukraine.json", analysis_json(seed_analysis))


def test_its_report(agrees, seed_result):
    agrees("otan-ukraine.report.txt", restructured_report(seed_result, Sheet(100)))


def test_its_page(agrees, seed_result):
    agrees("otan-ukraine.html", restructured_page(seed_result))


def test_the_figures_that_were_asked_for(seed_analysis, seed_result):
    assert (seed_analysis.annotated.words, seed_analysis.missing) == (503, 197)
    assert seed_analysis.readability.flesch == pytest.approx(53.3, abs=1.5)
    assert seed_analysis.readability.textstat_flesch == pytest.approx(61.7, abs=0.1)
    assert len(seed_analysis.annotated.sentences) == 21
    assert len(seed_analysis.keywords) >= 10
    assert 2 <= sum(h.level == 2 for h in seed_result.headings) <= 4


def test_what_the_lint_must_and_must_not_say(seed_analysis):
    found = {f.rule for f in seed_analysis.findings}
    assert {"title-missing", "headings-missing", "length-under-target", "sentence-too-long"} <= found
    longest = max(seed_analysis.annotated.sentences, key=lambda s: s.words)
    assert longest.span in {f.span for f in seed_analysis.findings if f.rule == "sentence-too-long"}
    source = seed_analysis.article.source
    passives = [s.span.of(source) for s in seed_analysis.annotated.sentences if s.passive]
    assert not [p for p in passives if p.startswith("Le chef de l’OTAN était à Kiev")]


def test_every_position_is_in_the_source(seed_analysis):
    data = json.loads(analysis_json(seed_analysis))
    size = len(seed_analysis.article.source)
    spans = [*(s["span"] for s in data["sentences"]), *(p["span"] for p in data["paragraphs"])]
    spans += [f["span"] for f in data["findings"]] + [s for k in data["keywords"] for s in k["spans"]]
    assert all(0 <= start <= end <= size for start, end in spans)
    assert [p for s in data["sections"] for p in s["paragraphs"]] == list(range(len(data["paragraphs"])))
