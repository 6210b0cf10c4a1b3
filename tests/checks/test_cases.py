"""Rules that few articles put to the test, on made-up cases: fifteen that they have to find, fifteen near ones.

A file of `cases` has the name of its rule; a case is a text (a list is joined), or a text with its path, keyphrase
or date of publication.
"""

from pathlib import Path

import pytest
import yaml

from seo_fr.model import Options

FOLDER = Path(__file__).parent / "cases"


def cases(key):
    return [
        pytest.param(file.stem, {"text": case} if isinstance(case, str) else case, id=f"{file.stem}-{number}")
        for file in sorted(FOLDER.glob("*.yml"))
        for number, case in enumerate(yaml.safe_load(file.read_text(encoding="utf-8"))[key], 1)
    ]


@pytest.fixture
def findings(found):
    def look(rule, case):
        text = case["text"] if isinstance(case["text"], str) else " ".join(case["text"]) + "\n"
        options = Options(keyphrase=case.get("keyphrase"), date=str(case["date"]) if "date" in case else None)
        return found(text, rule, options=options, path=case.get("path", "article.md"))

    return look


@pytest.mark.parametrize(("rule", "case"), cases("found"))
def test_the_fault_is_found(rule, case, findings):
    assert findings(rule, case)


@pytest.mark.parametrize(("rule", "case"), cases("quiet"))
def test_what_is_near_it_is_no_fault(rule, case, findings):
    assert not findings(rule, case)


def test_every_rule_has_as_many_of_both():
    for file in FOLDER.glob("*.yml"):
        made = yaml.safe_load(file.read_text(encoding="utf-8"))
        assert (len(made["found"]), len(made["quiet"])) == (15, 15), file.stem
