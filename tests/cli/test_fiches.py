"""``seo-fr fiches``: the list, and the check with its exit status."""

from __future__ import annotations

from pathlib import Path

from seo_fr.config import load_settings

SHEET = """\
name: Pont de la Rédaction
kind: lieu
text: Le pont de la Rédaction enjambe la rivière depuis 1904 et relie les deux rives de la ville, que séparait un bac.
source: Archives municipales (ville.fr)
valid: 2025-01-01
"""


def test_the_list_holds_the_starter_set_and_the_newsrooms_own(seo_fr_command):
    Path("mes-fiches").mkdir()
    Path("mes-fiches/pont.yml").write_text(SHEET, encoding="utf-8")
    status, out, err = seo_fr_command("fiches")
    assert (status, err) == (0, "")
    assert "Organisation du traité de l’Atlantique Nord (OTAN)" in out
    assert "Pont de la Rédaction" not in out
    Path("seo-fr.toml").write_text('fiches = ["mes-fiches"]\n', encoding="utf-8")
    assert "Pont de la Rédaction" in seo_fr_command("fiches")[1]


def test_the_help_is_french(seo_fr_command):
    for arguments in (("fiches", "--help"), ("fiches", "check", "--help")):
        status, out, err = seo_fr_command(*arguments)
        assert (status, err) == (0, "")
        assert out.startswith("Utilisation\u00a0: seo-fr fiches")


def test_folders_are_relative_to_the_settings_file(tmp_path):
    (tmp_path / "seo-fr.toml").write_text('fiches = ["f", "/g"]\n', encoding="utf-8")
    (tmp_path / "bas").mkdir()
    assert load_settings(tmp_path / "bas").fiches == (tmp_path / "f", Path("/g"))


def test_a_folder_in_order_gives_0(seo_fr_command):
    Path("f").mkdir()
    Path("f/pont.yml").write_text(SHEET, encoding="utf-8")
    status, out, err = seo_fr_command("fiches", "check", "f", "--date", "2025-06-01")
    assert (status, out, err) == (0, "1 fiche dans f : rien à reprendre.\n", "")


def test_flaws_give_1_with_file_line_and_mend(seo_fr_command):
    Path("f").mkdir()
    Path("f/pont.yml").write_text(SHEET.replace("source", "sauce"), encoding="utf-8")
    status, out, err = seo_fr_command("fiches", "check", "f", "--date", "2025-06-01")
    assert (status, err) == (1, "")
    assert "f/pont.yml" in out
    assert "4  clé inconnue « sauce »" in out
    assert "[missing-source]" in out
    assert "1 fiche dans f : 2 défauts." in out


def test_what_cannot_be_checked_gives_2(seo_fr_command):
    Path("vide").mkdir()
    for arguments in (("check", "absent"), ("check", "vide"), ("check",), ("chek", "vide")):
        status, out, err = seo_fr_command("fiches", *arguments)
        assert (status, out) == (2, "")
        assert err.count("\n") == 1
    Path("seo-fr.toml").write_text('fiches = ["absent"]\n', encoding="utf-8")
    status, out, err = seo_fr_command("fiches")
    assert (status, out) == (2, "")
    assert "absent : ce n’est pas un dossier de fiches" in err
