from hypothesis import given
from hypothesis import strategies as st

from seo_fr.model import Finding, Span
from seo_fr.output.html import Html, element, join, percent
from seo_fr.output.report.marks import Note, place_notes, stretches
from seo_fr.reading import read_text


def note(number, start, end):
    return Note(Finding("r", "info", "m", Span(start, end), 1, 1), number, 0, start, end, 1)


RANGES = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)).map(sorted), max_size=8)


@given(ranges=RANGES)
def test_stretches_cover_the_text_once_and_end_each_mark_once(ranges):
    notes = [note(i, a, b) for i, (a, b) in enumerate(ranges)]
    cut = list(stretches(30, notes))
    assert [i for s in cut for i in range(s.start, s.end)] == list(range(30))
    for stretch in cut:
        expected = {n.number for n in notes for i in range(stretch.start, stretch.end) if n.start <= i < n.end}
        assert {n.number for n in stretch.covering if stretch.end > stretch.start} == expected
    assert sorted(n.number for s in cut for n in s.ended) == list(range(len(notes)))
    assert all(n.end == s.start for s in cut for n in s.ended)


@given(data=st.data())
def test_a_span_is_shown_by_the_text_that_stands_for_it(data):
    source = "Un **gras** &amp; un [lien](http://x.fr) et `code`, *fin*.\n"
    view = read_text(source, "a.md").prose[0].view
    start = data.draw(st.integers(0, len(view.text) - 1))
    end = data.draw(st.integers(start + 1, len(view.text)))
    assert view.within(view.span(start, end)) == (start, end)


def test_markup_alone_is_a_point():
    source = "Un [lien](http://x.fr) mort.\n"
    view = read_text(source, "a.md").prose[0].view
    at = source.index("http")
    start, end = view.within(Span(at, at + 11))
    assert start == end == view.text.index(" mort")


def test_notes_are_numbered_in_the_order_of_the_text():
    article = read_text("Un paragraphe.\n\nDeux paragraphes.\n", "a.md")
    spans = [Span(20, 24), Span(0, 0), Span(3, 6), Span(0, 33)]
    notes = place_notes(article, [Finding("r", "info", "m", s, 1, 1) for s in spans])
    assert [(n.number, n.block, n.finding.span) for n in notes] == [
        (0, None, spans[1]),
        (1, 0, spans[3]),
        (2, 0, spans[2]),
        (3, 1, spans[0]),
    ]


@given(raw=st.text(alphabet="<>&\"'ab\x00\u202e", max_size=20))
def test_only_markup_escapes_escaping(raw):
    made = element("p", raw, title=raw)
    assert isinstance(made, Html)
    assert made.count("<") == made.count(">") == 2
    assert made.count('"') == 2
    assert join(made) == made


def test_shares_stay_in_the_drawing():
    assert [percent(s) for s in (-1, 0, 1 / 3, 0.5, 2)] == ["0%", "0%", "33.33%", "50%", "100%"]
