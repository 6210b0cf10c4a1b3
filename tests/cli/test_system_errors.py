"""What the system refuses is one French line that names the thing and the mend."""

import errno
import os
import re
import subprocess
import sys

import pytest

from seo_fr import errors
from seo_fr.errors import error_line, reason

SENTENCE = "Le maire de la commune a présenté jeudi soir le budget de la nouvelle école aux habitants.\n"
_ENGLISH = re.compile(r"\b(?:no such|denied|directory|space left|too (?:many|long)|read-only|broken|error)\b", re.I)
NAMES = ["ENOENT", "EACCES", "ENOSPC", "EISDIR", "EMFILE", "ENAMETOOLONG", "EROFS", "EPIPE", "EIO", "ELOOP"]


@pytest.mark.parametrize("name", NAMES)
def test_a_reason_is_french(name):
    said = reason(OSError(getattr(errno, name), "No such thing"))
    assert not _ENGLISH.search(said)
    assert str(getattr(errno, name)) not in said


def test_a_reason_without_a_name_is_a_number():
    assert reason(OSError(999, "Odd")) == "erreur n° 999 du système"
    assert reason(OSError("Odd")) == "erreur du système"


def test_a_refusal_of_the_system_is_no_bug_of_ours():
    line = error_line(OSError(errno.EMFILE, "Too many open files", "fiches.yml"), "a.md")
    assert line.startswith("a.md\u00a0: fiches.yml\u00a0: trop de fichiers ouverts")
    assert "interne" not in line


def test_a_lack_of_memory_is_said(monkeypatch):
    monkeypatch.setenv("SEO_FR_DEBUG", "1")
    assert error_line(MemoryError(), "a.md").startswith("a.md\u00a0: mémoire insuffisante\u00a0; ")


def test_every_reason_is_french():
    assert not [said for said in errors._REASONS.values() if _ENGLISH.search(said) or said[-1] == "."]


@pytest.mark.parametrize("command", ["analyze", "check"])
def test_a_lack_of_memory_stops_one_article_only(seo_fr_command, tmp_path, monkeypatch, command):
    from seo_fr.reading import read_text

    def hungry(data, path):
        if path == "gros.md":
            raise MemoryError
        return read_text(data.decode(), path)

    for name in ("gros.md", "petit.md"):
        (tmp_path / name).write_text(f"# Le budget\n\n{SENTENCE}", encoding="utf-8")
    monkeypatch.setattr("seo_fr.reading.read_article", hungry)
    monkeypatch.setattr("seo_fr.pipeline.check_article", lambda article, options: ())
    monkeypatch.setattr("seo_fr.cli.analyze._FORMATS", {"text": lambda analysis, _: f"{analysis}\n"})
    monkeypatch.setattr("seo_fr.pipeline.analyze_article", lambda article, options, progress: article.path)
    status, out, err = seo_fr_command(command, "gros.md", "petit.md")
    assert (status, err.count("gros.md")) == (2, 1)
    assert "mémoire insuffisante" in err
    assert "petit.md" in out or command == "check"


def test_a_rule_that_lacks_memory_has_not_crashed(seo_fr_command, tmp_path, monkeypatch):
    def hungry(rule, facts, starts):
        raise MemoryError

    (tmp_path / "a.md").write_text(SENTENCE, encoding="utf-8")
    monkeypatch.setattr("seo_fr.checks.registry._findings", hungry)
    status, _, err = seo_fr_command("check", "a.md", "--no-cache")
    assert status == 2
    assert "mémoire insuffisante" in err


@pytest.fixture
def started(tmp_path):
    """Run a line of shell in an empty folder, ``seo-fr`` for the command: (status, stdout, stderr)."""

    def run(line):
        command = f"{sys.executable} -m seo_fr"
        path = os.pathsep.join(p for p in sys.path if p)
        environment = {**os.environ, "PYTHONPATH": path, "XDG_CACHE_HOME": str(tmp_path / "cache")}
        done = subprocess.run(
            ["sh", "-c", line.replace("seo-fr", command)],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        return done.returncode, done.stdout, done.stderr

    return run


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("seo-fr rules >&-", "sortie standard fermée"),
        ("seo-fr analyze - <&-", "entrée standard fermée"),
        ("mkdir d && cd d && rmdir ../d && seo-fr rules", "dossier courant inaccessible"),
        ("seo-fr rules >/dev/full", "plus de place sur le disque"),
        ("seo-fr rules --config /dev/zero || seo-fr check a.md --config /dev/zero", "configuration de plus de 1 Mo"),
    ],
)
def test_what_the_shell_may_hand_us(started, line, said):
    status, out, err = started(line)
    assert (status, out) == (2, "")
    assert said in err
    assert "Traceback" not in err
    assert err.rstrip("\n").rpartition("\n")[2].startswith("seo-fr\u00a0: ")


def test_a_closed_stream_for_errors_leaves_the_status(started):
    assert started("seo-fr analyze absent.md 2>&-") == (2, "", "")
    assert started("seo-fr rules 2>&- | head -1")[0] == 0


def test_a_closed_stream_is_no_place_for_a_file(started, tmp_path):
    """The file opened next would get its number, and the result would land there."""
    (tmp_path / "a.md").write_text(SENTENCE, encoding="utf-8")
    started("seo-fr archive add a.md --archive a.db >&- 2>&-")
    status, out, _ = started("seo-fr archive search budget --archive a.db")
    assert status == 0
    assert "budget" in out
