"""The six worked examples of CONTRIBUTING.md, done to a copy of the repository as the page says, show what it shows.

A step is a sentence that names a file (« Créez … », « Dans …, après la ligne …, ajoutez », « Dans …, remplacez … par
… ») and, but for the last, the block below it; a ``console`` block gives commands, each with lines of what it prints.
"""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COPIED = ("seo_fr", "rules", "docs", "tools", "tests", "data", "pyproject.toml")
CREATE = re.compile(r"Créez `(?P<file>[^`]+)` :")
INSERT = re.compile(r"Dans `(?P<file>[^`]+)`, après (?P<each>la|chaque) ligne (?P<t>`+)(?P<line>.+?)(?P=t), ajoutez :")
REPLACE = re.compile(
    r"Dans `(?P<file>[^`]+)`, remplacez (?P<each>chaque )?(?P<t>`+)(?P<old>.+?)(?P=t) par (?P<u>`+)(?P<new>.+?)(?P=u)\."
)
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def spaced(text):
    """No-break spaces are not seen on a page."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


EXAMPLES = spaced((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")).partition("\n## Six ajouts")[2]


@dataclass
class Step:
    """``change`` of a file, or ``command`` and the lines it shows."""

    change: re.Match | None = None
    block: str = ""
    command: str = ""
    shown: tuple = ()

    def __str__(self):
        return self.command or self.change["file"]


def steps():
    """Every step of the page, in order; a block that no step announces is an error of the page."""
    found, waiting = [], None
    for part in parts():
        block = BLOCK.fullmatch(part)
        assert bool(waiting) == bool(block and block[1] != "console"), f"étape et bloc ne se suivent pas : {part}"
        if waiting:
            found.append(Step(waiting, block[2]))
            waiting = None
        elif block:
            for entry in re.split(r"^\$ ", block[2], flags=re.MULTILINE)[1:]:
                command, *shown = entry.splitlines()
                found.append(Step(command=command, shown=tuple(shown)))
        else:
            waiting, replaced = CREATE.fullmatch(part) or INSERT.fullmatch(part), REPLACE.fullmatch(part)
            found += [Step(replaced)] if replaced else []
            assert waiting or replaced or not re.match(r"(Créez|Dans) `", part), f"une étape mal écrite : {part}"
    return found


def parts():
    """The paragraphs and the blocks of the page, in order."""
    for piece in re.split(r"(^```\w+\n.*?^```$)", EXAMPLES, flags=re.MULTILINE | re.DOTALL):
        yield from [piece] if piece.startswith("```") else re.split(r"\n\s*\n", piece.strip())


STEPS = steps()


def carry_out(step, root):
    """Change the file; AssertionError where it is no longer as the page believes."""
    file = root / step.change["file"]
    if step.change.re is CREATE:
        assert not file.exists(), f"{file.name} existe déjà"
        file.write_text(step.block, encoding="utf-8")
        return
    text = file.read_text(encoding="utf-8")
    if step.change.re is INSERT:
        new, count = inserted(text, step.change["line"], step.block)
    else:
        old, replacement = step.change["old"].strip(), step.change["new"].strip()
        count, new = text.count(old), text.replace(old, replacement)
    several = (step.change["each"] or "").startswith("chaque")
    assert (count > 1) if several else count == 1, f"trouvé {count} fois : {step.change[0]}"
    file.write_text(new, encoding="utf-8")


def inserted(text, line, block):
    """The text with the block after the line (« … » ends the beginning of one), and how often that was found."""
    lines, count = [], 0
    for own in text.splitlines(keepends=True):
        lines.append(own)
        seen = spaced(own).strip()
        if seen.startswith(line.strip()[:-1]) if line.endswith("…") else seen == line.strip():
            lines.append(block)
            count += 1
    return "".join(lines), count


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    """The repository with all that the page adds."""
    root = tmp_path_factory.mktemp("copie")
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, root / name)
    for step in STEPS:
        if step.change:
            carry_out(step, root)
    return root


def run(command, root):
    """(status, output) of a command of the page, in the copy."""
    name, _, rest = command.removeprefix(".venv/bin/").partition(" ")
    program = {"python": [sys.executable], "seo-fr": [sys.executable, "-m", "seo_fr"]}
    arguments = [word.strip('"') for word in re.findall(r'"[^"]*"|\S+', rest)]
    # The copy keeps its bytecode, so that only the first command compiles it.
    environment = {**os.environ, "PYTHONPATH": str(root), "COLUMNS": "160", "PYTHONDONTWRITEBYTECODE": ""}
    done = subprocess.run(
        [*program.get(name, [str(Path(sys.executable).parent / name)]), *arguments],
        capture_output=True,
        check=False,
        cwd=root,
        env=environment,
    )
    return done.returncode, spaced((done.stdout + done.stderr).decode())


COMMANDS = [step for step in STEPS if step.command]


@pytest.fixture(scope="module")
def printed(copy):
    """What each command gave, run in the order of the page, after all changes: (status, output)."""
    return [run(step.command, copy) for step in COMMANDS]


@pytest.mark.parametrize("place", range(len(COMMANDS)), ids=lambda place: COMMANDS[place].command)
def test_a_command_shows_what_the_page_says(place, printed):
    status, output = printed[place]
    assert status == int("--fail-on info" in COMMANDS[place].command), output
    lines = iter(output.splitlines())
    for shown in COMMANDS[place].shown:
        pattern = re.compile(re.escape(shown.strip()).replace("…", ".*"))
        assert any(pattern.fullmatch(line.strip()) for line in lines), f"{shown}\n{output}"


def test_the_page_has_an_example_of_each_kind():
    assert len(re.findall(r"^### Une? ", EXAMPLES, re.MULTILINE)) == 6
    changed = {str(s) for s in STEPS if s.change}
    for room in ("rules/checks", "seo_fr/checks", "seo_fr/headings", "seo_fr/output", "seo_fr/completion/blocks"):
        assert any(name.startswith(room) for name in changed), room
    assert "seo_fr/options.py" in changed
