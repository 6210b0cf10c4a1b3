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
    for arguments in (("fiches", "--help"), *(("fiches", action, "--help") for action in ("check", "new", "import"))):
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


def test_a_new_sheet_is_written_once(seo_fr_command):
    status, out, err = seo_fr_command("fiches", "new", "Pont de l'Horloge", "--kind", "Lieu", "-o", "f")
    assert (status, out, err) == (0, "f/pont-de-l-horloge.yml\n", "")
    assert "name: Pont de l’Horloge\nkind: lieu\n" in Path("f/pont-de-l-horloge.yml").read_text(encoding="utf-8")
    status, out, err = seo_fr_command("fiches", "new", "pont de l’horloge", "-o", "f")
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert "existe déjà" in err
    assert "suggestion : lieu" in seo_fr_command("fiches", "new", "Pont", "--kind", "lieue")[2].replace(" :", " :")


TABLE = "nom;type;description;siège\nClub d’aviron;association;club nautique de toute la ville;Foix\nFoix;lieu;;\n"


def test_an_import_tells_what_it_has_written_and_left(seo_fr_command):
    Path("a.csv").write_text(TABLE, encoding="cp1252")
    command = ("fiches", "import", "a.csv", "-o", "f", "--date", "2025-01-01")
    status, out, err = seo_fr_command(*command, "--dry-run")
    assert (status, out) == (0, "f : 1 fiche à écrire, 1 laissée : rien à en dire 1.\n")
    assert err == "seo-fr : a.csv : lu en Windows-1252, l’encodage d’Excel ; vérifiez les accents.\n"
    assert not Path("f").exists()
    assert seo_fr_command(*command)[1] == "f : 1 fiche écrite, 1 laissée : rien à en dire 1.\n"
    assert seo_fr_command(*command)[1] == "f : 0 fiche écrite, 1 sans changement, 1 laissée : rien à en dire 1.\n"
    assert seo_fr_command("fiches", "check", "f", "--date", "2025-01-02")[0] == 0


def test_an_import_that_cannot_be_done_gives_2(seo_fr_command):
    Path("vide.csv").touch()
    Path("f").touch()
    Path("a.csv").write_text(TABLE, encoding="utf-8")
    for files, folder in ((("vide.csv",), "g"), (("absent.csv",), "g"), (("a.csv",), "f"), ((), "g")):
        status, out, err = seo_fr_command("fiches", "import", *files, "-o", folder)
        assert (status, out, err.count("\n")) == (2, "", 1)


def test_repairs_are_shown_then_made(seo_fr_command):
    Path("f").mkdir()
    Path("f/pont.yml").write_text(SHEET.replace("la ville, que", "l'autre ville, que"), encoding="utf-8")
    before = Path("f/pont.yml").read_bytes()
    status, out, _ = seo_fr_command("fiches", "check", "f", "--date", "2025-06-01", "--fix", "--diff")
    assert status == 1
    assert "-text: Le pont" in out
    assert "1 fiche à réparer.\n" in out
    assert Path("f/pont.yml").read_bytes() == before
    status, out, err = seo_fr_command("fiches", "check", "f", "--date", "2025-06-01", "--fix")
    assert (status, out, err) == (0, "1 fiche réparée.\n1 fiche dans f : rien à reprendre.\n", "")
    assert "l’autre ville" in Path("f/pont.yml").read_text(encoding="utf-8")
    assert seo_fr_command("fiches", "check", "f", "--diff")[0] == 2
