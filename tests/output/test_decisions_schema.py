"""The schema of decisions says what the reader takes, and refuses what it refuses."""

import json
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from seo_fr.errors import ConfigError
from seo_fr.model import Decision, Decisions
from seo_fr.restructuring.decision_file import decisions_json, read_decisions

SCHEMA = Draft202012Validator(
    json.loads(files("seo_fr.output").joinpath("schemas", "decisions-1.json").read_text(encoding="utf-8"))
)
HEADING = {"kind": "heading", "place": 12, "level": 2, "decision": "keep", "text": "Un intertitre"}

BLOCK = {"kind": "block", "decision": "keep", "text": "background", "without": ["Une phrase."]}


def is_read(data):
    try:
        read_decisions(json.dumps(data), "d.json")
    except ConfigError:
        return False
    return True


def file(*entries, **more):
    return {"schema": "seo-fr/decisions/1", "decisions": list(entries), **more}


GOOD = [
    file(),
    file(rest="leave"),
    file(HEADING),
    file({k: v for k, v in HEADING.items() if k not in ("kind", "level")}),
    file({"kind": "title", "decision": "write", "text": "Un titre"}),
    file({"kind": "block", "decision": "refuse", "text": "background"}, source=None),
    file(BLOCK),
    file(BLOCK | {"without": []}),
]
BAD = [
    {},
    [],
    {"schema": "seo-fr/decisions/2", "decisions": []},
    {"schema": "seo-fr/decisions/1"},
    file(rest="ask"),
    file(HEADING | {"decision": "maybe"}),
    file(HEADING | {"kind": "footer"}),
    file(HEADING | {"place": -1}),
    file(HEADING | {"place": "12"}),
    file(HEADING | {"place": True}),
    file(HEADING | {"level": 1}),
    file(HEADING | {"level": 7}),
    file(HEADING | {"text": " \n"}),
    file(HEADING | {"text": "x" * 2001}),
    file({k: v for k, v in HEADING.items() if k != "place"}),
    file({k: v for k, v in HEADING.items() if k != "text"}),
    file("keep"),
    file(BLOCK | {"decision": "refuse"}),
    file(HEADING | {"without": ["Une phrase."]}),
    file({k: v for k, v in BLOCK.items() if k != "kind"} | {"place": 3}),
    file(BLOCK | {"without": "Une phrase."}),
    file(BLOCK | {"without": [" "]}),
    file(BLOCK | {"without": ["x" * 2501]}),
    file(BLOCK | {"without": ["Une phrase."] * 201}),
]


@pytest.mark.parametrize("data", GOOD)
def test_what_is_read_is_valid(data):
    assert is_read(data)
    SCHEMA.validate(data)


@pytest.mark.parametrize("data", BAD, ids=range(len(BAD)))
def test_what_is_refused_is_not_valid(data):
    assert not is_read(data)
    assert not SCHEMA.is_valid(data)


WORDS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=80).filter(lambda t: t.strip())
VERDICTS = st.sampled_from(["keep", "swap", "write", "refuse"])
HEADINGS = st.builds(Decision, st.just("heading"), VERDICTS, WORDS, st.integers(0, 10**6), st.integers(2, 6))
FIELDS = st.builds(
    Decision, st.sampled_from(["title", "description", "slug", "keywords", "block"]), VERDICTS, WORDS, st.none()
)


@given(st.lists(HEADINGS | FIELDS, max_size=5), st.sampled_from(["keep", "leave"]), st.text(max_size=50))
def test_whatever_is_decided_is_written_as_the_schema_says_and_read_back_the_same(entries, rest, source):
    decided = Decisions(tuple(entries), rest)
    written = decisions_json(decided, source)
    SCHEMA.validate(json.loads(written))
    assert read_decisions(written, "d.json", source) == decided
