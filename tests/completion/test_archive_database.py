"""The file of the archive: refused when it cannot be trusted, whole whatever happens to the writer."""

import os
import sqlite3
import subprocess
import sys

import pytest

from seo_fr.completion.archive import Archive, database, indexing
from seo_fr.errors import ConfigError

WRITER = """
import sys, time
from pathlib import Path
from seo_fr.completion.archive import Archive

def stop(done, total):
    if done == 300:
        print("half-way", flush=True)
        time.sleep(60)

with Archive.open(Path(sys.argv[1]), write=True) as archive:
    archive.add([Path(sys.argv[2])], stop)
"""


def articles(folder, count):
    folder.mkdir()
    for number in range(count):
        (folder / f"{number:03}.txt").write_text(
            f"Le pont numéro {number} rouvre à la circulation.\n", encoding="utf-8"
        )
    return folder


def content(path):
    connection = sqlite3.connect(path)
    try:
        rows = connection.execute("SELECT path, hash, title FROM article ORDER BY path").fetchall()
        passages = connection.execute("SELECT count(*), count(DISTINCT article) FROM passage").fetchone()
        terms = connection.execute("SELECT count(*) FROM terms WHERE terms MATCH 'pont'").fetchone()
        connection.execute("INSERT INTO terms(terms) VALUES('integrity-check')")
        return rows, passages, terms
    finally:
        connection.rollback()
        connection.close()


def test_a_killed_writer_leaves_whole_batches_and_the_next_run_goes_on(tmp_path):
    folder = articles(tmp_path / "articles", 450)
    path = tmp_path / "a.db"
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path), str(folder)], stdout=subprocess.PIPE, text=True)
    assert writer.stdout.readline() == "half-way\n"
    writer.kill()
    writer.wait()
    writer.stdout.close()
    with Archive.open(path) as archive:
        assert len(archive) == 200
        assert len(archive.search("pont circulation")) == 10
    with Archive.open(path, write=True) as archive:
        report = archive.add([folder])
    assert (report.added, report.unchanged, report.failed) == (250, 200, ())
    with Archive.open(tmp_path / "b.db", write=True) as archive:
        archive.add([folder])
    assert content(path) == content(tmp_path / "b.db")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.db", "articles", "b.db"]


def test_a_batch_that_fails_half_way_is_taken_back(tmp_path, monkeypatch):
    folder = articles(tmp_path / "articles", 5)
    real = indexing._insert

    def failing(connection, key, *rest):
        if key.endswith("003.txt"):
            raise KeyboardInterrupt
        real(connection, key, *rest)

    monkeypatch.setattr(indexing, "_insert", failing)
    with pytest.raises(KeyboardInterrupt), Archive.open(tmp_path / "a.db", write=True) as archive:
        archive.add([folder])
    monkeypatch.setattr(indexing, "_insert", real)
    with Archive.open(tmp_path / "a.db", write=True) as archive:
        assert len(archive) == 0
        assert archive.add([folder]).added == 5


def test_it_can_be_read_while_it_is_written(tmp_path, monkeypatch):
    folder = articles(tmp_path / "articles", 30)
    monkeypatch.setattr(indexing, "number", lambda *_: 10)
    seen = []
    real = indexing._insert

    def reading(connection, key, *rest):
        real(connection, key, *rest)  # inside the open transaction of the batch
        with Archive.open(tmp_path / "a.db") as other:
            seen.append((len(other), len(other.search("pont", 100))))

    monkeypatch.setattr(indexing, "_insert", reading)
    with Archive.open(tmp_path / "a.db", write=True) as archive:
        archive.add([folder])
    assert seen == [(n, n) for n in (0, 10, 20) for _ in range(10)]
    assert [p.name for p in tmp_path.iterdir() if p.is_file()] == ["a.db"]


def test_a_reader_keeps_no_writer_from_its_work(tmp_path):
    folder = articles(tmp_path / "articles", 3)
    with Archive.open(tmp_path / "a.db", write=True) as archive, Archive.open(tmp_path / "a.db") as reader:
        reader._connection.execute("BEGIN")
        assert len(reader) == 0
        assert archive.add([folder]).added == 3
        assert len(reader) == 0  # one read, one state
        reader._connection.execute("COMMIT")
        assert len(reader) == 3


def test_a_second_writer_is_told_to_wait(tmp_path, monkeypatch):
    folder = articles(tmp_path / "articles", 1)
    monkeypatch.setattr(database, "number", lambda *_: 0.01)
    with Archive.open(tmp_path / "a.db", write=True) as archive:
        archive._connection.execute("BEGIN IMMEDIATE")
        with Archive.open(tmp_path / "a.db", write=True) as other, pytest.raises(ConfigError, match="occupée"):
            other.add([folder])
        archive._connection.execute("ROLLBACK")


