"""The working text shows, read as Markdown, exactly what the document shows."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from seo_fr.containers.composing import compose, placed
from seo_fr.containers.inline_markup import inline
from seo_fr.containers.paragraphs import Bit, DocumentParagraph
from seo_fr.reading.markdown import read_markdown

# The signs of Markdown and of the site syntaxes, and what stands beside them.
SIGNS = st.sampled_from(
    [*"*_`[](){}<>#+-.!|~:=^$&\\\"'%@/1aé .,»«", "\n", "mot", "&amp;", "**", "http://a.fr", "::: ", "- "]
)
TEXT = st.lists(SIGNS, min_size=1, max_size=14).map("".join)
BIT = st.builds(Bit, TEXT, st.booleans(), st.booleans(), st.sampled_from(["", "", "", "https://exemple.fr/a b"]))
BITS = st.lists(BIT, min_size=1, max_size=4)
KIND = st.sampled_from(["paragraph", "item", "quote", "heading"])


def as_shown(text):
    """Lines without the white space at their ends, which Markdown does not show."""
    return "\n".join(line.strip(" \t") for line in text.strip().split("\n")).strip()


@example([Bit("_"), Bit(":http://a.fr", italic=True)])
@settings(deadline=None)
@given(BITS)
def test_a_paragraph_reads_as_its_characters(bits):
    paragraph = DocumentParagraph("paragraph", bits)
    if not any(c.isalnum() for c in paragraph.text):
        return
    source = compose([DocumentParagraph("paragraph", [Bit("Avant.")]), paragraph]).source
    blocks = read_markdown(source)
    assert "\n".join(as_shown(b.view.text) for b in blocks[1:]) == as_shown(paragraph.text)


@settings(deadline=None)
@given(st.lists(st.tuples(KIND, TEXT, st.integers(0, 2), st.booleans(), st.integers(0, 1)), min_size=1, max_size=6))
def test_each_paragraph_is_a_block_of_its_kind(given):
    paragraphs = [
        DocumentParagraph(kind, [Bit(f"mot {text}")], depth + 2 if kind == "heading" else depth, ordered, list_key=key)
        for kind, text, depth, ordered, key in given
    ]
    composed = compose(paragraphs)
    blocks = read_markdown(composed.source)
    assert [b.kind for b in blocks] == [p.kind for p in paragraphs]
    for block, piece in zip(blocks, composed.pieces, strict=True):
        assert piece.span.contains(block.span)


@settings(deadline=None)
@given(BITS, KIND)
def test_every_character_is_where_it_is_said_to_be(bits, kind):
    paragraph = DocumentParagraph(kind, bits, 2 if kind == "heading" else 0)
    if not paragraph.shows:
        return
    composed = compose([paragraph])
    shown, places = placed(paragraph, composed.pieces[0], composed.source)
    text = paragraph.text.strip()
    text = text.replace("\n", " ") if kind == "heading" else text
    assert "".join(composed.source[at] for at in places) == text
    assert paragraph.text[shown.first :].startswith(paragraph.text.strip())


def test_emphasis_is_written_only_where_it_reads_as_such():
    said = inline([Bit("Un "), Bit("« mot »", bold=True), Bit("s et "), Bit("(b)", italic=True), Bit(".")])
    assert said.text == "Un « mot »s et *(b)*."
