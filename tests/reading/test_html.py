"""What of a page is the article, in words: names of files, heads, malformed tags, and never an error."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from seo_fr.errors import InputError
from seo_fr.reading import read_article, read_text
from seo_fr.reading.author_fields import author_json_ld, author_line, author_text

TEXT = "<p>La commune de Figeac a voté jeudi.</p>"
PIECES = st.sampled_from(
    ["<p>", "</p>", "<P class=x>", "<b>", "</b>", "<i", "<br>", "<br/>", "<ul>", "<li>", "</li>", "</ul>", "<h2>",
     "</h3>", "<h1>", "<table>", "<td>", "</table>", "<blockquote>", "</blockquote>", "<figure>", "<figcaption>",
     "<pre>", "</pre>", "<a href='/x?a&amp;b'>", "</a>", "<img src=a alt='é'>", "<code>", "</code>", "<!--", "-->",
     "<!-- c -->", "<script>", "</script>", "<article>", "</article>", "<main>", "<div class=\"a\">", "</div>",
     "<!-- wp:paragraph -->", "<!-- /wp:paragraph -->", "<!-- wp:x /-->", "<head>", "<title>", "</title>", "<body>",
     "<meta name=description content=''>", "<svg>", "</svg>", "<![CDATA[", "<?x", "</", "<", ">", "&", "&amp;",
     "&nbsp;", "&eacute", "&#8217;", "&#x;", "&#99999999999999;", "Le maire", " a voté ", "« oui »", "\n", "\n\n",
     "\r\n", "\r", "\t", "  ", "é", "😀", "=", "\"", "'", "[x]", "\ufeff", "\u00a0"]
)  # fmt: skip
SOUP = st.lists(PIECES, max_size=25).map("".join)
UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def is_shown(shown, written):
    """Character by character, a line end as a space; else a reference, a break, or a run of white space."""
    if len(shown) == len(written):
        return all(a == b or (a in " \n" and b in " \t\n\r\f") for a, b in zip(shown, written, strict=True))
    return written[0] in "&<" or not written.strip(" \t\n\r\f")


def read(source, path="page.html"):
    return read_text(source, path)


@pytest.mark.parametrize("name", ["a.html", "A.HTM", "a.xhtml"])
def test_the_name_tells_html(name):
    assert read(TEXT, name).format == "html"


@pytest.mark.parametrize(
    "source",
    ["<!DOCTYPE html>" + TEXT, "\ufeff\n<html lang=fr>" + TEXT, "<!-- x --><!doctype HTML>" + TEXT,
     "<!-- wp:paragraph -->" + TEXT, '<?xml version="1.0"?>\n<html>' + TEXT],
)  # fmt: skip
def test_a_page_is_known_by_its_beginning_whatever_it_is_called(source):
    assert read(source, "-").format == "html"
    assert read_article(source.encode(), "note.txt").format == "html"


@pytest.mark.parametrize("source", ["<p>Un texte.</p>", "Le <html> est un langage.", "<!-- x -->\n\nUn texte."])
def test_what_only_holds_a_tag_is_no_page(source):
    assert read(source, "-").format != "html"


def test_a_page_without_text_is_refused_in_one_line():
    with pytest.raises(InputError, match=r"^a\.html\s: aucun texte rédigé"):
        read("<!doctype html><div id=root></div><script>app()</script>", "a.html")


def test_a_page_with_more_tags_than_an_article_is_refused(monkeypatch):
    monkeypatch.setattr("seo_fr.reading.html.number", lambda *_: 3)
    with pytest.raises(InputError, match="trop de balises"):
        read(TEXT * 5)


def test_old_encodings_are_recognised_as_in_plain_text():
    page = "<html><head><meta charset=iso-8859-1></head><body><p>Élu à Figeac, il a été réélu.</p></body></html>"
    article = read_article(page.encode("cp1252"), "a.html")
    assert article.encoding == "cp1252"
    assert article.prose[0].view.text == "Élu à Figeac, il a été réélu."


class TestHead:
    def test_yoast_keeps_the_article_among_other_things(self):
        data = '{"@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","headline":"Figeac"}]}'
        article = read(f'<html><head><script type="application/ld+json">{data}</script></head>{TEXT}')
        assert author_json_ld(article) == {"@type": "NewsArticle", "headline": "Figeac"}

    @pytest.mark.parametrize("data", ['{"@type":"BreadcrumbList"}', "[", '["a", 3, null]', "[" * 5000])
    def test_other_structured_data_are_not_the_articles(self, data):
        article = read(f'<html><head><script type="application/ld+json">{data}</script></head>{TEXT}')
        assert author_json_ld(article) is None
        assert "json_ld" not in article.front_matter.written

    def test_structured_data_no_machine_can_read_are_there_all_the_same(self):
        article = read(f'<html><script type="application/ld+json">{{"@type":"NewsArticle",}}</script>{TEXT}')
        assert "json_ld" in article.front_matter.written

    def test_a_description_of_open_graph_is_one(self):
        article = read(f'<html><head><meta property="og:description" content="Un vote."></head>{TEXT}')
        assert author_text(article, "description") == "Un vote."
        assert author_line(article, "description").of(article.source).startswith("<meta property")

    @pytest.mark.parametrize(
        ("address", "slug"),
        [("https://x.fr/lot/le-vote/", "le-vote"), ("https://x.fr/le-vote.html", "le-vote"), ("https://x.fr/", None),
         ("https://x.fr/?p=12", None), ("https://[", None)],
    )  # fmt: skip
    def test_the_address_of_the_page_ends_in_its_slug(self, address, slug):
        article = read(f'<html><head><link rel=canonical href="{address}"></head>{TEXT}')
        assert author_text(article, "slug") == slug

    def test_a_fragment_has_no_head(self):
        assert read(TEXT).is_fragment
        assert not read(f"<body>{TEXT}").is_fragment

    def test_the_title_of_an_icon_is_not_that_of_the_page(self):
        assert read(f"<html><body><svg><title>Icône</title></svg>{TEXT}").title is None


@UNHURRIED
@given(SOUP)
def test_no_soup_of_tags_is_an_error_and_every_span_is_exact(soup):
    try:
        article = read("<p>Un.</p>" + soup)
    except InputError:
        return
    blocks = article.blocks
    assert [b.span.start for b in blocks] == sorted(b.span.start for b in blocks)
    for block in blocks:
        assert 0 <= block.outer.start <= block.span.start <= block.span.end <= block.outer.end <= len(article.source)
        last = 0
        for run in block.view.runs:
            assert last <= run.source.start < run.source.end
            last = run.source.end
            shown, written = block.view.text[run.text_start : run.text_end], run.source.of(article.source)
            assert is_shown(shown, written)


@UNHURRIED
@given(SOUP)
def test_reading_twice_gives_the_same(soup):
    try:
        assert read("<p>Un.</p>" + soup) == read("<p>Un.</p>" + soup)
    except InputError:
        return


@pytest.mark.parametrize(
    "piece",
    ["<", "<a ", "<b>", "<div>", "<!--", "<![CDATA[", "<script>", "&", "&a", "&#9", '<p a="', "<p>x<br>",
     "<table><tr><td>", "<ul><li>x", "<form>", "<article>x", "<!-- wp:a -->x", "<blockquote><footer>x",
     "</i>", "[a ", "<title>", "<svg>"],
)  # fmt: skip
def test_a_run_of_any_piece_costs_steps_in_proportion_to_its_length(piece, steps):
    short, long = (steps(lambda n=n: read(piece * n + "<p>Un mot.</p>")) for n in (400, 1600))
    assert long < 6 * short
