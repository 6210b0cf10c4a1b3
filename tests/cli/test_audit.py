"""The command from end to end; what is killed in the middle is in tests/auditing."""

import sqlite3
import sys

import pytest

from seo_fr.workspace.processes import processors

GOOD = "# Le budget de l’école\n\nLe conseil municipal a voté jeudi le budget de l’école. Le maire salue ce vote.\n"


@pytest.fixture
def archive(write):
    write("archive/a.md", GOOD)
    write("archive/sous/b.txt", "Un texte sans titre. Le maire de Dijon a voté le budget jeudi dernier.\n")
    return "archive"


def test_a_table_a_page_and_a_status(archive, seo_fr_command, tmp_path):
    status, out, err = seo_fr_command("audit", archive, "--out", "rapport")
    assert (err, status) == ("", 1)  # b.txt has no title: an error
    assert out.splitlines()[0].startswith("2 articles ; ")
    assert sorted(p.name for p in (tmp_path / "rapport").iterdir()) == ["articles.csv", "articles.sqlite", "index.html"]
    before = {p.name: p.read_bytes() for p in (tmp_path / "rapport").glob("[ai]*.[ch]*")}

    status, out, err = seo_fr_command("audit", archive, "--out", "rapport", "--fail-on", "error", "--jobs", "2")
    assert status == 1
    assert "dont 2 déjà dans la table" in out
    assert before == {p.name: p.read_bytes() for p in (tmp_path / "rapport").glob("[ai]*.[ch]*")}


def test_the_table_for_excel_is_the_same_table(archive, seo_fr_command, tmp_path):
    seo_fr_command("audit", archive, "--out", "r")
    assert (tmp_path / "r/articles.csv").read_bytes().startswith(b"path,status,")
    # Our own table is replaced without --force, and back.
    assert seo_fr_command("audit", archive, "--out", "r", "--csv-excel")[2] == ""
    assert (tmp_path / "r/articles.csv").read_bytes().startswith("\ufeffpath;status;".encode())
    assert seo_fr_command("audit", archive, "--out", "r")[2] == ""
    assert (tmp_path / "r/articles.csv").read_bytes().startswith(b"path,status,")


def test_an_exclusion_that_leaves_nothing_is_the_reason_given(archive, seo_fr_command):
    status, _, err = seo_fr_command("audit", archive, "--out", "r", "--exclude", "*.md", "--exclude", "sous/")
    assert status == 2
    assert "--exclude" in err


def test_what_changes_is_measured_again_and_what_has_gone_is_dropped(archive, seo_fr_command, write, tmp_path):
    seo_fr_command("audit", archive, "--out", "r")
    write("archive/a.md", GOOD.replace("jeudi", "vendredi"))
    (tmp_path / "archive/sous/b.txt").unlink()
    status, out, _ = seo_fr_command("audit", archive, "--out", "r", "--rule", "title-missing=off")
    assert status == 0
    assert out.startswith("1 article ; ")
    assert "b.txt" not in (tmp_path / "r/articles.csv").read_text(encoding="utf-8")


def test_a_file_that_cannot_be_read_is_a_row_and_status_2(archive, seo_fr_command, write, tmp_path):
    write("archive/x.md", b"\x00\x01")
    (tmp_path / "archive/y.md").symlink_to("nulle-part")
    status, out, err = seo_fr_command("audit", archive, "--out", "r")
    assert status == 2
    assert [line.split(" : ")[1] for line in err.splitlines()] == ["x.md", "y.md"]
    assert out.startswith("4 articles")
    rows = (tmp_path / "r/articles.csv").read_text(encoding="utf-8").splitlines()
    assert [row.split(",")[1] for row in rows] == ["status", "ok", "ok", "error", "error"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nulle-part", "--out", "r"], "nulle-part : dossier introuvable"),
        (["archive/a.md", "--out", "r"], "n’est pas un dossier"),
        (["vide", "--out", "r"], "aucun article dans ce dossier"),
        (["archive"], "--out"),
        (["archive", "--out", "archive/a.md"], "écriture impossible"),
        (["archive", "--out", "r", "--scheduler", "10.0.0.5"], "écrivez tcp://MACHINE:PORT"),
        (["archive", "--out", "r", "--jobs", "2", "--scheduler", "tcp://127.0.0.1:9"], "ne s’emploient pas ensemble"),
    ],
)
def test_what_cannot_be_done_is_one_french_line(arguments, said, archive, seo_fr_command, tmp_path):
    (tmp_path / "vide").mkdir()
    status, out, err = seo_fr_command("audit", *arguments)
    assert (status, out, len(err.splitlines())) == (2, "", 1)
    assert said in err


def test_without_the_extra_one_line_says_what_to_install(archive, seo_fr_command, monkeypatch):
    for module in ("distributed", "distributed.scheduler"):
        monkeypatch.setitem(sys.modules, module, None)
    status, out, err = seo_fr_command("audit", archive, "--out", "r", "--scheduler", "tcp://127.0.0.1:9")
    assert (status, out, len(err.splitlines())) == (2, "", 1)
    assert 'pip install "seo-fr[cluster]"' in err


def test_jobs_auto_is_one_a_processor():
    from seo_fr.cli.main import build_parser

    arguments = build_parser().parse_args(["audit", "x", "--out", "r", "--jobs", "auto"])
    assert arguments.jobs == processors()


@pytest.mark.parametrize("name", ["articles.csv", "index.html"])
def test_a_report_that_somebody_changed_survives(archive, seo_fr_command, write, tmp_path, name):
    seo_fr_command("audit", archive, "--out", "r")
    changed = (tmp_path / "r" / name).read_bytes() + "à revoir\n".encode()
    write(f"r/{name}", changed)
    status, out, err = seo_fr_command("audit", archive, "--out", "r")
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert name in err
    assert "--force" in err
    assert (tmp_path / "r" / name).read_bytes() == changed
    assert seo_fr_command("audit", archive, "--out", "r", "--force")[0] == 1
    assert (tmp_path / "r" / name).read_bytes() != changed
    assert seo_fr_command("audit", archive, "--out", "r")[0] == 1


def test_a_folder_with_a_page_of_another_kind_is_left_as_it_is(archive, seo_fr_command, write, tmp_path):
    write("site/index.html", "<p>Le site du journal</p>")
    status, _, err = seo_fr_command("audit", archive, "--out", "site")
    assert status == 2
    assert "index.html" in err
    assert [p.name for p in (tmp_path / "site").iterdir()] == ["index.html"]


def test_a_database_of_another_program_is_not_touched(archive, seo_fr_command, tmp_path):
    (tmp_path / "r").mkdir()
    base = sqlite3.connect(tmp_path / "r/articles.sqlite")
    base.execute("CREATE TABLE mine (a)")
    base.commit()
    base.close()
    before = (tmp_path / "r/articles.sqlite").read_bytes()
    status, _, err = seo_fr_command("audit", archive, "--out", "r")
    assert status == 2
    assert "articles.sqlite" in err
    assert (tmp_path / "r/articles.sqlite").read_bytes() == before


def test_a_damaged_table_is_one_french_line(archive, seo_fr_command, write):
    write("r/articles.sqlite", b"SQLite format 3\0" + b"?" * 5000)
    status, _, err = seo_fr_command("audit", archive, "--out", "r")
    assert (status, err.count("\n")) == (2, 1)
    assert "base" in err
    assert "file is not" not in err
