import sqlite3
import threading

import pytest

from seo_fr.workspace.databases import is_busy, write_ahead


@pytest.fixture
def held(tmp_path):
    """A data base that another command holds."""
    file = tmp_path / "a.sqlite"
    other = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
    other.execute("CREATE TABLE a(b)")
    other.execute("BEGIN IMMEDIATE")
    yield file, other
    other.close()


def test_the_switch_to_a_log_waits_for_another_command(held):
    file, other = held
    mine = sqlite3.connect(file, isolation_level=None)
    release = threading.Timer(0.05, other.execute, ["COMMIT"])
    release.start()
    write_ahead(mine, 60)
    assert mine.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    release.join()
    mine.close()


def test_the_switch_to_a_log_is_given_up_in_the_end(held):
    mine = sqlite3.connect(held[0], isolation_level=None, timeout=0)
    with pytest.raises(sqlite3.OperationalError) as said:
        write_ahead(mine, 0)
    assert is_busy(said.value)
    mine.close()
