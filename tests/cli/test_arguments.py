"""The command line itself: French, quick to start, one line an error."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from seo_fr.cli.main import build_parser

ROOT = Path(__file__).resolve().parents[2]
COMMANDS = (
    "analyze",
    "restructure",
    "check",
    "desk",
    "audit",
    "rules",
    "links",
    "archive",
    "fiches",
    "doctor",
)


def parsers():
    action = next(a for a in build_parser()._actions if a.dest == "command")
    return action.choices


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["analyse", "x"], "choix invalide «\u00a0analyse\u00a0» (suggestion\u00a0: analyze)"),
        (
            ["analyze", "x", "--format", "jsn"],
            "argument --format\u00a0: choix invalide «\u00a0jsn\u00a0» (suggestion\u00a0: json)",
        ),
        (["analyze", "x", "--formt", "json"], "argument inconnu «\u00a0--formt\u00a0» (suggestion\u00a0: --format)"),
        (["analyze"], "il manque FICHIER"),
        ([], "il manque COMMANDE"),
        (["analyze", "x", "--title"], "argument --title\u00a0: une valeur est attendue"),
        (["analyze", "x", "--title", " "], "un texte non vide est attendu"),
        (["analyze", "x", "--target", "0"], "n’est pas un nombre entier supérieur à zéro"),
        (["analyze", "x", "--target", "²"], "n’est pas un nombre entier supérieur à zéro"),
        (["analyze", "x", "--date", "2024-02-31"], "n’est pas une date AAAA-MM-JJ"),
        (["analyze", "x", "--date", "20240201"], "n’est pas une date AAAA-MM-JJ"),
        (["restructure", "x", "--diff=3"], "argument --diff\u00a0: ne prend pas de valeur"),
        (["restructure", "x", "y"], "argument inconnu «\u00a0y\u00a0»"),
        (["rules", "sentence-to-long"], "(suggestion\u00a0: sentence-too-long)"),
        (["restructure", "x", "--without", "people"], "--without ne s’emploie qu’avec --complete"),
        (["restructure", "x", "--diff", "--format", "json"], "--diff ne s’emploie qu’avec"),
    ],
)
def test_an_error_is_one_french_line(seo_fr_command, arguments, expected):
    status, out, err = seo_fr_command(*arguments)
    assert (status, out) == (2, "")
    assert err.count("\n") == 1
    assert expected in err


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_french_with_examples(seo_fr_command, command):
    status, out, err = seo_fr_command(command, "--help")
    assert (status, err) == (0, "")
    assert out.startswith(f"Utilisation\u00a0: seo-fr {command}")
    assert f"seo-fr {command}" in out.partition("Exemples")[2]
    assert not re.search(r"\b(usage:|options:|show this|default|positional)\b", out)


def test_every_option_has_a_help_text():
    for name, parser in parsers().items():
        for action in parser._actions:
            assert action.help, (name, action.dest)


def test_the_parsers_are_those_of_the_contract():
    assert tuple(parsers()) == COMMANDS
    shared = {"--keyphrase", "--title", "--target", "--stdin-filename", "--config", "--profile", "--date"}
    for command in ("analyze", "restructure", "check"):
        assert shared <= set(parsers()[command].option_names())


def test_every_command_and_option_is_documented():
    guide = (ROOT / "docs" / "utilisation.md").read_text(encoding="utf-8")
    for name, parser in parsers().items():
        assert f"seo-fr {name}" in guide
        for option in parser.option_names():
            assert f"`{option}" in guide, option


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["analyze", "--help"], ["analyze", "--nope"]])
def test_nothing_heavy_is_imported_before_it_is_needed(arguments):
    code = (
        "import sys; from seo_fr.cli.main import main; main(sys.argv[1:]);"
        "print(sorted({'spacy', 'yaml', 'rich', 'numpy', 'markdown_it'} & set(sys.modules)), file=sys.stderr)"
    )
    run = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, cwd=ROOT, check=True)
    assert run.stderr.decode().splitlines()[-1] == "[]"


def test_the_version():
    run = subprocess.run([sys.executable, "-m", "seo_fr", "--version"], capture_output=True, cwd=ROOT, check=True)
    assert re.fullmatch(r"seo-fr \d+\.\d+\.\d+\n", run.stdout.decode())


def test_output_is_utf8_whatever_the_locale():
    environment = {
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "PATH": "",
        "PYTHONIOENCODING": "ascii",
    }
    run = subprocess.run(
        [sys.executable, "-m", "seo_fr", "rules", "--no-color"],
        capture_output=True,
        cwd=ROOT,
        env=environment,
        check=True,
    )
    assert "MÉTADONNÉES" in run.stdout.decode("utf-8")


def test_a_closed_pipe_is_quiet():
    command = f'"{sys.executable}" -m seo_fr rules sentence-too-long | true; exit "${{PIPESTATUS[0]}}"'
    run = subprocess.run(["bash", "-c", command], capture_output=True, cwd=ROOT, check=False)
    assert run.stderr == b""
    assert run.returncode in (0, 141)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_one_line():
    with Path("/dev/full").open("w") as full:
        run = subprocess.run(
            [sys.executable, "-m", "seo_fr", "rules"], stdout=full, stderr=subprocess.PIPE, cwd=ROOT, check=False
        )
    assert run.returncode == 2
    assert run.stderr.decode().count("\n") == 1
    assert "sortie standard" in run.stderr.decode()


def test_ctrl_c_is_quiet(seo_fr_command, monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("seo_fr.checks.registry.rule_ids", interrupt)
    assert seo_fr_command("rules") == (130, "", "")


def test_a_bug_is_one_line_too(seo_fr_command, monkeypatch):
    def crash(*_):
        raise RuntimeError("deux\nlignes")

    monkeypatch.setattr("seo_fr.checks.registry.rule_ids", crash)
    status, out, err = seo_fr_command("rules")
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert "RuntimeError" in err
