"""What is put into a page: where, in which words, and that taking it out gives the page back."""

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from seo_fr.errors import InputError, PreservationError
from seo_fr.model import Addition, Edit, Heading, Metadata, Section, Span
from seo_fr.reading import read_article, read_text
from seo_fr.restructuring.apply import apply_edits, remove_edits
from seo_fr.restructuring.plan import plan_edits
from seo_fr.restructuring.verify import verify

PAGES = sorted((Path(__file__).parents[1] / "data" / "pages").glob("*.html"))
METADATA = Metadata(
    "Le titre & « lui »",
    (),
    'La "description".',
    "le-titre",
    ("école",),
    {"@type": "NewsArticle", "a": "</script>"},
    (),
)
NOTHING = Metadata("", (), "", "", (), {}, ())
TEXTS = st.sampled_from(
    ["Deux ans de travaux", "A & B < C", "«\u00a0Oui\u00a0»", "<!-- x -->", "[gallery]", "&amp;", "é"]
)
PARTS = st.sampled_from(
    ["<p>Un.</p>", "<p>Deux", "Trois", "<br><br>", "<ul><li>a<li>b</ul>", "<div><p>Quatre.</p></div>",
     "<blockquote>c</blockquote>", "<b>", "</b>", "<div>", "</div>", "\n", "\n\n", "\r\n", "  ",
     "<!-- wp:paragraph -->\n<p>Cinq.</p>\n<!-- /wp:paragraph -->",
     "<h2>Intertitre</h2>", "<figure><img src=a><figcaption>d</figcaption></figure>",
     "<table><tr><td>e</table>", "<a href=x>f</a>",
     "<section><p>Six.</p><p>Sept.</p></section>", "<!-- c -->", "<script>x</script>", "<pre>g</pre>",
     "<title></title>", "<head>", "</head>", "<html>", "<body>",
     "<meta name=description content=''>", "<p>&nbsp;</p>", "&eacute;"]
)  # fmt: skip


def sections_before(article, texts):
    """A heading before every paragraph that may have one."""
    headings = [Heading(2 + index % 2, text, "generated", before=index) for index, text in enumerate(texts)]
    return tuple(Section((index,), 1, heading, ()) for index, heading in enumerate(headings[: len(article.prose)]))


def put_in(article, texts, metadata=NOTHING):
    edits = plan_edits(article, sections_before(article, texts), metadata)
    return apply_edits(article.source, edits), edits


def lines(source, *texts):
    return put_in(read_text(source, "a.html"), texts)[0]


class TestHeadings:
    def test_lines_and_indents_are_those_of_the_neighbours(self):
        source = "<div>\n    <p>Un.</p>\n    <p>Deux.</p>\n</div>\n"
        assert lines(
            source, "", "Titre"
        ) == "<div>\n    <p>Un.</p>\n    <h2>Titre</h2>\n    <p>Deux.</p>\n</div>\n".replace("h2", "h3")

    def test_a_page_on_one_line_stays_on_one_line(self):
        assert lines("<p>Un.</p><p>Deux.</p>", "", "A & B") == "<p>Un.</p><h3>A &amp; B</h3><p>Deux.</p>"

    def test_blocks_of_wordpress_get_a_block(self):
        block = "<!-- wp:paragraph -->\n<p>{}.</p>\n<!-- /wp:paragraph -->\n"
        given = f"{block.format('Un')}\n{block.format('Deux')}\n{block.format('Trois')}"
        made = lines(given, "", "B", "C")
        assert (
            '\n\n<!-- wp:heading {"level":3} -->\n<h3 class="wp-block-heading">B</h3>\n<!-- /wp:heading -->\n\n' in made
        )
        assert '\n\n<!-- wp:heading -->\n<h2 class="wp-block-heading">C</h2>\n<!-- /wp:heading -->\n\n<!-- wp:p' in made

    def test_text_without_tags_keeps_its_blank_lines(self):
        assert lines("Un.\r\n\r\nDeux.\r\n", "", "B") == "Un.\r\n\r\n<h3>B</h3>\r\n\r\nDeux.\r\n"

    @pytest.mark.parametrize(
        "source",
        ["<ul><li>Un<li>Deux</ul>", "<blockquote><p>Un</p><p>Deux</p></blockquote>", "<p>Un<br><br>Deux</p>",
         '<p>Zéro est un long paragraphe.</p><p>Il dit tout.</p><div class="box"><p>Un</p><p>Deux</p></div>'],
    )  # fmt: skip
    def test_nothing_goes_between_what_belongs_together(self, source):
        last = len(read_text(source, "a.html").prose) - 1
        assert lines(source, *[""] * last, "Titre") == source

    def test_nothing_goes_between_title_and_by_line(self):
        header = "<header><h1>Titre</h1><p>Par Anne</p></header>"
        source = f"<article>{header}<div><p>Un long texte.</p><p>Deux.</p></div></article>"
        assert lines(source, "Avant") == source


