from hypothesis import given
from hypothesis import strategies as st

from seo_fr.model import Edit, Finding, Span
from seo_fr.output.html import Html, element, join, percent
from seo_fr.output.report.marks import Place, place_notes, stretches
from seo_fr.reading import read_text


def mark(number, start, end):
    return Place(0, start, end, note=number)


RANGES = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)).map(sorted), max_size=8)


@given(ranges=RANGES, cuts=st.lists(st.integers(0, 30), max_size=4))
def test_stretches_cover_the_text_once_with_the_marks_that_hold_there(ranges, cuts):
    marks = [mark(i, a, b) for i, (a, b) in enumerate(ranges)]
    cut = list(stretches(30, marks, cuts))
    assert [i for s in cut for i in range(s.start, s.end)] == list(range(30))
    assert {s.start for s in cut} >= {at for at in cuts if at < 30}
    for stretch in cut:
        expected = {m.note for m in marks for i in range(stretch.start, stretch.end) if m.start <= i < m.end}
        assert {m.note for m in stretch.covering} == expected


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
    notes = place_notes(article, [Finding("r", "info", f"m{s}", s, 1, 1) for s in spans])
    assert [(n.number, n.places and n.places[0].block, n.findings[0].span) for n in notes] == [
        (0, (), spans[1]),
        (1, 0, spans[2]),
        (2, 0, spans[3]),
        (3, 1, spans[0]),
    ]


def test_what_is_said_twice_of_a_block_is_one_note_with_all_its_places():
    article = read_text("Un mot, un mot, un mot.\n\nUn mot.\n", "a.md")
    same = [Finding("r", "info", "Un défaut.", Span(at, at + 2), 1, 1) for at in (0, 8, 25)]
    other = Finding("r", "info", "Un autre défaut.", Span(16, 18), 1, 1)
    notes = place_notes(article, [*same, other])
    assert [(n.count, [p.start for p in n.places]) for n in notes] == [(2, [0, 8]), (1, [16]), (1, [0])]


def test_repairs_of_one_rule_in_a_block_are_one_note_whatever_they_say():
    article = read_text("Un mot, un mot, un mot.\n", "a.md")
    found = [Finding("r", "info", f"m{at}", Span(at, at + 2), 1, 1, Edit(Span(at, at + 2), "x")) for at in (0, 8)]
    assert [(n.count, n.number) for n in place_notes(article, found)] == [(2, 1)]


def test_every_place_that_a_finding_gathers_is_marked():
    article = read_text("Un mot, un mot, un mot.\n", "a.md")
    spans = (Span(0, 2), Span(8, 10), Span(16, 18))
    (note,) = place_notes(article, [Finding("r", "info", "m", spans[0], 1, 1, None, spans)])
    assert [(p.start, p.end, p.note) for p in note.places] == [(0, 2, 1), (8, 10, 1), (16, 18, 1)]


@given(raw=st.text(alphabet="<>&\"'ab\x00\u202e", max_size=20))
def test_only_markup_escapes_escaping(raw):
    made = element("p", raw, title=raw)
    assert isinstance(made, Html)
    assert made.count("<") == made.count(">") == 2
    assert made.count('"') == 2
    assert join(made) == made


def test_shares_stay_in_the_drawing():
    assert [percent(s) for s in (-1, 0, 1 / 3, 0.5, 2)] == ["0%", "0%", "33.33%", "50%", "100%"]
