"""docs/ci.md stays true: its YAML parses, and its commands run on a small newsroom."""

import re
import shlex
from pathlib import Path

import pytest
import yaml

from seo_fr.cli.main import build_parser

ROOT = Path(__file__).resolve().parents[2]
GUIDES = {name: (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8") for name in ("ci", "utilisation")}
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


def blocks(guide, language):
    return re.findall(rf"^```{language}\n(.*?)^```", GUIDES[guide], re.MULTILINE | re.DOTALL)


def strings(value):
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return [text for item in value for text in strings(item)]
    return [value] if isinstance(value, str) else []


def documents():
    return [yaml.safe_load(block) for block in blocks("ci", "yaml")]


def commands():
    """Every `seo-fr …` of the guide, less redirections and what stands after `||`."""
    lines = [text for document in documents() for text in strings(document)]
    lines += [line for block in blocks("ci", "sh") for line in block.splitlines()]
    lines += re.findall(r"`(seo-fr [^`]+)`", GUIDES["ci"])
    found = [line.partition("||")[0].partition(">")[0].strip() for line in lines if line.startswith("seo-fr ")]
    return sorted({" ".join(c.split()) for c in found if len(c.split()) > 2})


def arguments(command):
    words = shlex.split(command)[1:]
    return words if any(not w.startswith("-") for w in words[1:]) else [*words, "articles/"]


def test_the_guide_has_every_system():
    assert len(documents()) == 5
    assert len(commands()) >= 10
    for system in ("GitHub Actions", "GitLab", "shell", "pre-commit", "repo: local"):
        assert system in GUIDES["ci"]


@pytest.mark.parametrize("command", commands())
def test_a_command_of_the_guide_runs(seo_fr_command, quick_rules, write, tmp_path, command):
    for name in ("articles/a.md", "archives/b.md"):
        write(name, "# Titre\n\nUne FAUTE  ici.\n")
    if "--baseline" in command and "--update-baseline" not in command:
        given = ["check", "articles/", "archives/", "--baseline", "reference.json", "--update-baseline"]
        assert seo_fr_command(*given)[0] == 0
    build_parser().parse_args(arguments(command))
    status, out, err = seo_fr_command(*arguments(command))
    assert status in (0, 1)
    assert "erreur" not in err
    assert out or any(word in command for word in ("github", "--quiet", " -o "))


def test_formats_of_the_guide_go_where_they_are_read():
    jobs = next(d["articles"] for d in documents() if isinstance(d, dict) and "articles" in d)
    reports = jobs["artifacts"]["reports"]
    for form, file in (("gitlab", reports["codequality"]), ("junit", reports["junit"])):
        assert any(f"--format {form}" in line and f"-o {file}" in line for line in jobs["script"])


def test_the_hooks_are_whole_and_the_local_ones_are_the_same():
    needed = {"id", "name", "entry", "language"}
    local = next(d["repos"][0]["hooks"] for d in documents() if "repos" in d and d["repos"][0]["repo"] == "local")
    assert {hook["id"] for hook in HOOKS} == {hook["id"] for hook in local} == {"seo-fr", "seo-fr-fix"}
    for hook, other in zip(HOOKS, local, strict=True):
        assert needed <= set(hook)
        assert needed <= set(other)
        assert other["language"] == "system"
        assert hook["entry"] == other["entry"]
        build_parser().parse_args([*shlex.split(hook["entry"])[1:], "a.md"])


ARTICLES = (
    *("articles/otan.md", "articles/2024/breve.txt", "a.markdown", "notice-rouge.md", "licence-de-sport.md"),
    *("articles/otan.mdx", "pages/otan.html", "pages/otan.htm", "pages/otan.xhtml", "news-du-jour.md", "support.md"),
    *("readme-des-elus.md", "templates-de-courrier.md", "copying-machine.md", "todo-liste.md"),
)
OTHERS = (
    *("README.md", "docs/README.fr.md", "readme.txt", "LISEZMOI.txt", "CHANGELOG.md", "CONTRIBUTING.md", "NEWS.md"),
    *("CODE_OF_CONDUCT.md", "SECURITY.md", ".github/ISSUE_TEMPLATE/bug.md", "layouts/index.html", "COPYING"),
    *("site/_includes/head.html", "templates/page.html", "node_modules/x/lire.md", "CMakeLists.txt", "llms.txt"),
    *("constraints.txt", "articles/README.md"),
    *("LICENSE", "LICENSE.txt", "docs/LICENSE.md", "licence.txt", "robots.txt", "site/robots.txt", "ads.txt"),
    *("requirements.txt", "requirements-dev.txt", "requirements/runtime.txt", "AUTHORS", "data.csv", "notes.rst"),
)


def taken(hook, name):
    return bool(re.search(hook["files"], name)) and not re.search(hook.get("exclude", "^$"), name)


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_takes_articles_and_leaves_the_other_texts_of_a_repository(hook):
    assert [name for name in ARTICLES if not taken(hook, name)] == []
    assert [name for name in OTHERS if taken(hook, name)] == []
    assert (hook["types"], "types_or" in hook) == (["text"], False)  # a .mdx is no « markdown » for pre-commit


def test_a_hook_takes_what_the_reader_reads():
    from seo_fr.workspace.finding import ARTICLE_SUFFIXES, DOCUMENT_SUFFIXES

    texts = [s for s in ARTICLE_SUFFIXES if s not in DOCUMENT_SUFFIXES]  # a document is no « text » for pre-commit
    for hook in HOOKS:
        assert [s for s in texts if not taken(hook, f"a{s}")] == []


def test_the_local_hooks_take_the_articles_alone():
    local = next(d["repos"][0]["hooks"] for d in documents() if "repos" in d and d["repos"][0]["repo"] == "local")
    for hook in local:
        assert all(taken(hook, name) for name in ("articles/2024/breve.txt", "articles/a.mdx", "articles/a.html"))
        assert not any(taken(hook, name) for name in (*OTHERS, "README.md", "articles/photo.jpg"))


def test_nothing_is_installed_that_is_not_published():
    """seo-fr is on no index and has no tag: it is installed from a copy of its repository, at a commit."""
    pages = [*(ROOT / "docs").glob("*.md"), *ROOT.glob("*.md"), ROOT / "packaging" / "LISEZMOI.txt"]
    for page in pages:
        for command in re.findall(r"pip install ([^`\n]+)", page.read_text(encoding="utf-8")):
            words = shlex.split(command, comments=True)
            lists = {words[i + 1] for i, word in enumerate(words) if word == "-r"}
            assert all((ROOT / name.removeprefix(".seo-fr/")).is_file() for name in lists), command
            assert all(word.startswith(("-", ".")) for word in set(words) - lists), command
    known = [d["repos"][0]["rev"] for d in documents() if "repos" in d and "rev" in d["repos"][0]]
    assert known == ["COMMIT"]


def test_the_settings_of_the_guide_are_accepted(tmp_path):
    from seo_fr.config import load_settings

    (text,) = blocks("utilisation", "toml")
    (tmp_path / "seo-fr.toml").write_text(text, encoding="utf-8")
    settings = load_settings(tmp_path)
    options = {"target", "profile", "fail-on", "min-level", "force-language", "usage"}
    assert settings.given == {*options, "exclude", "rules", "per-file"}


def test_the_comments_of_the_guide_are_understood():
    from seo_fr.linting.suppressions import read_suppressions
    from seo_fr.reading import read_text

    (text,) = blocks("utilisation", "markdown")
    found = read_suppressions(read_text(text, "a.md"))
    assert (len(found.wanted), found.problems) == (3, ())


def test_every_option_and_format_of_check_is_in_its_own_section():
    section = GUIDES["utilisation"].partition("## `seo-fr check")[2].partition("\n## ")[0]
    parser = next(a for a in build_parser()._actions if a.dest == "command").choices["check"]
    shared = GUIDES["utilisation"].partition("## `seo-fr analyze")[0]
    for action in parser._actions:
        for option in action.option_strings:
            assert f"`{option}" in section + shared, option
        if action.dest == "format":
            assert all(f"`--format {form}`" in section for form in action.choices)
