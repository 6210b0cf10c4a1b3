"""A real article, as the pages and fragments of sites have it: the whole way, as a user goes it."""

import json
from html import escape

import pytest

from seo_fr import check, restructure
from seo_fr.reading import read_text
from seo_fr.restructuring.apply import remove_edits


@pytest.fixture(scope="module")
def article(seed_path):
    """The title and the paragraphs of the sample article."""
    lines = seed_path.read_text(encoding="utf-8").splitlines()
    return "L’Otan prolonge son aide à l’Ukraine", [line for line in lines if line.strip()]


def tagged(paragraphs, tag="<p>{}</p>", joint="\n"):
    return joint.join(tag.format(escape(p, quote=False)) for p in paragraphs)


WORDPRESS = "<!-- wp:paragraph -->\n<p>{}</p>\n<!-- /wp:paragraph -->"
FORMS = {
    "page": lambda t, ps: "<!doctype html>\n<html lang=fr>\n<head>\n</head>\n<body>\n<article>\n"
    f"<h1>{t}</h1>\n<div>\n{tagged(ps)}\n</div>\n</article>\n</body>\n</html>\n",
    "minified": lambda t, ps: f"<!doctype html><title>{t}</title><main><h1>{t}</h1>{tagged(ps, joint='')}</main>",
    "1996": lambda t, ps: f"<HTML><BODY><H1>{t}</H1>\n{tagged(ps, '{}', chr(10) + '<P>')}</BODY></HTML>",
    "br": lambda t, ps: f"<html><body><h1>{t}</h1>{tagged(ps, '{}', '<br><br>' + chr(10))}</body></html>",
    "blocks": lambda t, ps: f"<!-- wp:heading {{\"level\":1}} -->\n<h1>{t}</h1>\n<!-- /wp:heading -->\n\n"
    + tagged(ps, WORDPRESS, "\n\n"),
    "classic": lambda t, ps: f"<h1>{t}</h1>\n{tagged(ps, '{}', chr(10) * 2)}\n",
}  # fmt: skip


def facts(done):
    return (
        [(h.level, h.text, h.origin) for h in done.headings],
        [k.text for k in done.analysis.keywords],
        done.metadata.description,
        done.words.article,
    )


@pytest.fixture(scope="module")
def as_markdown(article):
    title, paragraphs = article
    return facts(restructure(f"# {title}\n\n" + "\n\n".join(paragraphs) + "\n", path="a.md"))


@pytest.mark.parametrize("form", FORMS)
def test_headings_and_keywords_are_those_of_the_same_article_in_markdown(form, article, as_markdown):
    source = FORMS[form](*article)
    done = restructure(source, path="a.html")
    assert facts(done) == as_markdown
    assert remove_edits(done.markdown, done.edits) == source
    again = restructure(done.markdown, path="a.html")
    assert (again.markdown, again.edits) == (done.markdown, ())


@pytest.mark.parametrize("form", ["page", "blocks"])
def test_added_blocks_are_elements_and_a_second_run_adds_none(form, article):
    options = {"path": "a.html", "complete": True, "questions": True, "target": 2000}
    title, paragraphs = article
    done = restructure(FORMS[form](title, [*paragraphs, "À Kiev, une pétition circule."]), **options)
    assert [a.kind for a in done.additions]
    assert all(a.markdown not in done.markdown for a in done.additions)
    assert (
        done.markdown.count("<!-- seo-fr-bloc:") == len(done.additions) == done.markdown.count("<!-- /seo-fr-bloc -->")
    )
    assert "<!-- seo-fr-question:" in done.markdown
    assert "## " not in done.markdown
    assert "**" not in done.markdown
    comments = done.markdown.count("<!-- seo-fr-") + len(done.additions)
    assert done.markdown.count("<!-- wp:html -->") == (comments if form == "blocks" else 0)
    again = restructure(done.markdown, **options)
    assert again.markdown == done.markdown


def test_the_output_for_a_page_has_title_and_description(article):
    done = restructure(FORMS["page"](*article), path="a.html")
    rules = {finding.rule for finding in check(done.markdown, path="a.html")}
    assert not rules & {"title-missing", "description-missing", "headings-missing", "slug-missing"}


def test_a_fragment_lacks_nothing_that_the_cms_keeps(article):
    rules = {finding.rule for finding in check(tagged(article[1], WORDPRESS, "\n\n"), path="a.html")}
    assert not rules & {"title-missing", "description-missing", "slug-missing", "author-missing", "date-missing"}
    assert "headings-missing" in rules


def test_a_comment_keeps_a_rule_from_the_next_block():
    text = "<p>Le maire a dit : « oui » ;  il a voté.</p>\n"
    page = f"<html><body>{{}}{text}<p>Fin.</p></body></html>"
    quiet = page.format("<!-- seo-fr: ignore no-break-space-missing -->\n")
    said = {f.rule for f in check(page.format(""), path="a.html")}
    kept = {f.rule for f in check(quiet, path="a.html")}
    assert said - kept == {"no-break-space-missing"}
    above = f"<!-- seo-fr: off no-break-space-missing -->\n{page.format('')}"
    assert "no-break-space-missing" not in {f.rule for f in check(above, path="a.html")}


def test_a_finding_points_at_its_line():
    page = "<html><body>\n<p>Un mot.</p>\n<p>Le maire a\ndit &laquo;&nbsp;oui&nbsp;&raquo; , enfin.</p></body></html>"
    found = next(f for f in check(page, path="a.html") if f.rule == "punctuation-stray")
    assert (found.line, page.splitlines()[found.line - 1][found.column - 1 :][:2]) == (4, " ,")


@pytest.fixture
def write(tmp_path):
    def make(name, content):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, encoding="utf-8")

    return make


class TestCommands:
    PAGE = '<!doctype html>\n<p title="a  : b">Le maire a dit "oui" : il a voté&nbsp;!</p>\n<!-- "x" -->\n'

    def test_repairs_touch_text_only(self, seo_fr_command, write, tmp_path):
        write("a.html", self.PAGE)
        seo_fr_command("check", "a.html", "--fix", "--no-cache")
        repaired = self.PAGE.replace('dit "oui" :', "dit «\u00a0oui\u00a0»\u00a0:")
        repaired = self.PAGE.replace('dit "oui" :', "dit «\u00a0oui\u00a0»\u00a0:")
        assert (tmp_path / "a.html").read_text(encoding="utf-8") == repaired

    def test_a_folder_gives_its_pages(self, seo_fr_command, write):
        write("site/a.html", self.PAGE)
        write("site/b.htm", self.PAGE)
        out = seo_fr_command("check", "site", "--format", "json", "--no-cache")[1]
        assert "site/a.html" in out
        assert "site/b.htm" in out

    def test_forms_of_the_result(self, seo_fr_command, write):
        write("a.html", self.PAGE)
        write("b.html", "<p>Le maire a voté.</p>\n")
        page = seo_fr_command("restructure", "a.html")[1]
        assert page.startswith("<!doctype html>\n<title>") or "<title>" in page
        assert seo_fr_command("restructure", "a.html", "--format", "html")[1] == page
        assert json.loads(seo_fr_command("restructure", "a.html", "--format", "json")[1])["markdown"] == page
        around = seo_fr_command("restructure", "b.html", "--format", "html")[1]
        assert around.startswith("<!doctype html>")
        assert "<p>Le maire a voté.</p>" in around
        assert read_text(around, "c.html").title is not None