class TestHead:
    def full(self, source):
        return put_in(read_text(source, "a.html"), (), METADATA)[0]

    def test_what_is_missing_follows_what_is_there(self):
        made = self.full("<html>\n<head>\n  <meta charset=utf-8>\n</head>\n<body><p>Un.</p></body></html>")
        head = made[made.index("<head>") : made.index("</head>")].split("\n  ")
        assert head[1:4] == [
            "<meta charset=utf-8>",
            "<title>Le titre &amp; « lui »</title>",
            '<meta name="description" content="La &quot;description&quot;.">',
        ]
        assert head[4].startswith('<script type="application/ld+json">{"@type":"NewsArticle","a":"\\u003c/script')

    def test_a_page_without_head_gets_one(self):
        assert self.full("<html><body><p>Un.</p>").startswith("<html><head>\n<title>Le titre")
        assert "</head>\n<body>" in self.full("<html><body><p>Un.</p>")

    def test_empty_elements_are_filled(self):
        made = self.full("<title></title><meta name='description' content=''><p>Un.</p>")
        assert made.startswith("<title>Le titre &amp; « lui »</title><meta name='description' content='La &quot;desc")
        assert made.count("<title>") == made.count("description'") == 1

    def test_what_the_author_said_is_left_alone(self):
        data = '<script type="application/ld+json">{"@type":"Article"}</script>'
        head = f"<head><title>A</title><meta name=description content=B>{data}</head>"
        assert self.full(f"{head}<p>Un.</p>") == f"{head}<p>Un.</p>"

    def test_the_words_of_open_graph_are_the_authors(self):
        made = self.full('<head><meta property="og:title" content="À elle"></head><p>Un.</p>')
        assert "<title>À elle</title>" in made

    def test_microdata_are_structured_data(self):
        made = self.full('<html><body itemscope itemtype="https://schema.org/NewsArticle"><p>Un.</p>')
        assert "ld+json" not in made

    def test_a_fragment_has_no_room_for_metadata(self):
        assert self.full("<p>Un.</p>\n") == "<p>Un.</p>\n"

    def test_the_head_of_a_generator_is_completed_in_yaml(self):
        made = self.full("---\nlayout: post\n---\n<p>Un.</p>\n")
        assert made.startswith('---\nlayout: post\ntitle: "Le titre')
        assert made.endswith("---\n<p>Un.</p>\n")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_page_takes_headings_and_metadata_and_gives_its_bytes_back(page):
    article = read_article(page.read_bytes(), page.name)
    made, edits = put_in(article, [f"Titre {n}" for n in range(len(article.prose))], METADATA)
    verify(article, edits, made)
    assert remove_edits(made, edits).encode() == page.read_bytes()
    again = read_text(made, page.name)
    assert plan_edits(again, (), METADATA) == ()
    assert [b.view.text for b in again.prose] == [b.view.text for b in article.prose]
    free = sum(not b.continues(a) for a, b in pairwise([article.prose[0], *article.prose]))
    assert sum(edit.replacement.count(">Titre ") for edit in edits) >= free


@example("Trois<b>Trois<div><!-- c --><p>Un.</p>", ["Deux ans de travaux"] * 12)
@example("Trois<b><!-- c --><p>Un.</p>", ["Deux ans de travaux"] * 12)
@example("Trois<b>Trois<p>Un.</p>", ["Deux ans de travaux"] * 12)
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(PARTS, max_size=9).map("".join), st.lists(TEXTS, min_size=12, max_size=12))
def test_any_page_takes_them(source, texts):
    try:
        article = read_text("<p>Un premier.</p>" + source, "a.html")
    except InputError:
        return
    made, edits = put_in(article, texts, METADATA)
    verify(article, edits, made)
    assert remove_edits(made, edits) == article.source
    assert plan_edits(read_text(made, "a.html"), (), METADATA) == ()


class TestVerify:
    SOURCE = '<p title="x">Un.</p><script>y</script><p>Deux.</p>'

    def refuse(self, place, text):
        edits = (Edit(Span(place, place), text),)
        with pytest.raises(PreservationError):
            verify(read_text(self.SOURCE, "a.html"), edits, apply_edits(self.SOURCE, edits))

    @pytest.mark.parametrize("within", ['x">', "Un.", "y</", "eux."])
    def test_a_heading_that_nobody_would_see_is_refused(self, within):
        self.refuse(self.SOURCE.index(within), "<h2>Titre</h2>")

    @pytest.mark.parametrize(
        "text", ["<p>Inventé.</p>", "<script>z</script>", "<h1>Titre</h1>", "</p><ul>", "<!-- ", "<h2>Titre"]
    )
    def test_anything_but_a_heading_is_refused(self, text):
        self.refuse(self.SOURCE.index("<p>Deux"), text)

    def test_an_added_block_whose_link_leads_elsewhere_is_refused(self, monkeypatch):
        from seo_fr.restructuring import verify as verifying

        article = read_text("<p>Un.</p>\n<p>Deux.</p>\n", "a.html")
        markdown = (
            "<!-- seo-fr-bloc: archive drawn=0\n-->\n\n## Contexte\n\n[Lien](https://a.fr)\n\n<!-- /seo-fr-bloc -->"
        )
        addition = Addition("archive", markdown, 1, 0, (), len("<p>Un.</p>\n<p>Deux.</p>"))
        monkeypatch.setattr(verifying, "prove", lambda *_: None)
        edits = plan_edits(article, (), NOTHING, (addition,))
        verify(article, edits, apply_edits(article.source, edits), (addition,))
        assert '<a href="https://a.fr">Lien</a>' in edits[0].replacement
        changed = (Edit(edits[0].span, edits[0].replacement.replace("https://a.fr", "https://b.fr")),)
        with pytest.raises(PreservationError, match="ne se lit pas comme prévu"):
            verify(article, changed, apply_edits(article.source, changed), (addition,))


def test_structured_data_in_a_script_are_still_json():
    made = put_in(read_text("<html><head></head><p>Un.</p>", "a.html"), (), METADATA)[0]
    text = made.partition('ld+json">')[2].partition("</script>")[0]
    assert json.loads(text) == METADATA.json_ld
