"""A second start is sent to the desk that runs, never to where one ran before."""

import threading

from seo_fr.desk import lock
from seo_fr.desk.lock import Lock


def test_the_port_of_an_earlier_desk_is_forgotten_by_the_next(tmp_path, monkeypatch):
    monkeypatch.setattr(lock, "_STARTING", 0.1)
    (tmp_path / "desk.port").write_text("7301", encoding="ascii")
    with Lock(tmp_path / "desk.lock") as first:
        assert first.take()
        assert Lock(tmp_path / "desk.lock").port() == 0
        first.say(7302)
        second = Lock(tmp_path / "desk.lock")
        assert not second.take()
        assert second.port() == 7302


def test_a_start_during_another_waits_until_that_one_listens(tmp_path):
    with Lock(tmp_path / "desk.lock") as first:
        assert first.take()
        saying = threading.Timer(0.15, first.say, (7303,))
        saying.start()
        assert Lock(tmp_path / "desk.lock").port() == 7303
        saying.join()
