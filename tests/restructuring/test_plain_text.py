import pytest

from seo_fr.model import Edit, Heading, Metadata, Section, Span
from seo_fr.reading import read_text
from seo_fr.restructuring.apply import apply_edits
from seo_fr.restructuring.plan import plan_edits
from seo_fr.restructuring.verify import verify

NOTHING = Metadata("", (), "", "", (), {})


def as_markdown(source, sections=()):
    article = read_text(source, "x.txt")
    assert article.format == "text"
    edits = plan_edits(article, sections, NOTHING)
    markdown = apply_edits(source, edits)
    verify(article, edits, markdown)
    return markdown


def test_lines_of_a_text_without_blank_lines_become_paragraphs():
    assert as_markdown("Un.\nDeux.\nTrois.") == "Un.\n\nDeux.\n\nTrois."


def test_old_macintosh_line_ends_are_not_completed_to_pairs():
    assert as_markdown("Un.\rDeux.\n") == "Un.\r\rDeux.\n"


def test_the_title_line_becomes_the_h1():
    assert as_markdown("Le titre #\n\nUn texte.") == "# Le titre \\#\n\nUn texte."


@pytest.mark.parametrize(
    ("line", "markdown"),
    [
        ("- tiret", "\\- tiret"),
        ("+ plus", "\\+ plus"),
        ("* étoile", "\\* étoile"),
        ("> chevron", "\\> chevron"),
        ("1. un", "1\\. un"),
        ("2) deux", "2\\) deux"),
        ("---", "\\---"),
        ("===", "\\==="),
        ("_ _ _", "\\_ \\_ \\_"),
        ("|---|:-:|", "\\|---|:-:|"),
        ("~~~", "\\~\\~\\~"),
        ("```sh", "\\`\\`\\`sh"),
        ("<div>", "\\<div>"),
        ("<!-- rien -->", "\\<!-- rien -->"),
        ("[x]: http://a.fr", "\\[x]: http://a.fr"),
        ("R&D &amp; A&B", "R&D \\&amp; A&B"),
        ("un *mot* et 2 * 3", "un \\*mot\\* et 2 * 3"),
        ("_mot_ nom_de_fichier", "\\_mot\\_ nom_de_fichier"),
        ("C:\\temp \\*", "C:\\temp \\\\\\*"),
        ("« […] a dit [sic] »", "« […] a dit [sic] »"),
        ("#Ukraine, 3 < 4, -5 °C", "#Ukraine, 3 < 4, -5 °C"),
        ("1.5 million", "1.5 million"),
    ],
)
@pytest.mark.parametrize("frame", ["Avant.\n\n{}\n\nAprès.", "Avant.\n\nMême paragraphe ;\n{}\n\nAprès."])
def test_what_would_be_markup_is_escaped_and_nothing_else(frame, line, markdown):
    result = as_markdown(frame.format(line))
    assert markdown in result.replace("\\\n", "\n").splitlines()


def test_a_line_that_begins_with_a_hash_is_no_heading():
    assert as_markdown("Avant.\n# dièse\nAprès.") == "Avant.\n\n\\# dièse\n\nAprès."


def test_an_indented_first_line_does_not_become_code():
    markdown = as_markdown("Un.\n\n    Deux * trois.\n\n\tQuatre.")
    assert markdown == "Un.\n\n&#32;    Deux * trois.\n\n&#32;\tQuatre."


def test_a_line_end_that_the_reader_keeps_becomes_a_hard_break():
    markdown = as_markdown("Vers un,\nVers deux plus longs,\net la suite.\n\nUn texte.")
    assert "Vers un,\\\nVers deux plus longs,\net la suite." in markdown


def test_two_spaces_at_a_wrapped_line_end_do_not_become_a_hard_break():
    assert "avant  &#32;\naprès" in as_markdown("Juste avant  \naprès.\n\nUn texte.")


def test_what_looks_like_front_matter_stays_text():
    source = "Avant.\n---\ntitle: faux\n---\nAprès."
    assert as_markdown(source) == "Avant.\n\n\\---\n\ntitle: faux\n\n\\---\n\nAprès."


def test_a_rule_on_the_first_line_stays_text_below_the_real_front_matter():
    article = read_text("---\n\nUn texte.", "x.txt")
    edits = plan_edits(article, (), Metadata("T", ("T",), "", "t", (), {}))
    markdown = apply_edits(article.source, edits)
    verify(article, edits, markdown)
    assert markdown == '---\ntitle: "T"\nslug: "t"\n---\n\n# ---\n\nUn texte.'


def test_a_heading_goes_between_paragraphs_with_a_blank_line_on_both_sides():
    section = Section((1,), 1, Heading(2, "Le *vrai* & #1 #", "generated"))
    assert as_markdown("Un.\r\nDeux.", (section,)) == "Un.\r\n\r\n## Le \\*vrai\\* & #1 \\#\r\n\r\nDeux."


def test_a_byte_order_mark_stays_first():
    article = read_text("\ufeffUn texte.", "x.txt")
    edits = plan_edits(article, (), Metadata("T", ("T",), "", "", (), {}))
    assert edits == (Edit(Span(1, 1), '---\ntitle: "T"\n---\n\n'),)
