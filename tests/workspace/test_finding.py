import os

import pytest

from seo_fr.workspace.finding import find_targets, shown_path


def nothing(_path, _folder):
    return False


@pytest.fixture
def tree(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("b.md", "a.txt", "sous/c.MD", "sous/d.markdown", "image.png", ".cache/d.md", "sous/.e.md"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("x")
    return tmp_path


def shown(*paths, excluded=nothing, **settings):
    return [(t.shown, bool(t.error)) for t in find_targets(paths, excluded, **settings)]


def test_a_folder_stands_for_its_articles_in_order(tree):
    assert shown(".") == [("a.txt", False), ("b.md", False), ("sous/c.MD", False), ("sous/d.markdown", False)]
    assert shown(str(tree)) == shown(".")


def test_what_does_not_exist_is_told_and_the_rest_goes_on(tree):
    assert shown("absent.md", "b.md", "*.rst") == [("absent.md", True), ("b.md", False), ("*.rst", True)]


def test_a_folder_without_articles_is_told(tree):
    (tree / "vide").mkdir()
    (target,) = find_targets(["vide"], nothing)
    assert "aucun article" in target.error


def test_a_glob_is_expanded_here_where_the_shell_did_not(tree):
    assert shown("*.md") == [("b.md", False)]
    assert shown("**/*.md") == [("b.md", False)]
    assert shown("**/*.MD") == [("sous/c.MD", False)]


def test_a_file_named_twice_is_checked_once(tree):
    assert shown("b.md", ".", "./b.md", "sous/../b.md").count(("b.md", False)) == 1


def test_excluded_folders_are_not_even_entered(tree):
    asked = []

    def excluded(path, folder):
        asked.append(os.path.normpath(path))
        return folder and path.endswith("sous")

    assert shown(".", excluded=excluded) == [("a.txt", False), ("b.md", False)]
    assert not [path for path in asked if "c.MD" in path]


def test_a_file_named_outright_is_checked_unless_forced_out(tree):
    def everything(_path, _folder):
        return True

    assert shown("b.md", excluded=everything) == [("b.md", False)]
    assert shown("b.md", excluded=everything, force_exclude=True) == []


def test_what_is_no_article_is_left_out_of_the_named_files_too_when_forced(tree):
    (tree / "outil.py").write_text("x = 1\n")
    (tree / "rapport.html").write_text('<meta name="generator" content="seo-fr">')
    named = ("outil.py", "rapport.html", "b.md")
    assert [path for path, _ in shown(*named)] == [*named]
    assert [path for path, _ in shown(*named, force_exclude=True)] == ["b.md"]
    assert shown("parti.md", force_exclude=True) == [("parti.md", True)]


def test_an_excluded_folder_is_not_an_empty_one(tree):
    assert shown("sous", excluded=lambda path, folder: not folder) == []


def test_links_do_not_make_a_loop(tree):
    (tree / "sous" / "boucle").symlink_to(tree)
    assert len(shown(".")) == 4


def test_standard_input_and_odd_names(tree):
    assert shown("-") == [("-", False)]
    assert shown_path("./a//b.md") == "a/b.md"
    assert shown_path(os.fsdecode(b"\xff.md")) == "\ufffd.md"
    assert shown_path(os.path.join(os.path.dirname(tree), "x.md")).endswith("x.md")


def test_an_mdx_page_is_an_article(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.mdx").write_text("x")
    assert shown(".") == [("a.mdx", False)]


def test_our_own_report_among_the_articles_is_none_of_them(tmp_path, monkeypatch):
    from seo_fr.output.html import Html
    from seo_fr.output.report.document import document

    monkeypatch.chdir(tmp_path)
    (tmp_path / "rapport.html").write_text(document("Rapport", Html(""), Html(""), promise="Rien."), encoding="utf-8")
    (tmp_path / "page.html").write_text("<p>x")
    assert shown(".") == [("page.html", False)]
