import pytest

from seo_fr.errors import PreservationError
from seo_fr.model import Edit, Span
from seo_fr.reading import read_text
from seo_fr.restructuring.apply import apply_edits
from seo_fr.restructuring.verify import verify

SOURCE = "---\ntitle: T\nslug:\n---\nUn *texte*.\n\n## Inter\n\nDeux.\n"


def check(place, text, source=SOURCE, path="x.md"):
    edits = (Edit(Span(place, place), text),)
    verify(read_text(source, path), edits, apply_edits(source, edits))


def test_an_inserted_heading_is_accepted():
    check(SOURCE.index("Deux"), "### Sous-inter\n\n")


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("Deux", "Ajouté.\n\n"),  # a paragraph
        ("Deux", "Ajouté "),  # a word
        ("Deux", "- "),  # another kind of block
        ("Deux", "    "),  # code
        ("Deux", "# Second titre\n\n"),
        ("Inter", "#"),  # another level
        ("*texte", "\\"),  # another visible text
        (".\n\n## Inter", "<!-- "),
        ("slug", "title: U\n"),  # a value of the author overridden
        ("T\nslug", "U"),
        ("---\nUn", "x: ["),  # broken YAML
    ],
)
def test_an_insertion_that_changes_what_is_read_is_refused(before, text):
    with pytest.raises(PreservationError):
        check(SOURCE.index(before), text)


def test_a_key_without_a_value_may_be_given_one():
    check(SOURCE.index("slug:") + 5, " s")


def test_a_plain_text_must_come_out_with_the_same_paragraphs():
    with pytest.raises(PreservationError, match="se lit plus pareil"):
        verify(read_text("Un.\nDeux.", "x.txt"), (), "Un.\nDeux.")


def test_the_result_must_be_the_one_the_edits_give():
    with pytest.raises(PreservationError, match="plus les insertions"):
        verify(read_text(SOURCE, "x.md"), (), SOURCE + "\n")
