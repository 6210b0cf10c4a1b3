"""docs/contrat.md names the fields, the values, the commands and the formats that there are."""

import json
import re
from importlib.resources import files
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import seo_fr
from seo_fr.cli.main import build_parser
from seo_fr.output.analysis_json import analysis_object
from seo_fr.output.restructured_json import restructured_object
from seo_fr.reading import read_text

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "contrat.md").read_text(encoding="utf-8")
EXAMPLES = {e["schema"]: e for e in map(json.loads, re.findall(r"^```json\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL))}
SCHEMAS = {"seo-fr/analysis/1": "analysis-1.json", "seo-fr/restructured/1": "restructured-1.json"}


def schema_of(name):
    return json.loads(files("seo_fr.output").joinpath("schemas", name).read_text(encoding="utf-8"))


def fields(value, place=""):
    """The dotted names of all fields in an object; neither schema.org's nor a section's in a section."""
    if isinstance(value, list):
        return {name for item in value for name in fields(item, place)}
    if not isinstance(value, dict) or place.endswith(("json_ld.", "subsections.")):
        return set()
    found = set()
    for key, inner in value.items():
        found |= {place + key} | fields(inner, f"{place}{key}.")
    return found


def declared(schema, root, place="", seen=()):
    """The dotted names of all fields of a schema; a part within itself is followed once."""
    if reference := schema.get("$ref"):
        return set() if reference in seen else declared(part_of(root, reference), root, place, (*seen, reference))
    found = set()
    for alternative in schema.get("anyOf", []):
        found |= declared(alternative, root, place, seen)
    if "items" in schema:
        found |= declared(schema["items"], root, place, seen)
    for key, inner in schema.get("properties", {}).items():
        found |= {place + key} | declared(inner, root, f"{place}{key}.", seen)
    return found


def part_of(root, reference):
    for key in reference.removeprefix("#/").split("/"):
        root = root[key]
    return root


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_examples_are_valid(name):
    Draft202012Validator(schema_of(SCHEMAS[name])).validate(EXAMPLES[name])


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_fields_are_those_of_the_schema(name):
    schema = schema_of(SCHEMAS[name])
    own = {field for field in declared(schema, schema) if not field.startswith("json_ld.")}
    assert fields(EXAMPLES[name]) == own


def test_what_is_given_is_what_the_page_names_in_its_order(seed_analysis, seed_result):
    for given in (analysis_object(seed_analysis), restructured_object(seed_result)):
        shown = EXAMPLES[given["schema"]]
        assert list(given) == list(shown)
        assert fields(given) <= fields(shown)


def test_the_other_schemas_are_named():
    for file in files("seo_fr.output").joinpath("schemas").iterdir():
        assert file.name in PAGE


def test_the_values_are_those_of_the_schemas():
    analysis, restructured = schema_of("analysis-1.json"), schema_of("restructured-1.json")
    rows = dict(re.findall(r"^\| `(\w+\.\w+)` \| (.+) \|$", PAGE, re.MULTILINE))
    places = {
        "title.origin": (analysis, "properties/title/properties/origin"),
        "heading.origin": (analysis, "$defs/heading/properties/origin"),
        "keywords.kind": (analysis, "properties/keywords/items/properties/kind"),
        "findings.level": (analysis, "properties/findings/items/properties/level"),
        "coverage.facet": (analysis, "properties/coverage/items/properties/facet"),
        "additions.kind": (restructured, "properties/additions/items/properties/kind"),
        "sources.origin": (restructured, "properties/additions/items/properties/sources/items/properties/origin"),
    }
    assert rows.keys() == places.keys()
    for name, (schema, place) in places.items():
        assert re.findall(r"`([^`]+)`", rows[name]) == part_of(schema, place)["enum"], name


def test_the_commands_and_their_formats_are_those_there_are():
    rows = re.findall(r"^\| `seo-fr (\w+).*?\| .*? \| (.*?) ?\|$", PAGE, re.MULTILINE)
    commands = next(a for a in build_parser()._actions if a.dest == "command").choices
    assert {name for name, _ in rows} == set(commands)
    for name, formats in rows:
        known = [a.choices for a in commands[name]._actions if a.dest == "format"]
        if known:
            assert re.findall(r"`(\w+)`", formats) == list(known[0])


WHOLE = """\
---
title: Un titre de quatre mots
---

## Trois mots ici

L’OTAN a-t-il envoyé 12 000 soldats : « oui » https://example.org/page ?

- un élément

> une citation

| une | table |
| --- | --- |
| de | mots |

![une légende](photo.jpg)

    du code
"""


def test_what_counts_for_a_word_is_what_the_page_says():
    article = seo_fr.restructure(WHOLE, path="a.md")
    assert [p.words for p in article.analysis.annotated.paragraphs] == [6, 2, 2]
    assert article.words.article == 10


@pytest.mark.parametrize(
    ("text", "path", "title"),
    [
        ("---\ntitle: Un\n---\n\n# Deux\n\nDu texte.\n", "-", "Un"),
        ("# Deux\n\nDu texte.\n", "a.md", "Deux"),
        ("# Deux\n\nDu texte.\n\n# Trois\n\nDu texte.\n", "a.md", None),
        ("Le titre\n\nDu texte.\n", "a.txt", "Le titre"),
        ("Le titre\nDu texte.\n", "a.txt", None),
        ("Une phrase.\n\nDu texte.\n", "a.txt", None),
        ("x" * 119 + "\n\nDu texte.\n", "a.txt", "x" * 119),
        ("x" * 120 + "\n\nDu texte.\n", "a.txt", None),
    ],
)
def test_the_title_is_the_one_that_the_page_says(text, path, title):
    article = read_text(text, path)
    assert (article.title.text if article.title else None) == title


@pytest.mark.parametrize(
    ("text", "path", "form"),
    [
        ("Du *texte*.\n", "a.md", "markdown"),
        ("Du *texte*.\n", "a.mdown", "markdown"),
        ("Du *texte*.\n", "a.txt", "text"),
        ("---\ntitle: Un\n---\n\nDu texte.\n", "a.txt", "markdown"),
        ("Du texte.\n\n## Titre\n\nDu texte.\n", "-", "markdown"),
        ("Du texte.\n## Titre\nDu texte.\n", "-", "text"),
    ],
)
def test_markdown_is_what_the_page_says(text, path, form):
    assert read_text(text, path).format == form
