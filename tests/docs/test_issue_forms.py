"""The issue forms are forms, and ask for what is needed to see the same thing."""

import re
from pathlib import Path

import pytest
import yaml

from seo_fr.checks.rule_file import rule_ids

FOLDER = Path(__file__).resolve().parents[2] / ".github" / "ISSUE_TEMPLATE"
FORMS = ("faux-positif.yml", "mauvais-intertitre.yml")
KINDS = {"markdown", "input", "textarea", "dropdown", "checkboxes"}


def form(name):
    return yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))


def required(name):
    return {part["id"] for part in form(name)["body"] if part.get("validations", {}).get("required")}


@pytest.mark.parametrize("name", FORMS)
def test_a_form_has_what_the_page_of_the_tracker_shows(name):
    content = form(name)
    assert content["name"]
    assert content["description"]
    parts = [part for part in content["body"] if part["type"] != "markdown"]
    assert {part["type"] for part in content["body"]} <= KINDS
    names = [part["id"] for part in parts]
    assert len(set(names)) == len(names) == len({part["attributes"]["label"] for part in parts})
    assert all(re.fullmatch(r"[A-Za-z][\w-]*", one) for one in names)
    for part in parts:
        options = part["attributes"].get("options", [])
        assert bool(options) == (part["type"] == "dropdown")
        assert len(set(options)) == len(options)


def test_nothing_can_be_looked_into_without_the_text_and_the_version():
    assert required("faux-positif.yml") >= {"regle", "texte", "constat", "version"}
    assert required("mauvais-intertitre.yml") >= {"intertitre", "texte", "defaut", "version"}


def test_the_finding_shown_is_what_the_command_gives(seo_fr_command, seed_path):
    parts = {part["id"]: part["attributes"] for part in form("faux-positif.yml")["body"] if "id" in part}
    assert parts["regle"]["placeholder"] in rule_ids()
    _, out, _ = seo_fr_command("check", str(seed_path), "--quiet", "--fail-on", "warning", "--no-cache")
    shown = parts["constat"]["placeholder"].removeprefix("article.txt")
    assert shown in out.replace("\u00a0", " ").replace(str(seed_path), "")


def test_the_heading_shown_is_one_that_is_proposed(seed_result):
    parts = {part["id"]: part["attributes"] for part in form("mauvais-intertitre.yml")["body"] if "id" in part}
    assert parts["intertitre"]["placeholder"] in {heading.text for heading in seed_result.headings}
