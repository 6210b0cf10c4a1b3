"""The examples of docs/api.md print what the page says."""

import contextlib
import inspect
import io
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import seo_fr

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```python\n(.*?)^```\n\n```text\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
MAIN = 'if __name__ == "__main__":'


@pytest.fixture
def folder(tmp_path, monkeypatch, seed_path):
    """A folder with the article of the examples, and a machine without network for what is started there."""
    shutil.copy(seed_path, tmp_path / "article.txt")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    return tmp_path


def ordinary(text):
    """No-break spaces are not seen on a page."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_every_example_shows_what_it_prints():
    assert len(EXAMPLES) == PAGE.count("```python") >= 6


def test_the_examples_print_what_the_page_says(folder):
    names = {}
    for code, shown in EXAMPLES:
        if MAIN in code:
            continue
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(code, "docs/api.md", "exec"), names)
        assert ordinary(printed.getvalue()) == ordinary(shown)


def test_the_scripts_print_what_the_page_says(folder):
    scripts = [(code, shown) for code, shown in EXAMPLES if MAIN in code]
    assert scripts
    for code, shown in scripts:
        (folder / "script.py").write_text(code, encoding="utf-8")
        run = subprocess.run([sys.executable, "script.py"], capture_output=True, check=True, cwd=folder)
        assert ordinary(run.stdout.decode()) == ordinary(shown)


def test_every_argument_has_its_row():
    rows = dict(re.findall(r"^\| `(\w+)` \| (.+?) \|", PAGE, re.MULTILINE))
    for name, argument in inspect.signature(seo_fr.restructure).parameters.items():
        default = argument.default
        shown = "" if default is argument.empty else f'`"{default}"`' if isinstance(default, str) else f"`{default}`"
        assert rows[name].endswith(shown), name


def test_every_error_has_its_row():
    from seo_fr import errors

    named = {name for name, _ in re.findall(r"^\| `(\w+Error)` \| (.+?) \|", PAGE, re.MULTILINE)}
    assert named == {n for n in vars(errors) if n.endswith("Error")} - {"SeoFrError"}
