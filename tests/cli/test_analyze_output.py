"""``analyze -o``: the promise of ``restructure -o``, and never in the place of an article."""

import json

import pytest

TEXT = "La commune a voté jeudi le budget de la nouvelle école, a dit le maire.\n\nL’école ouvrira en septembre.\n"


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "html"])
def test_the_file_holds_what_the_standard_output_would(seo_fr_command, write, tmp_path, form):
    write("a.txt", TEXT)
    assert seo_fr_command("analyze", "a.txt", "--format", form, "-o", "r") == (0, "", "")
    assert (tmp_path / "r").read_text(encoding="utf-8") == seo_fr_command("analyze", "a.txt", "--format", form)[1]


def test_several_articles_are_in_one_file_those_that_fail_left_out(seo_fr_command, write, tmp_path):
    write("a.txt", TEXT)
    write("b.txt", TEXT)
    status, out, err = seo_fr_command("analyze", "a.txt", "absent.txt", "b.txt", "--format", "jsonl", "-o", "r.jsonl")
    assert (status, out, err.count("absent.txt")) == (2, "", 1)
    lines = (tmp_path / "r.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["path"] for line in lines] == ["a.txt", "b.txt"]


def test_of_nothing_no_file_is_made(seo_fr_command, tmp_path):
    assert seo_fr_command("analyze", "absent.txt", "-o", "r.txt")[0] == 2
    assert list(tmp_path.iterdir()) == []


def test_a_run_that_is_stopped_leaves_the_old_file(seo_fr_command, write, tmp_path, monkeypatch):
    write("a.txt", TEXT)
    write("b.txt", TEXT)
    assert seo_fr_command("analyze", "a.txt", "-o", "r.txt")[0] == 0
    before = {p.name: p.read_bytes() for p in tmp_path.iterdir()}
    from seo_fr import pipeline

    known = pipeline.analyze_article

    def stopped(article, options, progress):
        if article.path == "b.txt":
            raise KeyboardInterrupt
        return known(article, options, progress)

    monkeypatch.setattr(pipeline, "analyze_article", stopped)
    assert seo_fr_command("analyze", "a.txt", "b.txt", "-o", "r.txt")[0] == 130
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == before


@pytest.mark.parametrize("force", [(), ("--force",)])
def test_an_article_is_never_replaced_by_its_report(seo_fr_command, write, tmp_path, force):
    write("a.txt", TEXT)
    (tmp_path / "lien.txt").symlink_to("a.txt")
    for name in ("a.txt", "./a.txt", "lien.txt"):
        status, out, err = seo_fr_command("analyze", "a.txt", "-o", name, *force)
        assert (status, out) == (2, "")
        assert name.removeprefix("./") in err
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == TEXT


def test_what_somebody_has_written_is_refused_before_the_work_begins(seo_fr_command, write, monkeypatch):
    write("a.txt", TEXT)
    write("r.txt", "le mien")

    def never(*_):
        raise AssertionError("the article was analysed")

    monkeypatch.setattr("seo_fr.pipeline.analyze_article", never)
    status, _, err = seo_fr_command("analyze", "a.txt", "-o", "r.txt")
    assert status == 2
    assert "--force" in err
