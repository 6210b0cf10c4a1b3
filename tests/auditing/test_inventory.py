import os

import pytest

from seo_fr.auditing.inventory import Entry, find_articles
from seo_fr.workspace.finding import find_targets


def nothing(path, folder):
    return False


def keys(root, excluded=nothing):
    return sorted(entry.key for entry in find_articles(str(root), excluded))


@pytest.fixture
def tree(tmp_path):
    for name in ("b.md", "a/c.TXT", "a/.x.md", ".git/d.md", "a/deep/e.markdown", "photo.jpg", "a.b/f.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("")
    return tmp_path


def test_the_same_articles_as_check(tree):
    found = [os.path.relpath(t.path, tree).encode() for t in find_targets([str(tree)], nothing)]
    assert keys(tree) == sorted(found) == [b"a.b/f.md", b"a/c.TXT", b"a/deep/e.markdown", b"b.md"]


def test_what_is_excluded_is_left_out(tree):
    assert keys(tree, lambda path, folder: path.endswith("deep" if folder else "b.md")) == [b"a.b/f.md", b"a/c.TXT"]


def test_links(tree):
    (tree / "nowhere.md").symlink_to(tree / "no")
    (tree / "loop").symlink_to(tree)
    (tree / "folder.md").symlink_to(tree)
    (tree / "link.md").symlink_to(tree / "b.md")
    assert keys(tree)[-2:] == [b"link.md", b"nowhere.md"]
    assert len(keys(tree)) == 6


def test_a_folder_that_cannot_be_read(tree):
    assert list(find_articles(str(tree / "none"), nothing)) == [
        Entry(b".", "dossier illisible\u00a0; vérifiez ses droits.")
    ]


def test_a_name_that_is_no_utf8(tree):
    try:
        (tree / os.fsdecode(b"\xe9.md")).write_text("")
    except OSError:
        pytest.skip("the file system refuses the name")
    assert keys(tree)[-1] == b"\xe9.md"
