"""Tickets open one session each; only digests are on the disk."""

import os
import time

from seo_fr.desk.doors import Doors


def test_a_ticket_opens_one_session(tmp_path):
    doors = Doors(tmp_path / "s.json")
    ticket = doors.ticket()
    token = doors.enter(ticket)
    assert token is not None
    assert doors.admits(token)
    assert doors.enter(ticket) is None
    assert not doors.admits(ticket)
    assert not doors.admits("")
    assert not doors.admits("é" * 9)


def test_a_session_outlives_the_server_and_no_secret_is_on_the_disk(tmp_path):
    doors = Doors(tmp_path / "s.json")
    ticket = doors.ticket()
    token = doors.enter(ticket)
    assert Doors(tmp_path / "s.json").admits(token)
    written = (tmp_path / "s.json").read_text(encoding="utf-8")
    assert token not in written
    assert ticket not in written
    if os.name == "posix":
        assert (tmp_path / "s.json").stat().st_mode & 0o077 == 0


def test_an_old_ticket_and_an_old_session_open_nothing(tmp_path, monkeypatch):
    doors = Doors(tmp_path / "s.json")
    ticket, other = doors.ticket(), doors.ticket()
    token = doors.enter(other)
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 3600)
    assert doors.enter(ticket) is None
    assert doors.admits(token)
    monkeypatch.setattr(time, "time", lambda: now + 15 * 24 * 3600)
    assert not doors.admits(token)


def test_a_damaged_file_lets_nobody_in_and_is_made_anew(tmp_path):
    (tmp_path / "s.json").write_text('{"sessions": [1, 2], "tickets": {"a": "b"}}', encoding="utf-8")
    doors = Doors(tmp_path / "s.json")
    assert not doors.admits("a")
    assert doors.enter(doors.ticket()) is not None
