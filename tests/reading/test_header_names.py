"""The names under which sites keep a thing: known, so that nothing is called missing that is there."""

import pytest

from seo_fr.checks.facts import Facts
from seo_fr.checks.registry import run_checks
from seo_fr.model import Options
from seo_fr.reading import read_text
from seo_fr.reading.author_fields import (
    author_description,
    author_json_ld,
    author_line,
    author_list,
    author_slug,
    author_text,
)
from seo_fr.resources import rules

TEXT = "\nLa commune a voté jeudi le budget de la nouvelle école.\n"
LONG = (
    "Le conseil municipal de Figeac a voté jeudi soir le budget de la nouvelle école, "
    "que les parents attendaient depuis des années."
)


def article_of(head, fence="---"):
    return read_text(f"{fence}\n{head}\n{fence}\n{TEXT}", "a.md")


MISSING = {"title-missing", "description-missing", "slug-missing", "date-missing", "author-missing"}


def missing(article):
    """What the rules say of the header."""
    options = Options(profile="yoast")  # « presse » asks for no author
    facts = Facts(article, options, lambda: pytest.fail("the model is not needed"))
    return {finding.rule for finding in run_checks(facts, MISSING)}


@pytest.mark.parametrize(
    ("head", "field", "said"),
    [
        ("Titre: A", "title", "A"),
        ("params:\n  title: A", "title", "A"),
        ("seo:\n  title: A", "seo_title", "A"),
        ("seo.title: A", "seo_title", "A"),
        ("SEO:\n  metaDescription: A", "description", "A"),
        ("seo:\n  - a", "seo_title", None),
        ("og:title: A", "seo_title", "A"),
        ("yoast_head_json:\n  title: A\n  description: B", "description", "B"),
        ("meta:\n  _yoast_wpseo_metadesc: A", "description", "A"),
        ("_yoast_wpseo_focuskw: A", "keyphrase", "A"),
        ("rank_math_focus_keyword: A", "keyphrase", "A"),
        ("metaDescription: A", "description", "A"),
        ("meta-description: A", "description", "A"),
        ("head:\n  - [meta, {name: description, content: A}]", "description", "A"),
        ("head:\n  - tag: meta\n    attrs: {property: 'og:title', content: A}", "seo_title", "A"),
        ("meta:\n  - name: description\n    content: A", "description", "A"),
        ("meta: [a, [], {}, {name: description}, {name: 3, content: x}]", "description", None),
        ('yoast_head: \'<title>A &amp; B</title><meta name="description" content="C" />\'', "seo_title", "A & B"),
        ('yoast_head: \'<title>A &amp; B</title><meta name="description" content="C" />\'', "description", "C"),
        ("_yoast_wpseo_title: '%%title%% %%sep%%'", "seo_title", None),
        ("seo:\n  description: '{{ page.excerpt }}'", "description", None),
        ("locale: fr-CA", "language", "fr-CA"),
        ("title: 2024", "title", "2024"),
        ("title: !!binary aGVsbG8=", "title", None),
        ("Title: A\ntitle: ''", "title", "A"),
        ("title: ' '\ntitre: B", "title", "B"),
    ],
)
def test_a_field_is_known_under_the_name_that_the_site_gives_it(head, field, said):
    assert author_text(article_of(head), field) == said


@pytest.mark.parametrize(
    ("value", "slug"),
    [
        ("/2024/05/budget-ecole/", "budget-ecole"),
        ("https://www.exemple.fr/a/budget-ecole.html?x=1#y", "budget-ecole"),
        ("/budget-ecole/index.html", "budget-ecole"),
        ("budget-ecole", "budget-ecole"),
        ("/:categories/:title/", None),
        ("/%postname%/", None),
        ("'{{ page.date }}/'", None),
        ("/2024/05/", None),
        ("/", None),
        ("false", None),
        ("'http://['", None),
    ],
)
def test_the_address_gives_the_slug_where_it_is_one(value, slug):
    article = article_of(f"title: T\npermalink: {value}")
    assert author_slug(article) == slug
    assert ("slug-missing" in missing(article)) == (slug is None)


def test_toml_tables_and_json_objects_are_seen_into():
    assert author_slug(article_of('url = "/a/b-c"', "+++")) == "b-c"
    assert author_list(article_of('[taxonomies]\ntags = ["a", "b"]', "+++"), "keywords") == ("a", "b")
    assert author_list(article_of("draft = true\ntags = true", "+++"), "keywords") == ()
    article = article_of('title = "T"\n\n[seo]\n# ici\ndescription = "D"', "+++")
    assert author_line(article, "description").of(article.source) == 'description = "D"'
    article = read_text('{"title": "T",\n "seo": {"title": "U", "description": "D"}}\n' + TEXT, "a.md")
    assert author_line(article, "description").of(article.source) == ' "seo": {"title": "U", "description": "D"}}'


def test_the_first_level_heading_comes_before_the_title_for_search_engines():
    head = "---\nseo:\n  title: Pour Google\n---\n\n"
    assert read_text(f"{head}# Le titre\n{TEXT}", "a.md").title.text == "Le titre"
    assert read_text(head + TEXT, "a.md").title.text == "Pour Google"


def test_a_summary_is_a_description_where_it_would_do_as_one():
    for name in ("summary", "chapô", "Excerpt", "résumé"):
        article = article_of(f"title: T\n{name}: {LONG}")
        assert author_description(article) == LONG
        assert "description-missing" not in missing(article)
    for other in ("Trop court.", LONG * 3, LONG.replace("jeudi", "<b>jeudi")):
        article = article_of(f"title: T\nchapo: {other}")
        assert author_description(article) is None
        assert "description-missing" not in missing(article)
    assert author_description(article_of(f"description: Courte\nchapo: {LONG}")) == "Courte"


EMPTY = ["", "''", '""', "' '", "null", "~", "[]", "['']", "[null]"]


@pytest.mark.parametrize("value", EMPTY)
def test_what_is_left_empty_is_missing_everywhere(value):
    head = "\n".join(f"{name}: {value}" for name in ("title", "description", "slug", "date", "author", "keywords"))
    article = article_of(head)
    assert article.title is None
    assert missing(article) == MISSING
    assert author_list(article, "keywords") == ()


@pytest.mark.parametrize(
    "text", ["[", "{", "[" * 3000, "{'a': 1}", '{"a": NaN}', '{"a": ' + "[" * 3000, "[1]", "\ud83d"]
)
def test_json_ld_that_cannot_be_read_is_none(text):
    article = read_text(
        f"---\njson_ld: '{text.replace(chr(39), chr(39) * 2)}'\n---\n{TEXT}".replace("\ud83d", "x"), "a.md"
    )
    assert author_json_ld(article) is None


def test_each_name_stands_once():
    fields = {name: value for name, value in rules("header_fields")["fields"].items() if name != "why"}
    for names in fields.values():
        assert len(set(names)) == len(names)


def test_json_ld_of_a_toml_table_is_json():
    article = article_of("[json_ld]\ndatePublished = 2024-05-03T10:00:00Z\nday = 2024-05-03\nx = nan\nn = 3", "+++")
    said = {"datePublished": "2024-05-03T10:00:00+00:00", "day": "2024-05-03", "x": "NaN", "n": 3}
    assert author_json_ld(article) == said
