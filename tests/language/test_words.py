"""Words as WordPress counts them."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from seo_fr.language.words import count_words, word_chunks, word_spans

_SAID = re.compile(r"(?:(?<=\d)[ \u00a0\u202f\u2009](?=\d{3}(?!\d))|\S)+")  # the definition, character by character


def test_what_is_one_word_and_what_is_none():
    assert word_chunks("l’OTAN compte « 12 000 » soldats, 1 234 567 € – https://otan.int") == [
        *("l’OTAN", "compte", "12000", "soldats,", "1234567"),
    ]
    assert count_words("12 0000 et 3 1234") == 5


@given(st.text(alphabet="a1 \u00a0\u202f\n«,", max_size=30))
def test_chunks_are_those_of_the_definition(text):
    chunks = [m.span() for m in _SAID.finditer(text) if any(map(str.isalnum, m[0]))]
    assert list(word_spans(text)) == chunks
