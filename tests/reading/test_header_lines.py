"""Pelican's head without fences: read, counted for no words, kept as it is."""

import pytest

from seo_fr.reading import read_text
from seo_fr.reading.author_fields import author_line, author_list, author_slug, author_text

HEAD = (
    "Title: Jeux à plusieurs : le guide\nDate: 2019-02-15 9:00\nTags: vidéo, jeux\n    libres\nSlug: jeux-a-plusieurs\n"
)
PROSE = "La commune a voté jeudi le budget de la nouvelle école."


@pytest.mark.parametrize("end", ["\n", "---\n\n"])
def test_it_says_what_it_says(end):
    article = read_text(f"{HEAD}{end}{PROSE}\n", "a.md")
    assert article.title.text == "Jeux à plusieurs : le guide"
    assert author_slug(article) == "jeux-a-plusieurs"
    assert author_list(article, "keywords") == ("vidéo", "jeux libres")
    assert author_text(article, "published") == "2019-02-15 9:00"
    assert author_line(article, "slug").of(article.source) == "Slug: jeux-a-plusieurs"
    assert [b.view.text for b in article.prose] == [PROSE]


def test_it_is_read_below_a_fenced_header_too():
    article = read_text(f"---\ndescription: Le vote\n---\n\n{HEAD}\n{PROSE}\n", "a.md")
    assert article.title.text == "Jeux à plusieurs : le guide"
    assert author_text(article, "description") == "Le vote"


@pytest.mark.parametrize(
    "text",
    [
        f"Title : le mot de trop\n\n{PROSE}\n",
        f"Note: la commune a voté.\nDate: jeudi\n\n{PROSE}\n",
        f"Title: Le budget\nCe qui suit est de la prose.\n\n{PROSE}\n",
        "Title: Le budget",
        f"Title:\nDate: 2019-02-15\n\n{PROSE}\n",
    ],
)
def test_prose_is_no_head(text):
    assert read_text(text, "a.md").exported is None


def test_a_plain_text_has_none():
    assert read_text(f"{HEAD}\n{PROSE}\n", "a.txt").exported is None