def test_reading_writes_nothing(tmp_path):
    folder = articles(tmp_path / "articles", 3)
    path = tmp_path / "a.db"
    with Archive.open(path, write=True) as archive:
        archive.add([folder])
    before = path.read_bytes()
    with Archive.open(path) as archive:
        archive.search("pont")
        assert [p.name for p in tmp_path.iterdir() if p.is_file()] == ["a.db"]
        with pytest.raises(ConfigError, match="lecture seule"):
            archive.add([folder])
        with pytest.raises(sqlite3.OperationalError):
            archive._connection.execute("DELETE FROM article")
    assert path.read_bytes() == before


def foreign(path):
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE contacts(name)")
    connection.commit()
    connection.close()


def other_version(path):
    with Archive.open(path, write=True):
        pass
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()


def damaged(path):
    with Archive.open(path, write=True) as archive:
        archive.add([articles(path.parent / "articles", 60)])
    data = bytearray(path.read_bytes())
    data[4096:] = b"\x5a" * (len(data) - 4096)
    path.write_bytes(data)


def cut(path):
    with Archive.open(path, write=True) as archive:
        archive.add([articles(path.parent / "articles", 60)])
    os.truncate(path, 5000)


@pytest.mark.parametrize("write", [False, True])
@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: path.write_text("Le pont rouvre à la circulation.\n" * 9), "n’est pas une archive de seo-fr"),
        (foreign, "n’est pas une archive de seo-fr"),
        (other_version, "autre version de seo-fr"),
        (damaged, "archive abîmée"),
        (cut, "archive abîmée"),
        (lambda path: path.mkdir(), "dossier|introuvable"),
    ],
)
def test_a_file_that_cannot_be_trusted_is_refused_and_kept(tmp_path, make, said, write):
    path = tmp_path / "a.db"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(ConfigError, match=said) as caught, Archive.open(path, write=write) as archive:
        archive.search("pont")
    assert str(path) in str(caught.value)
    assert "\u00a0; " in str(caught.value)
    assert before is None or path.read_bytes() == before


def test_a_missing_archive_is_only_made_to_be_written(tmp_path):
    with pytest.raises(ConfigError, match="introuvable"):
        Archive.open(tmp_path / "a.db")
    assert not (tmp_path / "a.db").exists()
    with pytest.raises(ConfigError, match="impossible à ouvrir"):
        Archive.open(tmp_path / "absent" / "a.db", write=True)


def test_an_empty_file_becomes_an_archive(tmp_path):
    (tmp_path / "a.db").touch()
    with pytest.raises(ConfigError, match="n’est pas une archive"):
        Archive.open(tmp_path / "a.db")
    with Archive.open(tmp_path / "a.db", write=True) as archive:
        assert len(archive) == 0


def test_a_sqlite_without_fts5_is_named_with_the_mend(tmp_path, monkeypatch):
    class Without(sqlite3.Connection):
        def execute(self, statement, *rest):
            if "fts5" in statement:
                raise sqlite3.OperationalError("no such module: fts5")
            return super().execute(statement, *rest)

    monkeypatch.setattr(
        database.sqlite3, "connect", lambda *a, connect=sqlite3.connect, **k: connect(*a, factory=Without, **k)
    )
    for write in (False, True):
        with pytest.raises(ConfigError, match="FTS5\u00a0; installez"):
            Archive.open(tmp_path / "a.db", write=write)
    assert not (tmp_path / "a.db").exists()


def test_any_file_name_will_do(tmp_path):
    folder = articles(tmp_path / "articles", 1)
    for name in ("a b.db", "été?x=1#%41.db", "archive"):
        with Archive.open(tmp_path / name, write=True) as archive:
            archive.add([folder])
        assert (tmp_path / name).is_file()
        with Archive.open(str(tmp_path / name)) as archive:
            assert len(archive) == 1


def test_two_writers_of_the_same_folder_say_what_each_has_done(tmp_path, monkeypatch):
    folder = articles(tmp_path / "articles", 5)
    real = indexing._known

    def late(connection):
        known = real(connection)
        monkeypatch.setattr(indexing, "_known", real)
        with Archive.open(tmp_path / "a.db", write=True) as other:
            assert other.add([folder]).added == 5
        return known

    monkeypatch.setattr(indexing, "_known", late)
    with Archive.open(tmp_path / "a.db", write=True) as archive:
        report = archive.add([folder])
    assert (report.added, report.updated, report.unchanged, report.removed) == (0, 0, 5, 0)


def test_a_writer_that_is_stopped_says_what_it_has_done(tmp_path, monkeypatch):
    folder = articles(tmp_path / "articles", 5)
    real = indexing.number
    monkeypatch.setattr(database, "number", lambda *_: 0.01)
    monkeypatch.setattr(indexing, "number", lambda name, key: 2 if key == "batch_files" else real(name, key))
    with Archive.open(tmp_path / "a.db", write=True) as archive, Archive.open(tmp_path / "a.db", write=True) as other:

        def in_the_way(done, _total):
            if done == 3:
                other._connection.execute("BEGIN IMMEDIATE")

        with pytest.raises(ConfigError, match=r"occupée.*2 ajoutés et 0 modifiés"):
            archive.add([folder], in_the_way)
        other._connection.execute("ROLLBACK")
        assert archive.add([folder]).unchanged == 2
