"""What a newsroom may give: the quick part of the table that tools/inputs.py prints, and that the table is whole."""

import pytest
from inputs import outcome, warm
from made_inputs import BODY, Input, inputs

INPUTS = inputs(hostile_size=1_000)
# The others are given to other tests, or take long: genres, pages, small articles, hostile runs.
QUICK = (
    "en-têtes",
    "pages et genres",
    "ce qui n’est pas un article",
    "démesure",
    "documents",
)


@pytest.fixture(scope="module", autouse=True)
def _warm():
    warm()


def test_the_table_has_two_hundred_inputs_or_more_and_no_name_twice():
    assert len({(item.family, item.name) for item in INPUTS}) == len(INPUTS) >= 200


@pytest.mark.parametrize("family", QUICK)
def test_what_comes_out_is_what_is_expected(family):
    found = {item.name: outcome(item).faults for item in INPUTS if item.family == family}
    assert found
    assert {name: faults for name, faults in found.items() if faults} == {}


@pytest.mark.parametrize(
    ("item", "fault"),
    [
        (Input("", "", "a.md", BODY.encode(), refused="vide"), "attendu : un refus"),
        (Input("", "", "a.md", b""), "attendu : un article"),
        (Input("", "", "a.md", b"", refused="anglais"), "attendu : anglais"),
        (Input("", "", "a.md", BODY.encode(), genre="recipe"), "attendu : recipe"),
        (Input("", "", "a.md", BODY.encode(), author=("Le vote",)), "intertitre perdu : Le vote"),
        (Input("", "", "a.md", BODY.encode(), never=("Figeac",)), "pris pour du texte : Figeac"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_another_outcome_is_a_fault(item, fault):
    assert fault in outcome(item).faults
