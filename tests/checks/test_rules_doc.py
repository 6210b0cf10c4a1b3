"""docs/regles.md says what the rules say."""

import runpy
from pathlib import Path

from seo_fr.checks.rule_file import rule_ids

ROOT = Path(__file__).resolve().parents[2]


def test_the_page_is_fresh():
    page = (ROOT / "docs" / "regles.md").read_text(encoding="utf-8")
    assert page == runpy.run_path(str(ROOT / "tools" / "rules_doc.py"))["render"](), "python tools/rules_doc.py"


def test_every_rule_is_in_it():
    page = (ROOT / "docs" / "regles.md").read_text(encoding="utf-8")
    assert all(f"\n### {rule}\n" in page for rule in rule_ids())
