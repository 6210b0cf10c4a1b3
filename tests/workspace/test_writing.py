import os
import stat

import pytest

from seo_fr.workspace.writing import replacing, write_bytes, write_pieces


def test_mode_and_link_are_kept(tmp_path):
    file, link = tmp_path / "a.md", tmp_path / "lien.md"
    file.write_bytes(b"avant")
    file.chmod(0o640)
    link.symlink_to(file)
    write_bytes(link, b"apr\xe8s")
    assert file.read_bytes() == b"apr\xe8s"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert link.is_symlink()


def test_a_new_file_obeys_the_umask(tmp_path):
    before = os.umask(0o027)
    try:
        write_bytes(tmp_path / "a.md", b"x")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.md").stat().st_mode) == 0o640


def test_a_failure_leaves_the_file_as_it_was(tmp_path, monkeypatch):
    file = tmp_path / "a.md"
    file.write_bytes(b"avant")

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="space"):
        write_bytes(file, b"x")
    assert [p.name for p in tmp_path.iterdir()] == ["a.md"]
    assert file.read_bytes() == b"avant"


def test_pieces_that_stop_half_way_leave_the_file_as_it_was(tmp_path):
    file = tmp_path / "a.csv"
    file.write_bytes(b"avant")

    def pieces():
        yield b"une ligne\n"
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write_pieces(file, pieces())
    assert [p.name for p in tmp_path.iterdir()] == ["a.csv"]
    assert file.read_bytes() == b"avant"
    write_pieces(file, [b"une\n", b"deux\n"])
    assert file.read_bytes() == b"une\ndeux\n"


def test_what_only_this_user_needs_only_this_user_reads(tmp_path):
    with replacing(tmp_path / "entry") as file:
        file.write(b"x")
    assert stat.S_IMODE((tmp_path / "entry").stat().st_mode) == 0o600
