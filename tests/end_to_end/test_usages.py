"""What is put into an article of another country is written as people write there."""

from pathlib import Path

import pytest

import seo_fr
from seo_fr.checks.registry import load_rule
from seo_fr.resources import read_yaml

DATA = read_yaml((Path(__file__).parents[1] / "data" / "usages.yml").read_text(encoding="utf-8"))
SWISS = (
    "Le Conseil communal de Lausanne a voté mardi un crédit de 1'250'000 francs pour rénover la piscine de Bellerive. "
    "Septante députés l'ont soutenu: le projet attendait depuis 2019.\n\n"
    "Le syndic Grégoire Junod a dit: «C'est un grand jour pour la ville.» L'UDC combattra le crédit.\n"
)


@pytest.mark.parametrize("usage", DATA)
def test_the_result_has_no_fault_of_typography_and_a_second_run_changes_nothing(usage):
    text = DATA[usage][0]["text"].replace("␣", "\u00a0")
    result = seo_fr.restructure(text, path="a.txt")
    assert result.analysis.annotated.usage.code == result.metadata.json_ld["inLanguage"] == usage
    findings = seo_fr.check(result.markdown, path="a.md")
    assert [f.message for f in findings if load_rule(f.rule).category == "typographie"] == []
    assert seo_fr.restructure(result.markdown, path="a.md").markdown == result.markdown


def test_titles_and_headings_wear_the_typography_of_the_article():
    result = seo_fr.restructure(SWISS)
    made = [result.metadata.title, *result.metadata.titles, *(h.text for h in result.headings)]
    assert "1'250'000 francs" in made[0]
    assert not any(sign in text for text in made for sign in "’\u00a0")


def test_a_usage_that_is_asked_for_wins():
    result = seo_fr.restructure(SWISS, usage="fr-FR")
    assert result.metadata.json_ld["inLanguage"] == "fr-FR"
    assert "space-missing" in {f.rule for f in seo_fr.check(SWISS, usage="fr-FR")}
    assert "space-missing" not in {f.rule for f in seo_fr.check(SWISS)}
