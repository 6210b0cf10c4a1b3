import os
import shutil
import stat
from pathlib import Path

import pytest

from seo_fr.cli.files import same_file, write_result
from seo_fr.errors import ConfigError, InputError
from seo_fr.workspace.user_folders import cache_folder


def test_writing_keeps_the_mode_and_the_link(tmp_path):
    file, link = tmp_path / "a.md", tmp_path / "lien.md"
    file.write_text("avant")
    file.chmod(0o640)
    link.symlink_to(file)
    write_result(link, "après\r\n", "source.md", force=True)
    assert file.read_bytes() == "après\r\n".encode()
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert link.is_symlink()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.md", "lien.md"]


def test_a_new_file_obeys_the_umask(tmp_path):
    before = os.umask(0o027)
    try:
        write_result(tmp_path / "a.md", "x", "source.md")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.md").stat().st_mode) == 0o640


def test_a_failure_leaves_the_file_as_it_was(tmp_path, monkeypatch):
    file = tmp_path / "a.md"
    file.write_text("avant")

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(InputError, match=r"a\.md.*écriture impossible \(plus de place sur le disque\)"):
        write_result(file, "après", "source.md", force=True)
    assert [p.name for p in tmp_path.iterdir()] == ["a.md"]
    assert file.read_text() == "avant"


@pytest.mark.parametrize("name", ["absent/a.md", "dossier"])
def test_a_place_that_cannot_be_written_is_named(tmp_path, name):
    (tmp_path / "dossier").mkdir()
    with pytest.raises(InputError, match=name):
        write_result(tmp_path / name, "x", "source.md")


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


@pytest.fixture
def result(tmp_path):
    """Write a result as ``restructure -o`` does: the text, and what the file holds afterwards."""

    def make(text: str, *, name: str = "pret.md", source: str = "article.md", force: bool = False) -> str:
        write_result(tmp_path / name, text, str(tmp_path / source), force=force)
        return (tmp_path / name).read_text(encoding="utf-8")

    return make


def test_a_result_that_nobody_touched_is_replaced(result):
    result("premier")
    assert result("second") == "second"
    assert result("troisième") == "troisième"


@pytest.mark.parametrize("changed", ["premier ", "Premier", "premier\n", "autre chose"])
def test_a_result_that_an_editor_changed_survives(result, tmp_path, changed):
    result("premier")
    (tmp_path / "pret.md").write_text(changed, encoding="utf-8")
    with pytest.raises(ConfigError, match=r"pret\.md.*--force"):
        result("second")
    assert (tmp_path / "pret.md").read_text(encoding="utf-8") == changed
    assert sorted(p.name for p in tmp_path.iterdir()) == ["pret.md"]
    assert result("second", force=True) == "second"
    assert result("troisième") == "troisième"


def test_a_changed_result_of_the_same_time_and_length_survives(result, tmp_path):
    result("premier")
    file = tmp_path / "pret.md"
    before = file.stat()
    file.write_text("PREMIER", encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    with pytest.raises(ConfigError):
        result("second")


def test_a_file_of_unknown_origin_survives(result, tmp_path):
    (tmp_path / "pret.md").write_text("des notes", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"pret\.md"):
        result("premier")
    assert (tmp_path / "pret.md").read_text(encoding="utf-8") == "des notes"


def test_an_empty_file_is_filled(result, tmp_path):
    (tmp_path / "pret.md").touch()
    assert result("premier") == "premier"


def test_without_the_cache_a_result_is_not_taken_for_untouched(result, own_cache):
    result("premier")
    shutil.rmtree(own_cache)
    with pytest.raises(ConfigError):
        result("second")
    assert result("premier") == "premier"  # the very same text is no loss
    assert result("second") == "second"


def test_a_damaged_cache_is_no_proof(result, own_cache):
    result("premier")
    for mark in (own_cache / "outputs").iterdir():
        mark.write_bytes(b"\xff\0")
    with pytest.raises(ConfigError):
        result("second")


def test_an_article_that_was_replaced_by_its_own_result_is_the_authors(result, tmp_path):
    (tmp_path / "article.md").write_text("le texte", encoding="utf-8")
    result("le texte, complété", name="article.md", force=True)
    with pytest.raises(ConfigError):
        result("un autre", name="article.md", source="autre.md")


def test_a_result_that_has_moved_is_not_known_at_its_new_place(result, tmp_path):
    result("premier")
    (tmp_path / "pret.md").rename(tmp_path / "final.md")
    with pytest.raises(ConfigError):
        result("second", name="final.md")


def test_a_file_that_appears_while_the_result_is_written_survives(tmp_path, monkeypatch):
    file = tmp_path / "pret.md"
    fsync = os.fsync

    def slow(handle):
        file.write_text("des notes")
        fsync(handle)

    monkeypatch.setattr("os.fsync", slow)
    with pytest.raises(ConfigError):
        write_result(file, "premier", "article.md")
    assert file.read_text() == "des notes"
    assert [p.name for p in tmp_path.iterdir()] == ["pret.md"]


@pytest.mark.parametrize("error", [PermissionError(1, "x"), NotImplementedError()])
def test_a_disk_without_hard_links_is_written_too(result, monkeypatch, error):
    def refuse(*_):
        raise error

    monkeypatch.setattr("os.link", refuse)
    assert result("premier") == "premier"
    assert result("second") == "second"


def test_a_device_is_written_to():
    write_result(Path(os.devnull), "x", "article.md")
    assert not Path(os.devnull).is_file()
