"""Near spellings and surnames."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_fr.analysis.names import close, slips, surname

WORDS = st.text("abcde", max_size=7)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Jens Stoltenberg", "stoltenberg"),
        ("Charles de Gaulle", "de gaulle"),
        ("Ursula von der Leyen", "von der leyen"),
    ],
)
def test_surname(name, expected):
    assert surname(name) == expected


@pytest.mark.parametrize(
    ("one", "other"), [("zelenskyy", "zelesnkyy"), ("netanyahou", "nétanyahou"), ("erdogan", "erdoğan")]
)
def test_slips_of_the_pen(one, other):
    assert close(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("martin", "martine"), ("roy", "ray"), ("merkel", "berkel"), ("macron", "malraux"), ("blanc", "blanck")],
)
def test_other_names(one, other):
    assert not close(one, other)


@given(WORDS, WORDS)
def test_slips_are_symmetric_and_bounded(one, other):
    assert slips(one, other) == slips(other, one)
    assert abs(len(one) - len(other)) <= slips(one, other) <= max(len(one), len(other))
    assert (slips(one, other) == 0) == (one == other)


@given(WORDS, st.integers(0, 5))
def test_a_swap_of_neighbours_is_one_slip(word, at):
    if at + 1 < len(word) and word[at] != word[at + 1]:
        swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        assert slips(word, swapped) == 1
