"""``seo-fr archive``: what it says, where it writes, how it fails."""

import json
import sqlite3
from importlib.resources import files

import jsonschema
import pytest

ARTICLE = (
    "---\ntitle: Le tramway avance\ndate: 2024-01-02\nurl: /tramway\n---\n\nLes travaux du tramway vont vers la gare.\n"
)


def test_articles_are_added_then_found(seo_fr_command, write, tmp_path):
    write("articles/un.md", ARTICLE)
    status, out, err = seo_fr_command("archive", "add", "articles", "--archive", "a.db")
    assert (status, err) == (0, "")
    assert out == "a.db\u00a0: 1 ajouté, 0 modifié, 0 inchangé, 0 retiré\u00a0; 1 article dans les archives.\n"
    status, out, _ = seo_fr_command("archive", "search", "travaux", "tramways", "--archive", "a.db")
    assert status == 0
    assert "Le tramway avance" in out
    assert "2024-01-02 · /tramway" in out
    status, out, _ = seo_fr_command("archive", "search", "hôpital", "--archive", "a.db")
    assert (status, out) == (0, "Aucun article pour «\u00a0hôpital\u00a0».\n")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.db", "articles"]


def test_the_json_holds_to_its_schema(seo_fr_command, write):
    write("articles/un.md", ARTICLE)
    seo_fr_command("archive", "add", "articles", "--archive", "a.db")
    _, out, _ = seo_fr_command("archive", "search", "tramway", "--archive", "a.db", "--format", "json")
    schema = json.loads(files("seo_fr.output").joinpath("schemas", "archive-hits-1.json").read_text(encoding="utf-8"))
    found = json.loads(out)
    jsonschema.validate(found, schema)
    start, end = found["hits"][0]["passage"]["span"]
    assert ARTICLE[start:end] == found["hits"][0]["passage"]["text"]


def test_the_archive_of_the_settings_is_beside_them(seo_fr_command, write, tmp_path, monkeypatch):
    write("seo-fr.toml", 'archive = "base/a.db"\n')
    write("textes/un.md", ARTICLE)
    (tmp_path / "base").mkdir()
    monkeypatch.chdir(tmp_path / "textes")
    assert seo_fr_command("archive", "add", ".")[0] == 0
    assert (tmp_path / "base" / "a.db").is_file()
    assert seo_fr_command("archive", "search", "tramway")[1].startswith(" 1. Le tramway avance")


def test_a_file_that_cannot_be_read_is_said_and_the_others_are_added(seo_fr_command, write):
    write("articles/un.md", ARTICLE)
    write("articles/deux.md", b"\x00")
    status, out, err = seo_fr_command("archive", "add", "articles", "--archive", "a.db")
    assert status == 2
    assert err.startswith("seo-fr\u00a0: articles/deux.md\u00a0: ") or err.startswith("seo-fr : articles/deux.md")
    assert "1 ajouté" in out
    assert "1 illisible\u00a0;" in out


def foreign(path):
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE contacts(name)")
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("add", "articles"), "ajoutez --archive FICHIER"),
        (("add", "absent", "--archive", "a.db"), "absent\u00a0: dossier introuvable"),
        (("add", "articles", "--archive", "autre.db"), "autre.db\u00a0: n’est pas une archive"),
        (("search", "pont", "--archive", "autre.db"), "autre.db\u00a0: n’est pas une archive"),
        (("search", "pont", "--archive", "absent.db"), "absent.db\u00a0: archive introuvable"),
        (("search", "pont", "--archive", "absent.db", "--date", "hier"), "AAAA-MM-JJ"),
        (("search", "--archive", "a.db"), "il manque TEXTE"),
        ((), "il manque ACTION"),
    ],
)
def test_what_cannot_be_done_is_one_line(seo_fr_command, write, tmp_path, arguments, said):
    write("articles/un.md", ARTICLE)
    foreign(tmp_path / "autre.db")
    status, out, err = seo_fr_command("archive", *arguments)
    assert (status, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1


def test_an_archive_setting_must_be_a_name(seo_fr_command, write):
    for value in ("3", '"  "'):
        write("seo-fr.toml", f"archive = {value}\n")
        status, _, err = seo_fr_command("archive", "search", "pont")
        assert status == 2
        assert "«\u00a0archive\u00a0» doit être un" in err
