"""docs/architecture.md names every room, and every path in a page or a file of rules leads somewhere."""

import re
import tomllib
from importlib import import_module
from pathlib import Path

import pytest

from seo_fr.checks.rule_file import rule_ids

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
NAMED = set(re.findall(r"^\| `(seo_fr/[^`]+)` \|", PAGE, re.MULTILINE))
# The files that are told one by one.
OPEN = (".", "headings", "checks", "workspace", "completion")
READ = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "rules").rglob("*.yml")]
READ += [*(ROOT / "tools" / "bundle").glob("*.yml"), *(ROOT / ".github").rglob("*.yml"), ROOT / "tests/data/README.md"]


def packages():
    return {f"{p.parent.relative_to(ROOT).as_posix()}/" for p in (ROOT / "seo_fr").rglob("*/__init__.py")} - {"seo_fr/"}


def modules():
    """The modules of the open rooms, but for the code of one rule, which bears its name."""
    rules = {f"{rule.replace('-', '_')}.py" for rule in rule_ids()}
    for folder in OPEN:
        for file in (ROOT / "seo_fr" / folder).glob("*.py"):
            of_a_rule = folder == "checks" and file.name in rules
            if not of_a_rule and (folder == "." or file.name != "__init__.py"):
                yield file.relative_to(ROOT).as_posix()


def test_every_room_has_its_line():
    assert packages() | set(modules()) == NAMED


def test_the_layers_are_those_that_are_enforced():
    drawn = re.search(r"^## Les couches\n.*?^```text\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)[1]
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    assert drawn.splitlines() == next(c["layers"] for c in contracts if c["type"] == "layers")


def test_the_values_of_the_drawing_are_those_of_the_program():
    from seo_fr import model
    from seo_fr.checks import facts

    drawn = re.search(r"^```text\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)[1]
    named = {word for word in re.findall(r"\b[A-Z][a-z]+\b", drawn) if word not in ("Markdown", "HTML", "JSON")}
    assert {"Article", "Annotated", "Analysis", "Restructured", "Facts"} <= named
    assert all(hasattr(model, word) or hasattr(facts, word) for word in named), named
    rooms = set(re.findall(r"\b[a-z]+\b", drawn)) & {name.split("/")[1] for name in packages()}
    assert rooms >= {"workspace", "reading", "language", "analysis", "headings", "restructuring", "checks", "output"}


def test_the_words_are_words_of_the_program():
    words = re.findall(r"\*(\w+)\*", "\n".join(re.findall(r"^\| (\*.+?) \|", PAGE, re.MULTILINE)))
    assert len(words) > 20
    code = "\n".join(p.read_text(encoding="utf-8") for p in (ROOT / "seo_fr").rglob("*.py")).lower()
    unknown = [w for w in words if not re.search(rf"^\s*(?:class|def) \w*{w}|\b{w}s?: ", code, re.MULTILINE)]
    assert not unknown


@pytest.mark.parametrize("file", READ, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_every_path_named_leads_somewhere(file):
    text = file.read_text(encoding="utf-8")
    made = set(re.findall(r"^Créez `(.+?)`", text, re.MULTILINE))  # what CONTRIBUTING.md has one write
    for path in re.findall(r"(?<![\w/.-])((?:seo_fr|rules|data|tools|tests|docs|packaging)/[\w*./-]*\w/?)", text):
        invented = path in made or re.search(r"\b[A-Z]+\.|\.db$", path)  # rules/checks/ID.yml; somebody's own archive
        assert invented or any(ROOT.glob(path.rstrip("/"))), path


@pytest.mark.parametrize("file", READ, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_every_module_named_is_there(file):
    text = file.read_text(encoding="utf-8")
    rooms = "|".join(sorted({name.rstrip("/").rpartition("/")[2] for name in packages()}))
    # headings/grammar/cuts.py, `grammar/standing`: without the first part of the path.
    for path in re.findall(rf"`(?!seo_fr/|tests/)((?:\w+/)*(?:{rooms})/\w+)(?:\.py)?`", text):
        assert any((ROOT / "seo_fr").rglob(f"{path}.py")) or any(ROOT.glob(f"{path}.*")), path
    for name in re.findall(r"(?<![\w/.-])seo_fr((?:\.\w+)+)", text):
        assert is_there(name.split(".")[1:]), name


def is_there(names):
    """True where the names lead from the package to a module or to something in one."""
    found = import_module("seo_fr")
    for name in names:
        if not hasattr(found, name):
            try:
                import_module(f"{found.__name__}.{name}")
            except (ImportError, AttributeError):
                return False
        found = getattr(found, name)
    return True
