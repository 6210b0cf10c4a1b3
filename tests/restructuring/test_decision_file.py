"""Recorded decisions come back as they were; anything else is one French line."""

import json

import pytest

from seo_fr.errors import ConfigError
from seo_fr.model import Decision, Decisions
from seo_fr.restructuring.decision_file import decisions_json, read_decisions

DECISIONS = Decisions(
    (
        Decision("heading", "swap", "« Un intertitre »", 120, 3),
        Decision("title", "write", "Mon titre"),
        Decision("block", "refuse", "key-points"),
        Decision("block", "keep", "background", without=("Une phrase de trop.", "Une autre.")),
    ),
    "leave",
)


def test_decisions_come_back_as_they_were():
    text = decisions_json(DECISIONS, "source")
    assert read_decisions(text, "d.json", "source") == DECISIONS
    assert read_decisions(text.encode(), "d.json", "source") == DECISIONS


def test_decisions_about_another_text_are_refused():
    with pytest.raises(ConfigError, match="autre texte"):
        read_decisions(decisions_json(DECISIONS, "source"), "d.json", "une autre")


def good(**changes):
    return {"kind": "heading", "place": 3, "decision": "keep", "text": "Mots", **changes}


def block(**changes):
    return {"kind": "block", "decision": "keep", "text": "background", "without": ["Une phrase."], **changes}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"schema": "seo-fr/decisions/2", "decisions": []}',
        {"rest": "maybe", "decisions": []},
        {"decisions": {}},
        {"decisions": [1]},
        {"decisions": [good(kind="autre")]},
        {"decisions": [good(decision="yes")]},
        {"decisions": [good(text=" ")]},
        {"decisions": [good(text="x" * 5000)]},
        {"decisions": [good(place=None)]},
        {"decisions": [good(place=-1)]},
        {"decisions": [good(place=True)]},
        {"decisions": [good(level="deux")]},
        {"decisions": [good(without=["Une phrase."])]},
        {"decisions": [block(decision="refuse")]},
        {"decisions": [block(without="Une phrase.")]},
        {"decisions": [block(without=[1])]},
        {"decisions": [block(without=[" "])]},
        {"decisions": [block(without=["x" * 5000])]},
        {"decisions": [block(without=["Une phrase."] * 201)]},
    ],
)
def test_a_file_that_is_wrong_is_one_line_that_names_it(content):
    if isinstance(content, dict):
        content = json.dumps({"schema": "seo-fr/decisions/1", **content}).encode()
    with pytest.raises(ConfigError, match=r"^d\.json") as caught:
        read_decisions(content, "d.json")
    assert "\n" not in str(caught.value)
