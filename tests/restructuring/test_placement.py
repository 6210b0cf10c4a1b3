from seo_fr.model import Heading, Metadata, Section
from seo_fr.reading import read_text
from seo_fr.restructuring.apply import apply_edits
from seo_fr.restructuring.placement import placed_headings
from seo_fr.restructuring.plan import plan_edits
from seo_fr.restructuring.verify import verify

NOTHING = Metadata("", (), "", "", (), {})


def generated(text, level=2):
    return Heading(level, text, "generated")


def with_headings(source, *sections):
    article = read_text(source, "x.md")
    edits = plan_edits(article, sections, NOTHING)
    markdown = apply_edits(source, edits)
    verify(article, edits, markdown)
    return markdown


def test_a_heading_before_a_list_stands_before_the_whole_list():
    markdown = with_headings("Un.\n\n- a\n- b\n", Section((1, 2), 2, generated("Liste")))
    assert markdown == "Un.\n\n## Liste\n\n- a\n- b\n"


def test_a_section_that_begins_inside_a_list_gets_no_heading():
    source = "Un.\n\n- a\n- b\n"
    section = Section((2,), 1, generated("Liste"))
    assert with_headings(source, section) == source
    assert placed_headings(read_text(source, "x.md"), (section,)) == ()


def test_a_blank_line_is_added_where_a_block_follows_without_one():
    markdown = with_headings("# Titre\nUn.", Section((0,), 1, generated("Inter")))
    assert markdown == "# Titre\n\n## Inter\n\nUn."


def test_the_headings_of_the_author_are_never_put_in_again():
    source = "## À moi\n\nUn.\n\nDeux.\n"
    own = Heading(2, "À moi", "article")
    sections = (Section((0, 1), 2, own, (Section((1,), 1, generated("Suite", 3)),)),)
    assert with_headings(source, *sections) == "## À moi\n\nUn.\n\n### Suite\n\nDeux.\n"
    assert placed_headings(read_text(source, "x.md"), sections) == (own, generated("Suite", 3))


def test_a_section_and_its_first_subsection_begin_at_one_place():
    inner = Section((1,), 1, generated("Trois", 3))
    markdown = with_headings("Un.\n\nDeux.\n", Section((1,), 1, generated("Deux"), (inner,)))
    assert markdown == "Un.\n\n## Deux\n\n### Trois\n\nDeux.\n"


def test_a_link_definition_of_the_author_does_not_reach_into_a_heading():
    markdown = with_headings("Un [sic].\n\n[sic]: http://a.fr\n\nDeux.", Section((1,), 1, generated("Il dit [sic]")))
    assert "## Il dit \\[sic]\n" in markdown


def test_an_underlined_heading_stays_as_it_is():
    markdown = with_headings("Titre\n=====\nUn.\n", Section((0,), 1, generated("Inter")))
    assert markdown == "Titre\n=====\n\n## Inter\n\nUn.\n"
