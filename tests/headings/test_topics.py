"""What a section is about."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from seo_fr.headings.topics import _least


@given(st.dictionaries(st.text("abcé", min_size=1, max_size=3), st.sampled_from([-3.0, -2.0, -0.5, 0.0])))
def test_the_least_are_the_first_of_all_sorted(weights):
    ranked = sorted((w, lemma) for lemma, w in weights.items())
    assert all(_least(weights, size) == ranked[:size] for size in (1, 2, 8, 20))
