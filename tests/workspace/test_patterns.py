import random
import shutil
import subprocess

import pytest

from seo_fr.errors import ConfigError
from seo_fr.workspace.settings import meant


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
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
        ("été.md", "été.md", True),
        ("[[:alpha:]].md", "7.md", False),
    ],
)
def test_a_pattern_means_what_gitignore_says(pattern, path, expected):
    assert meant(path, (pattern,)) is expected


def test_the_last_pattern_decides_but_not_inside_a_meant_folder():
    assert not meant("a.md", ("*.md", "!a.md"))
    assert meant("a.md", ("!a.md", "*.md"))
    assert meant("x/a.md", ("x/", "!x/a.md"))
    assert not meant("x/a.md", ("x/*", "!x/a.md"))


def test_a_folder_pattern_means_a_folder():
    assert meant("x", ("x/",), folder=True)


@pytest.mark.parametrize("pattern", ["!", "a[z-a].md", "\\"])
def test_a_pattern_that_is_none_is_an_error_that_shows_it(pattern):
    with pytest.raises(ConfigError) as caught:
        meant("az.md", ("*.txt", pattern), "seo-fr.toml")
    assert str(caught.value).startswith("seo-fr.toml\u00a0: ")
    assert pattern in str(caught.value)


PARTS = ("a", "b", "*", "**", "?", "*.md", "a*", "[ab]", "[!a]", "a.md", "\\*", "a**b")
NAMES = ("a", "b", "ab", "a.md", "b.md", "é.txt", "*")


@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
@pytest.mark.parametrize("seed", range(40))
def test_git_means_the_same(tmp_path, seed):
    pick = random.Random(seed)

    def path(names, most):
        return "/".join(pick.choice(names) for _ in range(pick.randint(1, most)))

    # Two readings of git are not pathspec's: what "!" takes back in the middle of a path, and "**/" at the end.
    lines = [
        line.removesuffix("**/")
        for _ in range(pick.randint(1, 3))
        if (line := pick.choice(("", "/")) + path(PARTS, 3) + pick.choice(("", "/")))
    ]
    paths = sorted({path(NAMES, 4) for _ in range(60)})
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    (tmp_path / ".gitignore").write_text("\n".join(lines) + "\n", encoding="utf-8")
    asked = "\0".join(paths).encode()
    command = ["git", "check-ignore", "--no-index", "--stdin", "-z"]
    answer = subprocess.run(command, cwd=tmp_path, input=asked, capture_output=True, check=False)
    assert answer.returncode in (0, 1)
    ignored = answer.stdout.decode().split("\0")[:-1]
    assert (lines, [p for p in paths if meant(p, tuple(lines))]) == (lines, ignored)
