"""``export const meta`` of an MDX page: read where it is written out, never run, never prose."""

import pytest

from seo_fr.reading import read_text
from seo_fr.reading.author_fields import author_line, author_list, author_slug, author_text

PAGE = """import Carte from './carte'

export const metadata = {
  title: "Le prix de l’eau", // à relire
  description: `Douze mots`, /* { */
  'url': '/2024/prix-eau/',
  tags: ['eau', "l\\u2019Isère"], n: 12, zip: 007, seo: {titre: 'x'},
  date: new Date("2024-01-01"), image: f(a, [b]), ...reste, [cle]: 1, gabarit: `${x}`, vrai: true,
}

Du texte.
"""


def test_what_is_written_out_is_read_and_what_would_have_to_be_run_is_not():
    article = read_text(PAGE, "a.mdx")
    assert dict(article.exported.data) == {
        "title": "Le prix de l’eau",
        "description": "Douze mots",
        "url": "/2024/prix-eau/",
        "tags": ["eau", "l’Isère"],
        "n": 12,
        "zip": "007",
        "seo": {"titre": "x"},
        "vrai": True,
    }
    assert article.title.text == "Le prix de l’eau"
    assert author_text(article, "description") == "Douze mots"
    assert author_slug(article) == "prix-eau"
    assert author_list(article, "keywords") == ("eau", "l’Isère")
    assert author_line(article, "address").of(PAGE).strip() == "'url': '/2024/prix-eau/',"


@pytest.mark.parametrize("path", ["a.mdx", "-"])
@pytest.mark.parametrize("head", ["", "---\ntitle: Autre\n---\n\n"])
def test_the_export_is_no_prose(path, head):
    article = read_text(head + PAGE, path)
    assert [b.view.text for b in article.blocks] == ["Du texte."]
    assert article.exported.span.of(article.source).startswith("export const metadata = {")
    assert article.title.text == ("Autre" if head else "Le prix de l’eau")


@pytest.mark.parametrize(
    "source", ["export const meta = {title: 'x'", "export const meta = {a: 'x\n}\n", "export const meta = f({})\n"]
)
def test_what_does_not_close_is_left_as_it_is(source):
    assert read_text(source + "\n\nDu texte.", "a.mdx").exported is None


@pytest.mark.parametrize("value", ["(1)", "[1, (2)]", "a ? {b: 1} : [2]", "() => { return {c: 1} }", "{d: }", "[,]"])
def test_a_value_that_cannot_be_read_hides_none_that_can(value):
    article = read_text(f"export const meta = {{a: {value}, title: 'T'}};\nDu texte.", "a.mdx")
    assert article.title.text == "T"
