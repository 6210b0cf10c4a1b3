"""The working text in pieces: joined they are the source, and what is edited stays a block of its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_fr.desk.pieces import HEAD, TAIL, Piece, added, as_lines, cut, is_in_lines, joined, offsets, rewritten
from seo_fr.reading import read_text

_PARAGRAPH = st.sampled_from(
    [
        "Le maire a démissionné mardi.",
        "Une\u00a0phrase, «\u00a0deux\u00a0».",
        "😀 Un émoji ouvre la phrase.",
        "## Un intertitre",
    ]
)


@given(st.lists(_PARAGRAPH, min_size=1, max_size=6), st.sampled_from(["\n\n", "\r\n\r\n", "\n\n\n"]), st.booleans())
def test_the_pieces_joined_are_the_source(paragraphs, gap, ends):
    source = gap.join(["Un premier paragraphe de texte.", *paragraphs]) + ("\n" if ends else "")
    pieces = cut(read_text(source, "a.md"))
    assert joined(pieces) == source
    assert [source[start:][: len(p.text)] for p, start in zip(pieces, offsets(pieces).values(), strict=True)] == [
        p.text for p in pieces
    ]


def test_a_header_and_a_list_are_each_one_piece():
    source = "---\ntitle: Un titre\n---\n\nUn paragraphe.\n\n- un\n- deux\n\nLa fin.\n"
    pieces = cut(read_text(source, "a.md"))
    assert [p.body for p in pieces] == ["---\ntitle: Un titre\n---", "Un paragraphe.", "- un\n- deux", "La fin."]
    assert pieces[0].id == HEAD


PIECES = (Piece("p1", "Un.\n\n"), Piece("p2", "Deux.\n\n"), Piece("p3", "Trois."))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Deux bis.", "Un.\n\nDeux bis.\n\nTrois."),
        ("\n\nDeux bis.\n\n\n", "Un.\n\nDeux bis.\n\nTrois."),
        ("Deux.\n\nDeux bis.", "Un.\n\nDeux.\n\nDeux bis.\n\nTrois."),
        ("", "Un.\n\nTrois."),
        ("   ", "Un.\n\nTrois."),
    ],
)
def test_a_piece_is_rewritten_and_its_neighbours_are_as_they_were(text, expected):
    pieces = rewritten(PIECES, "p2", text, "\n")
    assert joined(pieces) == expected
    assert pieces[0] == PIECES[0]
    assert pieces[-1] == PIECES[-1]


def test_a_piece_without_change_is_the_same_object():
    assert rewritten(PIECES, "p2", "Deux.", "\n") is PIECES
    assert rewritten(PIECES, "inconnu", "Deux.", "\n") is PIECES


def test_two_paragraphs_become_two_pieces_only_when_the_field_is_left():
    typing = rewritten(PIECES, "p2", "Deux.\n\nDeux bis.", "\n", final=False)
    assert [p.id for p in typing] == ["p1", "p2", "p3"]
    left = rewritten(typing, "p2", "Deux.\n\nDeux bis.", "\n", final=True)
    assert [(p.id, p.text) for p in left[1:3]] == [("p2", "Deux.\n\n"), ("p2-1", "Deux bis.\n\n")]
    assert joined(left) == joined(typing)


def test_what_is_typed_gets_the_line_ends_of_the_article():
    pieces = (Piece("p1", "Un.\r\n\r\n"), Piece("p2", "Deux.\r\n"))
    assert joined(rewritten(pieces, "p2", "Deux.\nTrois.", "\r\n")) == "Un.\r\n\r\nDeux.\r\nTrois.\r\n"


def test_a_blank_line_inside_fenced_code_parts_nothing():
    pieces = rewritten(PIECES, "p2", "```\na\n\nb\n```", "\n")
    assert [p.id for p in pieces] == ["p1", "p2", "p3"]


@pytest.mark.parametrize(
    ("after", "expected"), [("p1", "Un.\n\nNeuf.\n\nDeux.\n\nTrois."), ("p3", "Un.\n\nDeux.\n\nTrois.\n\nNeuf.\n")]
)
def test_a_paragraph_is_added_behind_another(after, expected):
    pieces = added(PIECES, after, "n", "Neuf.", "\n")
    assert joined(pieces) == expected
    # Sent twice, it is there once.
    assert joined(added(pieces, after, "n", "Neuf.", "\n")) == expected


PAGE = "<html><head><title>t</title></head><body><p>Un paragraphe.</p><p>Un autre.</p></body></html>\n"


def test_a_page_on_one_line_is_cut_at_its_tags_and_its_foot_stays_its_foot():
    pieces = cut(read_text(PAGE, "a.html"))
    assert joined(pieces) == PAGE
    assert [p.body for p in pieces][1:] == ["<p>Un paragraphe.</p>", "<p>Un autre.</p>", "</body></html>"]
    assert (pieces[0].id, pieces[-1].id) == (HEAD, TAIL)


@pytest.mark.parametrize("after", ["p2", "unknown", TAIL])
def test_what_is_added_to_a_page_stands_before_its_foot(after):
    pieces = added(cut(read_text(PAGE, "a.html")), after, "n", "<p>De plus.</p>", "\n")
    assert joined(pieces).endswith("<p>Un autre.</p>\n\n<p>De plus.</p>\n\n</body></html>\n")


LINES = "Le maire a démissionné mardi soir à Rennes.\nSon adjoint lui succède.\nLe conseil votera vendredi.\n"


@pytest.mark.parametrize(
    "change",
    [
        lambda pieces: added(pieces, "p1", "n", as_lines("## Repères\n\n- Un **fait** de plus."), "\n", lines=True),
        lambda pieces: rewritten(pieces, "p2", "Son adjoint lui succède.\n\nPour un an.", "\n", lines=True),
    ],
)
def test_in_a_text_whose_lines_are_paragraphs_they_stay_so_whatever_is_added(change):
    article = read_text(LINES, "a.txt")
    assert is_in_lines(article)
    changed = joined(change(cut(article)))
    again = [b.view.text for b in read_text(changed, "a.txt").blocks]
    assert set(LINES.splitlines()) <= set(again)
    assert "\n\n" not in changed
    assert "**" not in changed


def test_a_text_with_blank_lines_is_not_one_of_lines():
    assert not is_in_lines(read_text("Un paragraphe de texte.\n\nUn autre.\n", "a.txt"))
    assert not is_in_lines(read_text("Un paragraphe de texte.\nUn autre.\n", "a.md"))
