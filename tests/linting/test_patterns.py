import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_fr.linting.patterns import Patterns, matches_any


@pytest.mark.parametrize(
    ("pattern", "path", "meant"),
    [
        ("*.md", "a.md", True),
        ("*.md", "sous/a.md", True),
        ("*.md", "a.txt", False),
        ("/a.md", "a.md", True),
        ("/a.md", "sous/a.md", False),
        ("sous/a.md", "sous/a.md", True),
        ("sous/a.md", "x/sous/a.md", False),
        ("brouillons/", "brouillons/a.md", True),
        ("brouillons/", "x/brouillons/y/a.md", True),
        ("brouillons/", "brouillons", False),
        ("depeches/**", "depeches/2024/a.md", True),
        ("depeches/**", "depeches", False),
        ("**/a.md", "a.md", True),
        ("x/**/a.md", "x/a.md", True),
        ("x/**/a.md", "x/y/z/a.md", True),
        ("a?.md", "ab.md", True),
        ("a?.md", "a/.md", False),
        ("a[0-9].md", "a7.md", True),
        ("a[!0-9].md", "a7.md", False),
        ("a[!0-9].md", "ab.md", True),
        ("# rien", "# rien", False),
        ("\\#a.md", "#a.md", True),
        ("", "a.md", False),
        ("a[z-a].md", "az.md", False),
        ("été.md", "été.md", True),
    ],
)
def test_a_pattern_means_what_gitignore_says(pattern, path, meant):
    assert matches_any(path, [pattern]) is meant


def test_the_last_pattern_decides_but_not_inside_a_meant_folder():
    assert not matches_any("a.md", ["*.md", "!a.md"])
    assert matches_any("a.md", ["!a.md", "*.md"])
    assert matches_any("x/a.md", ["x/", "!x/a.md"])


def test_a_folder_pattern_means_a_folder():
    assert Patterns(("x/",)).match("x", folder=True)


NAMES = st.lists(st.sampled_from(["a", "b", "ab", "a.md", "b.md", "é.txt"]), min_size=1, max_size=4).map("/".join)
PARTS = st.sampled_from(["a", "b", "*", "**", "?", "*.md", "a*", "[ab]", "[!a]", "a.md"])


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["", "/"]),
            st.lists(PARTS, min_size=1, max_size=3).map("/".join),
            st.sampled_from(["", "/"]),
        ).map("".join),
        min_size=1,
        max_size=3,
    ),
    NAMES,
)
def test_it_agrees_with_the_library_that_reads_gitignore_files(lines, path):
    pathspec = pytest.importorskip("pathspec")
    assert matches_any(path, lines) is pathspec.GitIgnoreSpec.from_lines(lines).match_file(path)
