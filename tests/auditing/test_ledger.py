import sqlite3
from dataclasses import fields

import pytest

from seo_fr.auditing.inventory import Entry
from seo_fr.auditing.ledger import FILE, Known, Ledger
from seo_fr.auditing.row import Row, printable
from seo_fr.errors import ConfigError, InputError

ROW = Row(
    "a.md", "ok", "Titre", 500, 20, 55.5, 0.25, 1, 0, 2, 3, 12.0, "title-missing", "budget", "2026-01-01T00:00:00Z"
)


def test_what_is_stored_comes_back(tmp_path):
    with Ledger(tmp_path / "out") as ledger:
        ledger.take_stock([Entry(b"b.md"), Entry(b"a.md", "problème")])
        ledger.store(b"a.md", ROW, "digest", "conditions")
    with Ledger(tmp_path / "out") as ledger:
        assert list(ledger.entries()) == [
            (Entry(b"a.md", "problème"), Known("digest", "conditions", ROW)),
            (Entry(b"b.md"), None),
        ]
        assert list(ledger.rows()) == [ROW]


def test_many_entries_come_in_order_while_rows_are_stored(tmp_path):
    keys = [f"{n:04}.md".encode() for n in range(700)]
    with Ledger(tmp_path) as ledger:
        assert ledger.take_stock(Entry(key) for key in reversed(keys)) == 700
        seen = []
        for entry, _ in ledger.entries():
            seen.append(entry.key)
            ledger.store(entry.key, ROW)
        assert seen == keys
        assert sum(1 for _ in ledger.rows()) == 700


def test_articles_that_have_gone_are_forgotten(tmp_path):
    with Ledger(tmp_path) as ledger:
        for key in (b"a", b"b"):
            ledger.store(key, ROW)
        ledger.take_stock([Entry(b"b"), Entry(b"c")])
        ledger.forget_others()
        assert len(list(ledger.rows())) == 1


def test_rows_by_priority(tmp_path):
    rows = [Row("a", "error"), Row("b", "ok", words=1, priority=3.0), Row("c", "ok", words=9, priority=3.0)]
    with Ledger(tmp_path) as ledger:
        for row in rows:
            ledger.store(row.path.encode(), row)
        assert [row.path for row in ledger.rows(heaviest_first=True)] == ["c", "b", "a"]


def test_the_table_has_a_column_for_each_field(tmp_path):
    with Ledger(tmp_path):
        pass
    base = sqlite3.connect(tmp_path / FILE)
    columns = [name for _, name, *_ in base.execute("PRAGMA table_info(articles)")]
    base.close()
    assert columns == [*(f.name for f in fields(Row)), "key", "digest", "conditions"]
    assert [p.name for p in tmp_path.iterdir()] == [FILE]


def test_one_audit_at_a_time(tmp_path):
    with Ledger(tmp_path), pytest.raises(ConfigError, match="un autre audit est en cours"):
        Ledger(tmp_path)


def test_another_data_base_is_left_alone(tmp_path):
    base = sqlite3.connect(tmp_path / FILE)
    base.execute("CREATE TABLE photos (name)")
    base.commit()
    base.close()
    before = (tmp_path / FILE).read_bytes()
    with pytest.raises(ConfigError, match="--out"):
        Ledger(tmp_path)
    base = sqlite3.connect(tmp_path / FILE)
    assert [name for (name,) in base.execute("SELECT name FROM sqlite_master")] == ["photos"]
    base.close()
    assert before


def test_a_file_that_is_no_data_base(tmp_path):
    (tmp_path / FILE).write_text("du texte " * 100)
    with pytest.raises(ConfigError, match="table illisible"):
        Ledger(tmp_path)


def test_a_folder_that_cannot_be_made(tmp_path):
    (tmp_path / "out").write_text("")
    with pytest.raises(InputError, match="écriture impossible"):
        Ledger(tmp_path / "out")


def test_two_undecodable_names_stay_two():
    assert printable("é.md".encode()) == "é.md"
    assert len({printable(b"\xe9.md"), printable(b"\xe8.md")}) == 2
