"""What the author set in the front matter."""

import pytest

from seo_fr.reading import read_text
from seo_fr.reading.author_fields import author_line, author_text, author_values


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_field_is_found_under_any_of_its_names_whatever_the_line_ends(end):
    article = read_text(end.join(["---", "title: T", "Meta_Description: Le prix", "---", "Un texte."]), "a.md")
    assert author_text(article, "description") == "Le prix"
    assert author_line(article, "description").of(article.source) == "Meta_Description: Le prix"
    assert author_line(article, "slug") is None


def test_the_typography_of_the_author_stays_and_the_folding_of_yaml_does_not():
    article = read_text(
        "---\ntitle: >\n  « Oui\u00a0»,\n  dit  elle\ndescription: |\n  Douze\n  mots\u202f!\n---\nUn texte.", "a.md"
    )
    assert author_text(article, "title") == article.title.text == "« Oui\u00a0», dit elle"
    assert author_text(article, "description") == "Douze mots\u202f!"


def test_values_come_in_the_order_of_the_names_and_empty_ones_are_none():
    article = read_text("---\nbaseURL: https://a.fr\nurl: ''\npermalink: /b\n---\nUn texte.", "a.md")
    assert [*author_values(article, "site")] == ["/b", "https://a.fr"]
    assert not [*author_values(read_text("Un texte.", "a.md"), "site")]


def test_a_list_is_no_text():
    article = read_text("---\nslug: [a, b]\n---\nUn texte.", "a.md")
    assert author_text(article, "slug") is None
