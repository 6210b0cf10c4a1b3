"""An article that is HTML leaves the desk as HTML: nothing is shown as code, nothing hostile goes along."""

import re

import pytest

from seo_fr.desk.clipboard import plain_html, plain_words, wordpress_code
from seo_fr.desk.events import read_event
from seo_fr.desk.exporting import file_of
from seo_fr.reading import read_text

PAGE = """<!doctype html>
<html lang="fr"><head><title>Un titre</title></head><body><article>
<h1>Un titre</h1>
<!-- seo-fr-bloc: key-points drawn=71
{"origin": "article", "ref": "a.html", "span": [1, 2]}
-->
<p><strong>L’essentiel</strong></p>
<ul class="x"><li>Un point &amp; un autre</li><li>Deux</li></ul>
<!-- /seo-fr-bloc -->
<p class="chapo">Le maire a <b>dit</b> <a href="https://exemple.fr/?a=1&amp;b=2" onclick="x()">oui</a>,
<a href="javascript:alert(1)">hélas</a>.</p>
<h2 id="a">Une <span style="x">partie</span></h2>
<ol><li>Premier</li></ol>
<blockquote><p>« Non », dit-elle.</p></blockquote>
<script>alert(1)</script>
<p>La fin de l’article, avec <em>son dernier mot.</p>
</article></body></html>
"""


def test_the_body_for_a_cms_has_its_blocks_in_plain_tags_and_nothing_else():
    assert plain_html(PAGE, "article.html") == (
        "<p><strong>L’essentiel</strong></p>\n"
        "<ul><li>Un point &amp; un autre</li><li>Deux</li></ul>\n"
        '<p>Le maire a <strong>dit</strong> <a href="https://exemple.fr/?a=1&amp;b=2">oui</a>, hélas.</p>\n'
        "<h2>Une partie</h2>\n"
        "<ol><li>Premier</li></ol>\n"
        "<blockquote><p>« Non », dit-elle.</p></blockquote>\n"
        "<p>La fin de l’article, avec <em>son dernier mot.</em></p>\n"
    )


def test_its_words_are_for_a_field_that_takes_no_html():
    words = plain_words(PAGE, "article.html")
    assert "<" not in words
    assert "## Une partie\n\n" in words
    assert "- Un point & un autre\n- Deux" in words
    assert plain_words("Du *texte*.\n", "article.md") == "Du *texte*.\n"


def test_the_code_of_wordpress_is_in_blocks():
    code = wordpress_code(PAGE, "article.html")
    assert re.sub(r"<!-- wp:(\w+)[^>]*-->\n.*?\n<!-- /wp:\1 -->", "", code, flags=re.DOTALL).strip() == ""
    assert "&lt;" not in code


def test_what_is_in_blocks_of_wordpress_already_keeps_all_but_our_comments():
    own = "<!-- wp:html -->\n<!-- seo-fr-bloc: background drawn=0\n-->\n<!-- /wp:html -->\n\n"
    image = (
        '<!-- wp:image {"id":3} -->\n<figure class="wp-block-image"><img src="a.jpg"/></figure>\n<!-- /wp:image -->\n\n'
    )
    text = "<!-- wp:paragraph -->\n<p>Un paragraphe de texte.</p>\n<!-- /wp:paragraph -->\n\n"
    end = "<!-- wp:html -->\n<!-- /seo-fr-bloc -->\n<!-- /wp:html -->\n"
    assert wordpress_code(image + own + text + end, "article.html") == image + text.rstrip("\n") + "\n"


def test_the_file_of_an_html_article_is_called_so():
    assert file_of("markdown", read_text(PAGE, "a.htm")) == (".htm", "text/html")
    assert file_of("markdown", read_text("Du texte.\n", "a.txt")) == (".md", "text/markdown")
    assert file_of("text", read_text("Du texte.\n", "a.txt")) == (".txt", "text/plain")


WORDPRESS = "<!-- wp:paragraph -->\n<p>Un paragraphe de texte.</p>\n<!-- /wp:paragraph -->\n"


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (
            PAGE,
            "a.html",
            "mot.</p>\n\n<h2>Repères</h2>\n<ul>\n<li>A &lt; <strong>B</strong></li>\n</ul>\n\n\n</article>",
        ),
        (WORDPRESS, "w.html", '<!-- wp:heading -->\n<h2 class="wp-block-heading">Repères</h2>\n<!-- /wp:heading -->\n'),
        ("Le maire parle.\nL’adjoint se tait.\n", "a.txt", "se tait.\nRepères\n- A < B\n"),
        ("Le maire parle.\n\nL’adjoint se tait.\n", "a.md", "se tait.\n\n## Repères\n\n- A < **B**\n"),
    ],
)
def test_a_block_that_is_rewritten_is_written_as_the_article_is(desk, text, name, expected):
    draft = desk.create(name, text.encode())
    last = draft.state.pieces[-1].id if name[-4:] != "html" else draft.state.pieces[-2 if name == "a.html" else -1].id
    act = {
        "kind": "decide",
        "key": "b:background",
        "verdict": "write",
        "text": "## Repères\n\n- A < **B**",
        "after": last,
    }
    draft.act([read_event({"uid": "a", **act})])
    assert expected in draft.state.text
    draft.act([read_event({"uid": "b", "kind": "undo"})])
    assert draft.state.text == text
