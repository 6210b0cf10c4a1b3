"""Normalisation: what it changes, and that it never loses its way back to the source."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_fr.language.normalise import normalise
from seo_fr.model import Span, TextView
from seo_fr.reading.markdown import read_markdown
from seo_fr.reading.views import assemble

INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\u2069\ufeff\u061c"
TRICKY = st.text(
    st.sampled_from(
        "aeéœ’ʼ'\u2011-«» \u00a0\u202f\u2009\u3000\t\n\u0301\u0323\u0327\u1100\u1161\u11a8\uac00\u212b\u0958\u037e"
        + INVISIBLE
    )
    | st.characters(exclude_categories=["Cs"])
)


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("l’OTAN, l\u02bcOTAN", "l'OTAN, l'OTAN"),
        ("«\u00a0oui\u202f»\u2009!", "« oui » !"),
        ("porte\u2011avions", "porte-avions"),
        ("res\u00adtau\u200bra\u200ftion\ufeff", "restauration"),
        ("e\u0301te\u0301", "été"),
        ("cœur – “x” …", "cœur – “x” …"),
        ("l\x92\x9cuf", "l'œuf"),
        ("e\u00ad\u0301", "é"),
    ],
)
def test_what_it_changes(text, normal):
    assert normalise(TextView.plain(text)).text == normal


def test_offsets_after_dropped_and_composed_characters():
    source = "re\u0301\u00adel l’un"
    view = normalise(TextView.plain(source, 0))
    assert view.text == "réel l'un"
    assert view.span(1, 2) == Span(1, 3)
    assert view.span(2, 3).of(source) == "e"
    assert view.span(5, 7).of(source) == "l’"


def test_half_of_an_entity_composed_with_the_next_mark():
    source = "&fjlig;\u0301"
    (block,) = read_markdown(source)
    view = normalise(block.view)
    assert view.text == "fj\u0301"
    assert view.span() == Span(0, 8)


def test_ordinary_text_keeps_its_runs():
    view = TextView.plain("L’été « là »", 7)
    assert normalise(view).runs is view.runs


@st.composite
def views(draw):
    """A text cut into pieces whose sources have gaps between them, some of them atomic."""
    pieces, at = [], 0
    for text in draw(st.lists(TRICKY.filter(bool), max_size=5)):
        at += draw(st.integers(0, 2))
        length = len(text) if draw(st.booleans()) else len(text) + draw(st.integers(1, 3))
        pieces.append((text, Span(at, at + length)))
        at += length
    return assemble(pieces)


@given(views())
def test_the_map_stays_a_map(view):
    normal = normalise(view)
    at, place = 0, -1
    for run in normal.runs:
        assert run.text_start == at < run.text_end
        assert place <= run.source.start < run.source.end
        at, place = run.text_end, run.source.end
    assert at == len(normal.text)
    assert unicodedata.is_normalized("NFC", normal.text)
    assert not re.search(f"[{INVISIBLE}’\u00a0]", normal.text)
    assert normalise(normal) == normal


@given(TRICKY)
def test_each_character_stands_where_it_came_from(source):
    normal = normalise(TextView.plain(source))
    for i, character in enumerate(normal.text):
        origin = normal.span(i, i + 1).of(source)
        assert character in normalise(TextView.plain(origin)).text
