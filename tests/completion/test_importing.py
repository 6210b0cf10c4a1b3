"""Tables into sheets, renewed without touching what a person has changed."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from seo_fr.completion.fiche_checking import check_fiches
from seo_fr.completion.fiches import load_fiches
from seo_fr.completion.importing.records import Day
from seo_fr.completion.importing.sentences import noun_phrase
from seo_fr.errors import ConfigError
from tests.completion.imported import DAY, run, sheets

TABLE = """\
Prénom;Nom;Civilité;Fonction;Date de début;Date de fin;Date de naissance;Lieu de naissance;Profession
Martine;Dupont;Mme;maire de Foix;04/01/2016;;12/03/1961;Pamiers;médecin
Martine;Dupont;Mme;conseillère départementale;2021;2024-06-30;12/03/1961;Pamiers;médecin
Paul;L'Hermite;M.;adjoint à la culture;juillet 2020;;;;
"""


def table(tmp_path, text=TABLE, name="elus.csv", encoding="utf-8"):
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    return path


def test_rows_become_sheets_with_offices_and_their_days(tmp_path):
    result = run(tmp_path / "out", table(tmp_path))
    assert (result.written, result.same, result.left) == (2, 0, Counter())
    made = sheets(tmp_path / "out")
    assert made["Martine Dupont"]["text"] == "Martine Dupont est médecin, née le 12 mars 1961 à Pamiers."
    assert made["Martine Dupont"]["facts"] == [
        {"text": "Martine Dupont est conseillère départementale depuis 2021.",
         "from": "2021-12-31", "until": "2024-06-30"},
        {"text": "Martine Dupont est maire de Foix depuis le 4 janvier 2016.",
         "from": "2016-01-04", "until": "2026-01-15"},
    ]  # fmt: skip
    said = "Paul L’Hermite a pris ses fonctions d’adjoint à la culture en juillet 2020."
    assert made["Paul L’Hermite"]["text"] == said
    assert made["Paul L’Hermite"]["source"] == "Fichier elus.csv de la rédaction"
    assert check_fiches([tmp_path / "out"], DAY)[1] == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_the_encodings_and_delimiters_of_spreadsheets_are_read(tmp_path, encoding, delimiter):
    result = run(tmp_path / "out", table(tmp_path, TABLE.replace(";", delimiter), encoding=encoding))
    assert "Martine Dupont est conseillère départementale" in str(sheets(tmp_path / "out"))
    assert len(result.notes) == (encoding == "cp1252")


def test_a_second_import_writes_nothing(tmp_path):
    run(tmp_path / "out", table(tmp_path))
    before = {p: (p.read_bytes(), p.stat().st_mtime_ns) for p in (tmp_path / "out").iterdir()}
    assert (run(tmp_path / "out", table(tmp_path)).written, len(before)) == (0, 2)
    assert {p: (p.read_bytes(), p.stat().st_mtime_ns) for p in (tmp_path / "out").iterdir()} == before


def test_an_import_renews_its_own_sheets_and_never_one_that_a_person_has_changed(tmp_path):
    run(tmp_path / "out", table(tmp_path))
    mine = tmp_path / "out" / "martine-dupont.yml"
    mine.write_text(mine.read_text(encoding="utf-8").replace("médecin", "pédiatre"), encoding="utf-8")
    edited = mine.read_bytes()
    result = run(tmp_path / "out", table(tmp_path, TABLE.replace("médecin", "avocate").replace("culture", "voirie")))
    assert (result.written, result.left) == (1, Counter(edited=1))
    assert mine.read_bytes() == edited
    assert "adjoint à la voirie" in (tmp_path / "out" / "paul-l-hermite.yml").read_text(encoding="utf-8")


def test_next_months_table_renews_the_sheets_of_this_ones(tmp_path):
    run(tmp_path / "out", table(tmp_path))
    assert run(tmp_path / "out", table(tmp_path, TABLE.replace("culture", "voirie"), "elus-mars.csv")).written == 2
    assert len(list((tmp_path / "out").iterdir())) == 2


def test_a_comment_is_a_change_too(tmp_path):
    run(tmp_path / "out", table(tmp_path))
    mine = tmp_path / "out" / "martine-dupont.yml"
    mine.write_text("# relue par Anne\n" + mine.read_text(encoding="utf-8"), encoding="utf-8")
    assert run(tmp_path / "out", table(tmp_path, TABLE.replace("médecin", "avocate"))).left == Counter(edited=1)
    assert mine.read_text(encoding="utf-8").startswith("# relue par Anne\n")


def test_a_sheet_that_a_person_has_written_keeps_its_name_to_itself(tmp_path):
    run(tmp_path / "other", table(tmp_path))
    own = (tmp_path / "other" / "martine-dupont.yml").read_text(encoding="utf-8").partition("imported:")[0]
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "maire.yml").write_text(own, encoding="utf-8")
    result = run(tmp_path / "out", table(tmp_path))
    assert (result.written, result.left) == (1, Counter(own=1))


def test_many_go_into_few_files_which_a_second_import_renews_in_place(tmp_path):
    rows = [f"Société {n};entreprise;entreprise française de textile;{1900 + n % 100}" for n in range(700)]
    path = table(tmp_path, "\n".join(["nom;type;description;date de création", *rows]))
    assert run(tmp_path / "out", path).written == 700
    (file,) = (tmp_path / "out").iterdir()
    lines = file.read_text(encoding="utf-8").splitlines()
    assert (file.name, len(lines)) == ("import-001.jsonl", 700)
    lines[3] = lines[3].replace("textile", "soie")
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    path = table(tmp_path, "\n".join(["nom;type;description;date de création", *rows]).replace("textile", "laine"))
    result = run(tmp_path / "out", path)
    assert (result.written, result.left) == (699, Counter(edited=1))
    assert file.read_text(encoding="utf-8").count("de soie") == 1
    assert len(load_fiches([tmp_path / "out"])) == len(load_fiches()) + 700


def test_a_column_that_is_not_known_is_told_with_the_nearest(tmp_path):
    text = TABLE.replace("Date de naissance", "Date de naisance").replace("Profession", "Couleur")
    (note,) = run(tmp_path / "out", table(tmp_path, text)).notes
    assert "date de naisance, couleur" in note
    assert "« date de naissance » pour « date de naisance »" in note


def test_a_dry_run_counts_and_writes_nothing(tmp_path):
    assert run(tmp_path / "out", table(tmp_path), dry=True).written == 2
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("form", ["list", "lines", "pretty", "gz"])
def test_a_json_has_the_same_columns(tmp_path, form):
    rows = [{"nom": "Halle Ronde", "type": "lieu", "description": "marché couvert du XIXe siècle", "siège": "Foix"},
            {"nom": "Club d'aviron", "type": "association", "description": "club nautique de la ville",
             "alias": ["Aviron fuxéen", "Aviron fuxéen"], "date de création": 1905}]  # fmt: skip
    path = tmp_path / ("a.json.gz" if form == "gz" else "a.json")
    text = "\n".join(map(json.dumps, rows)) if form in ("lines", "gz") else json.dumps(rows, indent=form == "pretty")
    path.write_bytes(gzip.compress(text.encode()) if form == "gz" else text.encode())
    assert run(tmp_path / "out", path).written == 2
    club = sheets(tmp_path / "out")["Club d’aviron"]
    assert club["text"] == "Club d’aviron est un club nautique de la ville. Sa création date de 1905."
    assert club["other_names"] == ["Aviron fuxéen"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "fichier vide"),
        ("\n\n", "fichier vide"),
        ("nome;type\nFoix;lieu\n", "suggestion : « nom » pour « nome »"),
        ("a;b\n1;2\n", "pas de colonne « nom »"),
        ("nom;texte\nFoix;" + "x" * 10_000_000 + "\n", "case trop longue"),
        ("nom\n\0", "ni UTF-8 ni Windows-1252"),
    ],
)
def test_a_bad_table_is_one_line_that_names_the_file(tmp_path, text, said):
    with pytest.raises(ConfigError) as error:
        run(tmp_path / "out", table(tmp_path, text))
    line = str(error.value).replace("\u00a0", " ")
    assert line.startswith(str(tmp_path / "elus.csv"))
    assert said in line
    assert "\n" not in line
    assert not list((tmp_path / "out").glob("*"))


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.json", b"", "fichier vide"),
        ("a.json", b"[1, 2]", "pas un objet"),
        ("a.json", b'{"libelle_long": 1}', "pas de colonne"),
        ("a.json", b"{", "JSON invalide"),
        ("a.json", b"[" * 100_000, "JSON"),
        ("a.json.gz", b"not packed", "abîmée"),
        ("a.json.gz", gzip.compress(b'{"nom": "a"}\n' * 99, mtime=0)[:-20], "incomplète"),
        ("a.json.bz2", b"BZh9 but no more", "illisible"),
        ("absent.json", None, "introuvable"),
        ("absent.csv", None, "introuvable"),
    ],
)
def test_a_bad_json_is_one_line_that_names_the_file(tmp_path, name, content, said):
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ConfigError) as error:
        run(tmp_path / "out", path)
    assert str(error.value).startswith(str(path))
    assert said in str(error.value)


def test_a_bomb_is_left_in_bounded_time_and_memory(tmp_path):
    path = tmp_path / "bomb.json.gz"
    with gzip.open(path, "wb", compresslevel=1) as file:
        for _ in range(120):
            file.write(b"x" * 1_000_000)
    with pytest.raises(ConfigError, match="une ligne de plus de 100 Mo"):
        run(tmp_path / "out", path)


@pytest.mark.parametrize(
    "row",
    [
        "Jean [x](http://evil);personne;rugbyman du club de Lourdes, en France et ailleurs",
        "Jean *Martin*;personne;rugbyman du club de Lourdes, en France et ailleurs",
        "<script>;personne;rugbyman du club de Lourdes, en France et ailleurs",
        "x" * 10_000 + ";personne;rugbyman du club de Lourdes, en France et ailleurs",
        "Jean\u202eMartin;personne;rugbyman du club de Lourdes, en France et ailleurs",
        "12;personne;rugbyman du club de Lourdes, en France et ailleurs",
    ],
)
def test_a_hostile_name_makes_no_sheet(tmp_path, row):
    result = run(tmp_path / "out", table(tmp_path, f"nom;type;description\n{row}\n"))
    assert (result.written, result.left) == (0, Counter(long=1))


def test_hostile_values_are_left_out_of_the_sentences(tmp_path):
    head = "nom;type;description;siège;alias;fonction;depuis\n"
    row = "Club Nautique;organisation;club sportif de la ville de Foix;<b>x</b>;`rm -rf`;[a](b);2020-01-01\n"
    run(tmp_path / "out", table(tmp_path, head + row))
    (made,) = sheets(tmp_path / "out").values()
    assert made["text"] == "Club Nautique est un club sportif de la ville de Foix."
    assert "facts" not in made
    assert "other_names" not in made


def test_days_that_do_not_exist_make_no_fact(tmp_path):
    head = "nom;type;profession;fonction;depuis;jusqu’au\n"
    rows = "A B;personne;médecin généraliste à Foix depuis longtemps déjà;maire;31/02/2020;\n" \
           "C D;personne;médecin généraliste à Foix depuis longtemps déjà;maire;2020-01-01;2019-01-01\n"  # fmt: skip
    run(tmp_path / "out", table(tmp_path, head + rows))
    assert all("facts" not in sheet for sheet in sheets(tmp_path / "out").values())


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_is_read_in_each_of_its_forms(day):
    spelled = f"{day:%d/%m}/{day.year:04}"
    assert Day.parse(spelled) == Day.parse(day.isoformat()) == Day(day.year, day.month, day.day)
    assert Day(day.year).last() >= Day(day.year, day.month).last() >= day >= Day(day.year, day.month).first()


@given(st.text(max_size=30))
def test_no_text_breaks_the_reading_of_a_day(text):
    day = Day.parse(text)
    assert day is None or day.first() <= day.last()


@pytest.mark.parametrize(
    ("what", "gender", "person", "phrase"),
    [
        ("commune française", "", False, "une commune française"),
        ("capitale de la France", "", False, "la capitale de la France"),
        ("femme politique française", "f", True, "une femme politique française"),
        ("médecin", "f", True, "médecin"),
        ("médecin généraliste", "f", True, "médecin généraliste"),
        ("îles de la Loire", "", False, ""),
        ("plus grande ville du monde", "", False, ""),
        ("peintre (1820-1890)", "m", True, ""),
        ("Paris", "", False, ""),
    ],
)
def test_a_noun_phrase_has_a_sure_article_or_none(what, gender, person, phrase):
    assert noun_phrase(what, gender, person=person) == phrase


def test_the_files_are_the_yaml_that_a_person_would_write(tmp_path):
    run(tmp_path / "out", table(tmp_path))
    text = (tmp_path / "out" / "paul-l-hermite.yml").read_text(encoding="utf-8")
    assert "valid: 2025-01-15\n" in text
    assert list(yaml.safe_load(text)) == ["name", "kind", "text", "source", "valid", "imported"]
