import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_fr.errors import PreservationError
from seo_fr.model import Edit, Span
from seo_fr.restructuring.apply import apply_edits, inserted_spans, remove_edits


def at(place, text):
    return Edit(Span(place, place), text)


@given(st.text(max_size=20), st.data())
def test_removing_undoes_applying(source, data):
    places = data.draw(st.sets(st.integers(0, len(source))))
    edits = tuple(at(p, data.draw(st.text(min_size=1, max_size=5))) for p in sorted(places))
    result = apply_edits(source, edits)
    assert remove_edits(result, edits) == source
    assert [span.of(result) for span in inserted_spans(edits)] == [e.replacement for e in edits]


@pytest.mark.parametrize(
    "edits",
    [
        (Edit(Span(0, 1), "x"),),
        (at(5, "x"),),
        (at(-1, "x"),),
        (at(1, "x"), at(1, "y")),
        (at(2, "x"), at(1, "y")),
    ],
)
def test_what_is_no_insertion_in_order_is_refused(edits):
    with pytest.raises(PreservationError):
        apply_edits("abcd", edits)


def test_a_missing_insertion_is_noticed():
    with pytest.raises(PreservationError, match="caractère 1"):
        remove_edits("aYb", (at(1, "X"),))
