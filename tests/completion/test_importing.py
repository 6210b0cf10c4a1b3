"""`import_files`: tables and Wikidata into sheets, renewed without touching what a person has changed."""

from __future__ import annotations

import bz2
import gzip
import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from seo_fr.completion.fiche_checking import check_fiches
from seo_fr.completion.fiches import load_fiches, read_sheets
from seo_fr.completion.importing.importing import Asked, import_files
from seo_fr.completion.importing.records import Day
from seo_fr.completion.importing.sentences import noun_phrase
from seo_fr.errors import ConfigError

DAY = date(2025, 1, 15)
TABLE = """\
Prénom;Nom;Civilité;Fonction;Date de début;Date de fin;Date de naissance;Lieu de naissance;Profession
Martine;Dupont;Mme;maire de Foix;04/01/2016;;12/03/1961;Pamiers;médecin
Martine;Dupont;Mme;conseillère départementale;2021;2024-06-30;12/03/1961;Pamiers;médecin
Paul;L'Hermite;M.;adjoint à la culture;juillet 2020;;;;
"""


def run(folder, *paths, **more):
    return import_files(paths, folder, Asked(**({"day": DAY} | more)))


def table(tmp_path, text=TABLE, name="elus.csv", encoding="utf-8"):
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    return path


def sheets(folder):
    found = {}
    for path in sorted(Path(folder).iterdir()):
        for data, _, problems in read_sheets(path):
            assert problems == ()
            found[data["name"]] = data
    return found


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
    assert check_fiches(tmp_path / "out", DAY)[1] == ()


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
        ("a.json.gz", gzip.compress(b'{"nom": "a"}\n' * 99)[:-20], "incomplète"),
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


# --- Wikidata: entities as its JSON writes them, made by hand.


def value(kind, content, rank="normal", **qualifiers):
    made = {
        "mainsnak": {"snaktype": "value", "property": "P0", "datavalue": {"value": content, "type": kind}},
        "type": "statement", "id": "Q0$0", "rank": rank,
    }  # fmt: skip
    if qualifiers:
        made["qualifiers"] = {
            p: [{"snaktype": "value", "property": p, "datavalue": {"value": v, "type": "time"}}]
            for p, v in qualifiers.items()
        }
    return made


def other(at, rank="normal", **qualifiers):
    content = {"entity-type": "item", "numeric-id": int(at[1:]), "id": at}
    return value("wikibase-entityid", content, rank, **qualifiers)


def time(text, precision=11, calendar="Q1985727"):
    return {"time": text, "timezone": 0, "before": 0, "after": 0, "precision": precision,
            "calendarmodel": f"http://www.wikidata.org/entity/{calendar}"}  # fmt: skip


def item(at, label="", description="", aliases=(), language="fr", **claims):
    def texts(text):
        return {language: {"language": language, "value": text}} if text else {}

    return {
        "type": "item", "id": at, "labels": texts(label), "descriptions": texts(description),
        "aliases": {"fr": [{"language": "fr", "value": a} for a in aliases]} if aliases else [],
        "claims": claims, "sitelinks": {}, "lastrevid": 1, "modified": "2025-01-05T10:00:00Z",
    }  # fmt: skip


def entities():
    feminine = value("monolingualtext", {"text": "présidente du conseil régional d'Occitanie", "language": "fr"})
    return [
        item("Q1", "Claire Varenne", "femme politique française", ["Varenne", "Claire Marie Varenne"],
             P31=[other("Q5")], P21=[other("Q6581072")], P569=[value("time", time("+1971-08-19T00:00:00Z"))],
             P19=[other("Q20")], P106=[other("Q82955")], P9999=[other("Q20")],
             P39=[other("Q30", P580=time("+2016-01-04T00:00:00Z")),
                  other("Q31", P580=time("+2012-06-20T00:00:00Z"), P582=time("+2017-06-20T00:00:00Z")),
                  other("Q32", "deprecated", P580=time("+2018-01-01T00:00:00Z"))]),
        item("Q2", "Foix", "commune française, préfecture de l'Ariège", P31=[other("Q484170")], P17=[other("Q142")],
             P131=[other("Q21")],
             P1082=[value("quantity", {"amount": "+9700", "unit": "1"}, P585=time("+2010-01-01T00:00:00Z", 9)),
                    value("quantity", {"amount": "+9493", "unit": "1"}, P585=time("+2021-01-01T00:00:00Z", 9))]),
        item("Q3", "Aéro Pyrénées", "entreprise française de construction aéronautique", ["AEPY"], P31=[other("Q99")],
             P571=[value("time", time("+1998-04-00T00:00:00Z", 10))], P159=[other("Q20")],
             P488=[other("Q1", P580=time("+2020-00-00T00:00:00Z", 9))]),
        item("Q4", P31=[other("Q5")]),
        item("Q5001", "Nom", "page d'homonymie", P31=[other("Q4167410")]),
        item("Q6", "Jean Rien", P31=[other("Q5")]),
        item("Q7", "Karl Muet", language="mul", P31=[other("Q5")], P27=[other("Q183")],
             P569=[value("time", time("+1650-03-01T00:00:00Z", 11, "Q1985786"))]),
        item("Q99", "avionneur", P279=[other("Q98")]), item("Q98", "industriel", P279=[other("Q4830453")]),
        item("Q20", "Toulouse"), item("Q21", "Ariège"), item("Q142", "France"),
        item("Q30", "président du conseil régional d'Occitanie", P2521=[feminine]),
        item("Q31", "député de la XIVe législature"), item("Q32", "ministre"), item("Q82955", "personnalité politique"),
    ]  # fmt: skip


