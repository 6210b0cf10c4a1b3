"""`check --format html`: the page of the report under the settings, comments and baseline of `check`."""

import pytest

TEXT = "# Le budget\n\nLe maire a présenté jeudi le budget de l’école. Etats-Unis...\n"


@pytest.fixture
def page(seo_fr_command):
    def run(*arguments):
        return seo_fr_command("check", *arguments, "--format", "html")

    return run


def test_articles_and_failures_are_in_one_page(page, write):
    write("a.md", TEXT)
    write("vide.md", "")
    status, out, err = page(".", "absent.md")
    assert status == 2
    assert out.startswith("<!doctype html>")
    assert "a.md" in out
    assert all(f"{name} : " in out.replace("\u00a0", " ") for name in ("vide.md", "absent.md"))
    assert err.count("\n") == 2


def test_the_page_obeys_the_settings(page, write):
    write("a.md", TEXT)
    asked = ("--target", "700")
    assert "length-under-target" in page("a.md", *asked)[1]
    assert "length-under-target" not in page("a.md", *asked, "--rule", "length-under-target=off")[1]
    assert page("a.md", *asked, "--rule", "length-under-target=error")[0] == 1


def test_a_bug_in_one_article_does_not_stop_the_others(page, write, monkeypatch):
    from seo_fr import pipeline

    known = pipeline.analyze_article

    def analyse(article, options):
        if article.path == "a.md":
            raise RuntimeError("panne")
        return known(article, options)

    monkeypatch.setattr(pipeline, "analyze_article", analyse)
    write("a.md", TEXT)
    write("b.md", TEXT)
    status, out, err = page(".")
    assert (status, err.count("\n")) == (2, 1)
    assert "erreur interne (RuntimeError" in err
    assert "b.md" in out
