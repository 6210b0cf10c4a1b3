"""Plain text: paragraphs, wrapped lines, the title."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_fr.model import Span
from seo_fr.reading.plain import read_plain


def texts(source):
    return [(b.kind, b.view.text) for b in read_plain(source)]


def test_a_blank_line_ends_a_paragraph():
    assert texts("Un.\n \t\nDeux.\n\n\n\nTrois.") == [
        ("paragraph", "Un."),
        ("paragraph", "Deux."),
        ("paragraph", "Trois."),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_without_blank_line_each_line_is_a_paragraph(end):
    assert texts(f"{end}Un titre sans point{end}Deux.{end}{end}") == [
        ("paragraph", "Un titre sans point"),
        ("paragraph", "Deux."),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_wrapped_lines_are_joined_by_a_space_and_a_signature_is_not(end):
    source = end.join(["Le président a exhorté jeudi le chef de", "l’alliance, selon lui.", "Paul Dupont", "", "Fin."])
    first, _ = read_plain(source)
    assert first.view.text == "Le président a exhorté jeudi le chef de l’alliance, selon lui.\nPaul Dupont"
    assert first.span == Span(0, source.index("Dupont") + 6)
    at = first.view.text.index("l’alliance")
    assert first.view.span(at - 1, at).of(source) == end


def test_a_line_that_used_up_its_width_is_wrapped_even_before_a_capital():
    source = "Une première ligne qui va jusqu’au bord, selon M.\nMacron, et la suite.\n\nFin."
    assert texts(source)[0][1] == "Une première ligne qui va jusqu’au bord, selon M. Macron, et la suite."


def test_the_lines_of_a_list_or_dialogue_stay_lines():
    source = "Au programme, selon la mairie de la ville :\n- le budget\n– une école\n1. des travaux\n\nFin."
    assert texts(source)[0][1].count("\n") == 3


def test_white_space_around_inner_lines_is_not_shown():
    first, _ = read_plain("  Un début  \n\t suite.  \n\nFin.")
    assert first.view.text == "Un début suite."
    assert first.span == Span(2, 21)
    assert first.outer == Span(0, 23)


def test_title_is_a_short_first_line_that_ends_no_sentence():
    source = "L’OTAN promet des chars\n\nLe texte."
    blocks = read_plain(source)
    assert [(b.kind, b.level) for b in blocks] == [("title", 1), ("paragraph", 0)]
    assert blocks[0].span.of(source) == "L’OTAN promet des chars"


@pytest.mark.parametrize(
    "source",
    [
        "L’OTAN promet des chars.\n\nLe texte.",
        "Vraiment ?\n\nLe texte.",
        "Voici sa description :\n\nLe texte.",
        "« L’OTAN promet. »\n\nLe texte.",
        "Un titre\nsur deux lignes\n\nLe texte.",
        "Un titre\nLe texte.",
        "Un titre seul\n\n",
        "mot " * 31 + "\n\nLe texte.",
    ],
)
def test_no_title(source):
    assert all(b.kind == "paragraph" for b in read_plain(source))


def test_byte_order_mark_and_zero_width_lines_are_not_shown():
    assert texts("\ufeffUn.\n\u200b\nDeux.") == [("paragraph", "Un."), ("paragraph", "Deux.")]


LINES = [
    "",
    " ",
    "\t",
    "Un mot.",
    "- item",
    "suite en bas de casse",
    "M.",
    "  Une ligne plus longue que les autres  ",
    "\u200b",
    "\x85",
    "\x0c",
]


@given(
    st.lists(st.sampled_from(LINES) | st.text(max_size=8), max_size=8),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.booleans(),
)
def test_the_view_is_the_source_but_for_line_ends(lines, end, marked):
    source = ("\ufeff" if marked else "") + end.join(lines)
    before = -1
    for block in read_plain(source):
        assert block.span.start < block.span.end
        assert block.span == block.view.span()
        assert block.outer.contains(block.span)
        assert before < block.outer.start
        assert block.outer.end == len(source) or source[block.outer.end] in "\r\n"
        assert "".join(block.view.text.split()) == "".join(block.span.of(source).split())
        at = 0
        for run in block.view.runs:
            assert run.text_start == at
            shown, written = block.view.text[at : run.text_end], run.source.of(source)
            if run.verbatim:
                assert [a for a, b in zip(shown, written, strict=True) if a != b and not (a + b).isspace()] == []
            else:
                assert shown.isspace()
                assert written.isspace()
            at = run.text_end
        assert at == len(block.view.text)
        before = block.outer.end
