"""The desk keeps to the settings of the newsroom, like every other command."""

from __future__ import annotations

import pytest

pytest.importorskip("starlette", reason="seo-fr[desk] is not installed")

from seo_fr.cli.main import main
from seo_fr.desk.desk import Desk
from seo_fr.desk.folder import Folder
from seo_fr.desk.proposing import propose_all
from seo_fr.errors import ConfigError
from seo_fr.workspace.settings import SettingsFinder

TEXT = "Le maire a démissionné mardi soir .\n\nIl était en fonction depuis 2014, et personne ne s’y attendait.\n"
SETTINGS = """\
profile = "yoast"
target = 450
fiches = ["nos-fiches"]

[rules]
length-under-target = "off"
"""


@pytest.fixture
def newsroom(tmp_path, monkeypatch):
    """A folder with settings and an article; the desk's own drafts lie elsewhere."""
    folder = tmp_path / "journal"
    (folder / "nos-fiches").mkdir(parents=True)
    (folder / "seo-fr.toml").write_text(SETTINGS, encoding="utf-8")
    (folder / "article.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return folder


def opened_there(newsroom, tmp_path):
    desk = Desk(Folder(tmp_path / "drafts"), SettingsFinder())
    file = newsroom / "article.txt"
    return desk, desk.draft(desk.created(file.name, file.read_bytes(), str(file)))


def test_an_article_opened_from_its_folder_has_the_settings_of_that_folder(newsroom, tmp_path):
    desk, draft = opened_there(newsroom, tmp_path)
    job = draft.job(1)
    desk.close()
    assert draft.state.target == 450
    assert (job.options.profile, job.options.target) == ("yoast", 450)
    assert job.options.fiches == (str(newsroom / "nos-fiches"),)


def test_a_rule_that_the_newsroom_has_off_is_not_among_the_faults(newsroom, tmp_path):
    desk, draft = opened_there(newsroom, tmp_path)
    told = {f["rule"] for f in propose_all(draft.job(1), lambda _: None)["findings"]}
    desk.close()
    assert "length-under-target" not in told
    (newsroom / "seo-fr.toml").write_text("target = 450\n", encoding="utf-8")
    desk, draft = opened_there(newsroom, tmp_path)
    told = {f["rule"] for f in propose_all(draft.job(1), lambda _: None)["findings"]}
    desk.close()
    assert "length-under-target" in told


def test_what_is_pasted_has_the_settings_of_the_folder_of_the_desk(newsroom, tmp_path, monkeypatch):
    monkeypatch.chdir(newsroom)
    desk = Desk(Folder(tmp_path / "drafts"))
    draft = desk.create("collage.txt", TEXT.encode())
    desk.close()
    assert draft.job(1).options.profile == "yoast"


def test_broken_settings_are_told_before_a_draft_is_made(newsroom, tmp_path, monkeypatch):
    monkeypatch.chdir(newsroom)
    (newsroom / "seo-fr.toml").write_text("profil = 3\n", encoding="utf-8")
    desk = Desk(Folder(tmp_path / "drafts"))
    with pytest.raises(ConfigError, match="profil"):
        desk.create("collage.txt", TEXT.encode())
    desk.close()
    assert not (tmp_path / "drafts" / "drafts").exists()


def test_the_command_says_one_line_about_broken_settings_and_does_not_listen(newsroom, capsys, monkeypatch):
    (newsroom / "seo-fr.toml").write_text("profil = 3\n", encoding="utf-8")
    monkeypatch.setattr("seo_fr.desk.serve._listening", lambda *_: pytest.fail("it listens"))
    assert main(["desk", "--no-browser", str(newsroom / "article.txt")]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "profil" in said
