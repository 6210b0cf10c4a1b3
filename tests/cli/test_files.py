import os
import stat

import pytest

from seo_fr.cli.cache import cache_folder
from seo_fr.cli.files import same_file, write_whole
from seo_fr.errors import InputError


def test_writing_keeps_the_mode_and_the_link(tmp_path):
    file, link = tmp_path / "a.md", tmp_path / "lien.md"
    file.write_text("avant")
    file.chmod(0o640)
    link.symlink_to(file)
    write_whole(link, "après\r\n")
    assert file.read_bytes() == "après\r\n".encode()
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert link.is_symlink()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.md", "lien.md"]


def test_a_new_file_obeys_the_umask(tmp_path):
    before = os.umask(0o027)
    try:
        write_whole(tmp_path / "a.md", "x")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.md").stat().st_mode) == 0o640


def test_a_failure_leaves_the_file_as_it_was(tmp_path, monkeypatch):
    file = tmp_path / "a.md"
    file.write_text("avant")

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(InputError, match=r"a\.md.*écriture impossible"):
        write_whole(file, "après")
    assert [p.name for p in tmp_path.iterdir()] == ["a.md"]
    assert file.read_text() == "avant"


@pytest.mark.parametrize("name", ["absent/a.md", "dossier"])
def test_a_place_that_cannot_be_written_is_named(tmp_path, name):
    (tmp_path / "dossier").mkdir()
    with pytest.raises(InputError, match=name):
        write_whole(tmp_path / name, "x")


def test_two_names_of_one_file(tmp_path):
    (tmp_path / "a.md").write_text("x")
    (tmp_path / "b.md").symlink_to("a.md")
    assert same_file(str(tmp_path / "a.md"), tmp_path / "b.md")
    assert not same_file(str(tmp_path / "a.md"), tmp_path / "c.md")
    assert not same_file("-", tmp_path / "a.md")


def test_the_cache_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_folder() == tmp_path / "seo-fr"
    monkeypatch.setenv("XDG_CACHE_HOME", "relatif")
    assert cache_folder().is_absolute()
