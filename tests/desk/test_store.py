"""A draft on the disk: what was acknowledged is there, once, whatever became of the process."""

import os
import sqlite3
import subprocess
import sys

import pytest

from seo_fr.desk.events import Event
from seo_fr.desk.store import Draft, DraftError, MissingError, PassingError


def event(number, text="x"):
    return Event(f"u{number}", "text", {"piece": "p1", "text": text})


def test_what_was_opened_comes_back_to_the_byte(tmp_path):
    data = "Caf\u00e9\r\n\u00ab\u00a0oui\u00a0\u00bb 😀".encode() + b"\xef\xbb\xbf"
    Draft.create(tmp_path / "a.seofr", "article.txt", data, "/un/chemin").close()
    opened = Draft.open(tmp_path / "a.seofr").opened()
    assert (opened.name, opened.data, opened.path) == ("article.txt", data, "/un/chemin")


def test_an_act_that_is_sent_twice_is_done_once(tmp_path):
    draft = Draft.create(tmp_path / "a.seofr", "a.txt", b"x")
    assert [e.seq for e in draft.append([event(1), event(2)])] == [1, 2]
    assert [e.event.uid for e in draft.append([event(2), event(3)])] == ["u3"]
    assert [e.event.uid for e in draft.log()] == ["u1", "u2", "u3"]
    assert [e.event.uid for e in draft.log(after=2)] == ["u3"]


def test_only_the_user_may_read_a_draft(tmp_path):
    Draft.create(tmp_path / "drafts" / "a.seofr", "a.txt", b"x").close()
    if os.name == "posix":
        assert (tmp_path / "drafts" / "a.seofr").stat().st_mode & 0o077 == 0


def test_what_is_acknowledged_survives_a_process_that_is_killed(tmp_path):
    Draft.create(tmp_path / "a.seofr", "a.txt", b"x").close()
    code = (
        "import os, sys; from pathlib import Path\n"
        "from seo_fr.desk.store import Draft; from seo_fr.desk.events import Event\n"
        "draft = Draft.open(Path(sys.argv[1]))\n"
        "for n in range(1000):\n"
        "    draft.append([Event(f'u{n}', 'text', {'piece': 'p1', 'text': str(n)})]); print(n, flush=True)\n"
        "    if n == 25: os.kill(os.getpid(), 9)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "a.seofr")], capture_output=True, text=True, check=False
    )
    acknowledged = [int(line) for line in done.stdout.split()]
    assert acknowledged[-1] == 25
    assert [e.event.values["text"] for e in Draft.open(tmp_path / "a.seofr").log()] == [str(n) for n in acknowledged]


@pytest.mark.parametrize("content", [b"", b"du texte", os.urandom(4096), b"SQLite format 3\0" + b"\0" * 200])
def test_a_file_that_is_no_draft_is_refused_in_one_french_line_and_left_alone(tmp_path, content):
    file = tmp_path / "a.seofr"
    file.write_bytes(content)
    with pytest.raises(DraftError, match=r"a\.seofr") as caught:
        Draft.open(file).opened()
    assert "\n" not in str(caught.value)
    assert file.read_bytes() == content


def test_a_draft_that_is_not_there_says_so(tmp_path):
    with pytest.raises(MissingError, match="introuvable"):
        Draft.open(tmp_path / "a.seofr")


def test_a_locked_draft_is_an_error_that_passes_and_loses_nothing(tmp_path, monkeypatch):
    draft = Draft.create(tmp_path / "a.seofr", "a.txt", b"x")
    draft._connection.execute("PRAGMA busy_timeout=50")
    other = sqlite3.connect(tmp_path / "a.seofr")
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(PassingError, match="réessaie"):
        draft.append([event(1)])
    other.rollback()
    assert [e.event.uid for e in draft.append([event(1)])] == ["u1"]
