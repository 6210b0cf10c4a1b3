"""The table of the kinds of added block, and what has to follow from it."""

import json
from importlib import import_module
from importlib.resources import files
from pathlib import Path

import pytest

from seo_fr.added_kinds import ADDED_KINDS
from seo_fr.resources import rules

DOCS = Path(__file__).resolve().parents[2] / "docs"


@pytest.mark.parametrize("kind", ADDED_KINDS)
def test_each_kind_has_a_heading_templates_and_a_builder(kind):
    assert rules("completion")["headings"][kind]
    assert rules("completion")["templates"][kind]
    name = kind.replace("-", "_")
    assert callable(getattr(import_module(f"seo_fr.completion.blocks.{name}"), name))


def test_no_heading_and_no_template_is_of_an_unknown_kind():
    for key in ("headings", "templates"):
        assert set(rules("completion")[key]) == {*ADDED_KINDS, "why"}


def test_the_published_schema_names_the_same_kinds():
    schema = json.loads(files("seo_fr.output").joinpath("schemas", "restructured-1.json").read_text(encoding="utf-8"))
    assert schema["properties"]["additions"]["items"]["properties"]["kind"]["enum"] == list(ADDED_KINDS)


@pytest.mark.parametrize("kind", ADDED_KINDS)
@pytest.mark.parametrize("guide", ["completer", "utilisation"])
def test_the_guides_name_each_kind(guide, kind):
    assert f"`{kind}`" in (DOCS / f"{guide}.md").read_text(encoding="utf-8")
