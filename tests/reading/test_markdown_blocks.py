"""Blocks of Markdown: kinds, extents, and the places of text that used to be found by searching."""

from seo_fr.model import Span
from seo_fr.reading.markdown import read_markdown


def places(source):
    """Each block's kind, its text, and the source of its text."""
    return [(b.kind, b.view.text, b.span.of(source)) for b in read_markdown(source)]


def test_entities_are_atomic_and_escapes_lose_their_backslash():
    source = "caf&eacute;s \\*\n"
    (block,) = read_markdown(source)
    assert block.view.text == "cafés *"
    assert block.view.span(3, 4).of(source) == "&eacute;"
    assert block.view.span(4, 5).of(source) == "s"
    assert block.view.span(6, 7).of(source) == "*"


def test_a_word_of_a_link_target_is_not_taken_for_the_visible_one():
    source = "[Kiev](/Kiev) et Kiev"
    (block,) = read_markdown(source)
    assert block.view.text == "Kiev et Kiev"
    assert block.view.span(0, 4) == Span(1, 5)
    assert block.view.span(8, 12) == Span(17, 21)


def test_identical_cells_have_their_own_places():
    source = "| a \\| x | x |\n|---|---|\n| x | x |\n"
    assert [(b.view.text, b.span.start) for b in read_markdown(source)] == [
        ("a | x", 2),
        ("x", 11),
        ("x", 27),
        ("x", 31),
    ]


def test_lazy_continuation_in_a_quoted_list():
    source = "> - un `a\n>   b`\nsuite\n"
    assert places(source) == [("item", "un a b suite", "un `a\n>   b`\nsuite")]


def test_a_tab_that_reaches_beyond_the_indent_stands_for_its_spaces():
    source = "- a\n\n\t\tcode\n"
    code = read_markdown(source)[1]
    assert code.view.text == "  code"
    assert code.view.span(0, 1).of(source) == "\t"


def test_kinds_levels_and_outers():
    source = "# Titre\n\nA\n\n> B\n>\n> - C\n\n- D\n  > E\n\n![i](x.png)\n\n<!-- n -->\n\n```\nF\n```\n\nSous\n---\n"
    blocks = read_markdown(source)
    assert [(b.kind, b.level, b.view.text) for b in blocks] == [
        ("title", 1, "Titre"),
        ("paragraph", 0, "A"),
        ("quote", 0, "B"),
        ("item", 0, "C"),
        ("item", 0, "D"),
        ("quote", 0, "E"),
        ("image", 0, "i"),
        ("html", 0, "<!-- n -->"),
        ("code", 0, "F"),
        ("heading", 2, "Sous"),
    ]
    assert [b.outer.of(source) for b in blocks] == [
        "# Titre",
        "A",
        "> B\n>\n> - C",
        "> B\n>\n> - C",
        "- D\n  > E",
        "- D\n  > E",
        "![i](x.png)",
        "<!-- n -->",
        "```\nF\n```",
        "Sous\n---",
    ]


def test_an_image_and_its_caption_are_no_prose():
    source = "![Le port](p.jpg)\n*Le port en 2024.*\n\n![Le port](p.jpg) vu *du large*.\n"
    assert places(source) == [
        ("image", "Le port Le port en 2024.", "![Le port](p.jpg)\n*Le port en 2024.*"),
        ("paragraph", "vu du large.", "vu *du large*."),
    ]


def test_two_first_level_headings_make_no_title():
    assert [b.kind for b in read_markdown("# A\n\n# B\n")] == ["heading", "heading"]


def test_a_hard_break_ends_the_line_and_a_soft_one_does_not():
    assert places("a  \nb\\\nc<br/>d\ne")[0][1] == "a\nb\nc\nd" + " e"


def test_an_empty_heading_stands_at_the_end_of_its_line():
    (first, _) = read_markdown("##\n\ntexte")
    assert (first.kind, first.view.text, first.span) == ("heading", "", Span(2, 2))