def dump(tmp_path, name, form="array"):
    lines = [json.dumps(entity, ensure_ascii=False) for entity in entities()]
    text = {"array": "[\n" + ",\n".join(lines) + "\n]\n", "lines": "\n".join(lines),
            "map": json.dumps({"entities": {e["id"]: e for e in entities()}})}[form]  # fmt: skip
    path = tmp_path / name
    packed = {".gz": gzip.compress, ".bz2": bz2.compress}.get(path.suffix, bytes)
    path.write_bytes(packed(text.encode()))
    return path


@pytest.mark.parametrize(
    ("name", "form"),
    [("wikidata-20250106-all.json", "array"), ("wd-2025-01-06.json.gz", "lines"), ("20250106.json.bz2", "array"),
     ("20250106.json", "map")],
)  # fmt: skip
def test_entities_become_sheets_that_name_their_source_and_licence(tmp_path, name, form):
    result = run(tmp_path / "out", dump(tmp_path, name, form), day=None)
    assert (result.written, result.left) == (4, Counter(unnamed=1, empty=1, nature=1))
    made = sheets(tmp_path / "out")
    assert {n: s["kind"] for n, s in made.items()} == {
        "Claire Varenne": "personne", "Foix": "lieu", "Aéro Pyrénées": "entreprise", "Karl Muet": "personne",
    }  # fmt: skip
    assert made["Foix"]["source"] == "Wikidata, Q2 (wikidata.org), données du 6 janvier 2025, CC0"
    assert made["Foix"]["valid"] == "2025-01-06"
    assert check_fiches(tmp_path / "out", DAY)[1] == ()


def test_the_sentences_agree_and_the_deprecated_is_left_out(tmp_path):
    run(tmp_path / "out", dump(tmp_path, "wikidata-20250106-all.json"), day=None)
    made = sheets(tmp_path / "out")
    claire = made["Claire Varenne"]
    assert claire["text"] == "Claire Varenne est une femme politique française, née le 19 août 1971 à Toulouse."
    assert claire["other_names"] == ["Claire Marie Varenne"]
    assert [f["text"] for f in claire["facts"]] == [
        "Claire Varenne est présidente du conseil régional d’Occitanie depuis le 4 janvier 2016.",
        "Claire Varenne exerce depuis le 20 juin 2012 la fonction de député de la XIVe législature.",
    ]
    assert claire["facts"][0]["until"] == "2026-01-06"
    assert made["Foix"]["text"].replace("\u202f", " ") == (
        "Foix (Ariège, France) est une commune française, préfecture de l’Ariège. "
        "La population était de 9 493 habitants en 2021."
    )
    assert made["Aéro Pyrénées"]["acronym"] == "AEPY"
    assert made["Aéro Pyrénées"]["facts"][0]["text"] == "La présidence est assurée par Claire Varenne depuis 2020."
    # A Julian day is another one in our calendar: the year alone is told.
    assert made["Karl Muet"]["text"].endswith("de nationalité allemande. Sa naissance date de 1650.")


def test_the_day_of_the_data_is_the_latest_change_where_the_name_does_not_say_it(tmp_path):
    run(tmp_path / "out", dump(tmp_path, "extrait.json"), day=None)
    assert {s["valid"] for s in sheets(tmp_path / "out").values()} == {"2025-01-05"}


def test_an_entity_that_is_not_as_the_format_says_is_passed_over(tmp_path):
    broken = [
        {"id": "Q1", "labels": [], "claims": {"P31": "x"}},
        {"id": "Q2", "labels": {"fr": {"value": 3}}, "claims": {"P31": [{"mainsnak": {"snaktype": "novalue"}}]}},
        {"id": "Q3", "labels": {"fr": {"value": "A B"}}, "claims": {"P31": [other("Q5")], "P569": [{"mainsnak": 4}]}},
        {"id": "Q4", "labels": {"fr": {"value": "C D"}},
         "claims": {"P31": [other("Q5")], "P569": [value("time", time("+1971-19-99T00:00:00Z"))]}},
        {"id": 5}, [], None,
    ]  # fmt: skip
    path = tmp_path / "wd20250106.json"
    path.write_text("\n".join(map(json.dumps, broken)) + "\n{half", encoding="utf-8")
    result = run(tmp_path / "out", path, day=None)
    assert result.written == 0
    assert result.left == Counter(broken=4, empty=2)


def test_the_files_are_the_yaml_that_a_person_would_write(tmp_path):
    run(tmp_path / "out", table(tmp_path))
    text = (tmp_path / "out" / "paul-l-hermite.yml").read_text(encoding="utf-8")
    assert "valid: 2025-01-15\n" in text
    assert list(yaml.safe_load(text)) == ["name", "kind", "text", "source", "valid", "imported"]
