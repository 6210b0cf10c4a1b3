import json
import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from seo_fr.output.report_html import render_analysis
from seo_fr.output.restructured_html import render_markdown, restructured_page, script_json

VOID = {"meta", "img", "br", "hr", "input", "link"}


class Reader(HTMLParser):
    """Elements, attributes and the JSON-LD of a page; refuses a page whose elements do not close."""

    def __init__(self, text):
        super().__init__()
        self.open, self.found, self.attributes, self.script = [], [], [], ""
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.found.append(tag)
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] == "script":
            self.script += data


def inert(page):
    reader = Reader(page)
    assert reader.found.count("script") <= 1
    assert not {"iframe", "object", "embed", "link", "img", "form", "base"} & set(reader.found)
    assert not [name for name, _ in reader.attributes if name.startswith("on") or name == "src"]
    assert not [v for n, v in reader.attributes if n == "href" and re.match(r"\s*(javascript|data|vbscript):", v, re.I)]
    return reader


def test_the_page_is_complete_and_self_contained(result):
    reader = inert(restructured_page(result))
    assert reader.found.count("h1") == 1
    assert ("lang", "fr") in reader.attributes
    assert ("content", result.metadata.description) in reader.attributes
    assert json.loads(reader.script) == result.metadata.json_ld


@pytest.mark.parametrize(
    "evil",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[clic](javascript:alert(1))",
        "![i](https://example.org/x.png)",
        '![" onload="x](data:text/html,1)',
        "<svg/onload=alert(1)>",
        "[a]: javascript:alert(1)\n\n[a]",
        "</article></main><iframe src=//x>",
        '<https://example.org/?a="><script>>',
    ],
)
def test_an_untrusted_article_comes_out_inert(result, evil):
    inert(restructured_page(replace(result, markdown=f"# Titre\n\n{evil}\n\nUn vrai texte.\n")))


def test_the_policy_names_the_style_and_nothing_else(result):
    page = restructured_page(result)
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)[1]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert ("content", policy) in inert(page).attributes


def test_a_page_to_be_published_hides_from_no_search_engine(result):
    assert "noindex" not in restructured_page(result)
    assert "noindex" in render_analysis(result.analysis)


def test_an_author_h1_is_not_doubled(result):
    page = restructured_page(replace(result, markdown="# Le titre de l’auteur\n\nTexte.\n"))
    assert page.count("<h1>") == 1
    assert "<h1>Le titre de l’auteur</h1>" in page


def test_front_matter_is_not_shown(result):
    page = restructured_page(replace(result, markdown="---\nauteur: secret\n---\n\nTexte.\n"))
    assert "secret" not in page


def test_a_script_cannot_be_closed_from_inside():
    text = script_json({"a": "</script><!--&\u2028"})
    assert not re.search("[<>&\u2028]", text)
    assert json.loads(text) == {"a": "</script><!--&\u2028"}


def test_evil_metadata_is_escaped(result, analysis):
    evil = replace(analysis.metadata, title='"><script>x</script>', description='"><b>')
    inert(restructured_page(replace(result, metadata=evil)))


def test_an_image_becomes_a_link():
    assert render_markdown("![Le *maire*](m.png)") == '<p><a href="m.png">[Image\u00a0: Le maire]</a></p>\n'
