"""`sheets_for`: the index gives what reading everything gives, whatever becomes of folders and cache."""

from __future__ import annotations

import json
import os
import sqlite3
import string
import threading
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from seo_fr.completion import fiche_index, fiches
from seo_fr.completion.fiche_matching import match_fiches, weigh_fiches
from seo_fr.completion.fiche_shelf import sheets_for
from seo_fr.completion.fiches import load_fiches
from seo_fr.language.annotate import annotate
from seo_fr.model import Language
from seo_fr.reading.article import read_text
from seo_fr.resources import word_list


@pytest.fixture
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "seo-fr" / "fiches.sqlite"


@pytest.fixture(autouse=True)
def bare(tmp_path, monkeypatch):
    """Without the starter set, so that each index is small."""
    (tmp_path / "starter" / "fiches").mkdir(parents=True)
    monkeypatch.setattr(fiches, "data_dir", lambda: tmp_path / "starter")


def data(name, **more):
    text = "Un texte assez long pour être une fiche, avec un point à la fin."
    return {"name": name, "kind": "organisation", "text": text, "source": "Un titre", "valid": "2025-01-01", **more}


def write(path: Path, *sheets):
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(json.dumps(s, ensure_ascii=False) + "\n" for s in sheets), encoding="utf-8")


def read(text):
    return annotate(read_text(text, "a.md"), Language("fr", 1.0))


def names(text, *folders):
    found, notes = sheets_for(read(text), folders)
    return [f.name for f in found], notes


WORDS = [
    "jean",
    "martin",
    "conseil",
    "régional",
    "conseils",
    "Jean",
    "Martin",
    "Foix",
    "Saint",
    "pays",
    "CAF",
    "drones",
]
name = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join)
article = st.lists(st.sampled_from([*WORDS, "de", "a voté.", "drone", "l’"]), min_size=3, max_size=25).map(" ".join)
one = st.fixed_dictionaries(
    {"name": name},
    optional={
        "other_names": st.lists(name, min_size=1, max_size=2),
        "short_names": st.lists(name, min_size=1, max_size=1),
        "homographs": st.lists(name, min_size=1, max_size=1),
        "acronym": st.sampled_from(["CAF", "J.M."]),
        "context": st.just(["foix"]),
    },
)


@given(st.lists(st.lists(one, max_size=5), min_size=1, max_size=3), article)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_an_article_is_matched_alike_with_and_without_the_index(tmp_path, monkeypatch, several, text):
    root = tmp_path / f"run{len(list(tmp_path.iterdir()))}"
    root.mkdir()
    monkeypatch.setenv("XDG_CACHE_HOME", str(root / "cache"))
    folders = [root / f"f{number}" for number in range(len(several))]
    for folder, sheets in zip(folders, several, strict=True):
        write(folder / "many.jsonl", *(data(**sheet) for sheet in sheets))
    annotated = read(text)
    found, notes = sheets_for(annotated, folders)
    assert notes == ()
    assert weigh_fiches(annotated, found) == weigh_fiches(annotated, load_fiches(folders))


def test_only_what_the_article_may_name_is_read_back(tmp_path, cache):
    write(tmp_path / "f" / "a.jsonl", *(data(f"Société {letter * 3}") for letter in string.ascii_lowercase))
    assert names("La Société bbb a voté.", tmp_path / "f") == (["Société bbb"], ())
    assert cache.exists()


def test_a_changed_a_new_and_a_deleted_file_are_seen(tmp_path, cache):
    write(tmp_path / "f" / "a.jsonl", data("Pont Neuf"))
    assert names("Le Pont Neuf, la Halle Ronde.", tmp_path / "f")[0] == ["Pont Neuf"]
    write(tmp_path / "f" / "b.jsonl", data("Halle Ronde"))
    write(tmp_path / "f" / "a.jsonl", data("Pont Neuf", acronym="PN"))
    assert names("Le PN, la Halle Ronde.", tmp_path / "f")[0] == ["Halle Ronde", "Pont Neuf"]
    (tmp_path / "f" / "b.jsonl").unlink()
    assert names("Le PN, la Halle Ronde.", tmp_path / "f")[0] == ["Pont Neuf"]


def test_a_sheet_that_a_later_folder_replaces_is_not_found_by_its_old_names(tmp_path, cache):
    write(tmp_path / "f" / "a.jsonl", data("Pont Neuf", other_names=["Vieux Pont"]))
    write(tmp_path / "g" / "a.jsonl", data("Pont neuf"))
    assert names("Le Vieux Pont.", tmp_path / "f")[0] == ["Pont Neuf"]
    assert names("Le Vieux Pont.", tmp_path / "f", tmp_path / "g")[0] == []


@pytest.mark.parametrize("broken", [b"not a data base", b"SQLite format 3\0" + b"x" * 5000, b""])
def test_a_damaged_index_is_made_anew_without_a_word(tmp_path, cache, broken):
    write(tmp_path / "f" / "a.jsonl", data("Pont Neuf"))
    cache.parent.mkdir(parents=True)
    cache.write_bytes(broken)
    assert names("Le Pont Neuf.", tmp_path / "f") == (["Pont Neuf"], ())
    with sqlite3.connect(cache) as base:
        assert base.execute("SELECT count(*) FROM sheet").fetchone() == (1,)
    base.close()


def test_an_index_of_another_version_is_made_anew(tmp_path, cache):
    write(tmp_path / "f" / "a.jsonl", data("Pont Neuf"))
    cache.parent.mkdir(parents=True)
    with sqlite3.connect(cache) as base:
        base.execute("CREATE TABLE sheet(other TEXT)")
        base.execute("PRAGMA user_version = 99")
    base.close()
    assert names("Le Pont Neuf.", tmp_path / "f") == (["Pont Neuf"], ())


def test_a_key_that_a_sheet_may_have_since_is_read_though_the_file_is_as_old(monkeypatch):
    before = fiche_index.version()
    monkeypatch.setattr(fiche_index, "word_list", lambda room, key: [*word_list(room, key), "plus"])
    assert before != fiche_index.version()
    assert 0 < fiche_index.version() < 2**31


def test_a_cache_that_cannot_be_written_costs_one_line(tmp_path, monkeypatch):
    write(tmp_path / "f" / "a.jsonl", data("Pont Neuf"))
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    found, notes = names("Le Pont Neuf.", tmp_path / "f")
    assert found == ["Pont Neuf"]
    assert len(notes) == 1
    assert "index des fiches inutilisable" in notes[0]


def test_a_folder_that_is_away_and_a_file_half_written_cost_a_line_each(tmp_path, cache):
    write(tmp_path / "f" / "a.jsonl", data("Pont Neuf"), data("Halle Ronde"))
    whole = (tmp_path / "f" / "a.jsonl").read_bytes()
    (tmp_path / "f" / "a.jsonl").write_bytes(whole[:-40])
    for _ in range(2):  # the second time from the index
        found, notes = names("Le Pont Neuf, la Halle Ronde.", tmp_path / "f", tmp_path / "away")
        assert found == ["Pont Neuf"]
        assert len(notes) == 2
        assert "ce n’est pas un dossier de fiches" in notes[0]
        assert "a.jsonl, ligne 2" in notes[1]


def test_nothing_is_left_in_a_folder_of_sheets(tmp_path, cache):
    write(tmp_path / "f" / "a.jsonl", data("Pont Neuf"))
    names("Le Pont Neuf.", tmp_path / "f")
    assert os.listdir(tmp_path / "f") == ["a.jsonl"]


def test_several_threads_of_work_share_one_index(tmp_path, cache):
    write(tmp_path / "f" / "a.jsonl", *(data(f"Société {n:03}") for n in range(200)))
    annotated, results = read("La Société 007 et la Société 199."), []
    workers = [
        threading.Thread(target=lambda: results.append(sheets_for(annotated, [tmp_path / "f"]))) for _ in range(4)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert [[f.name for f in found] for found, _ in results] == [["Société 007", "Société 199"]] * 4
    assert [notes for _, notes in results] == [()] * 4


def homonyms(folder):
    write(
        folder / "a.jsonl",
        data("Jean Martin", kind="personne", text="Jean Martin est un joueur de rugby du club de Lourdes."),
        data("Jean Martin", kind="personne", text="Jean Martin est le directeur de la société Aubert."),
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [("Hier, Jean Martin a gagné à Lourdes.", "1"), ("Hier, Jean Martin a vendu Aubert.", "2"),
     ("Hier, Jean Martin a parlé.", ""), ("Hier, Jean Martin a vendu Aubert à Lourdes.", "")],
)  # fmt: skip
def test_homonyms_are_settled_by_what_else_the_article_names_or_left_out(tmp_path, cache, text, line):
    homonyms(tmp_path / "f")
    annotated = read(text)
    found, _ = sheets_for(annotated, [tmp_path / "f"])
    assert [m.fiche.part for m in match_fiches(annotated, found)] == [line] * bool(line)
    assert [m.doubt for m in weigh_fiches(annotated, found)] == ["" if line else "homonyms"]


def test_a_name_without_its_context_is_told_apart_from_a_name_without_a_sheet(tmp_path, cache):
    write(tmp_path / "f" / "a.jsonl", data("Jean Martin", kind="personne", context=["rugby"]))
    annotated = read("Hier, Jean Martin a parlé.")
    found, _ = sheets_for(annotated, [tmp_path / "f"])
    assert match_fiches(annotated, found) == ()
    assert [m.doubt for m in weigh_fiches(annotated, found)] == ["context"]


@pytest.mark.parametrize(
    ("line", "said"),
    [(b"[1, 2]\n", "paires"), (b"{" * 5000 + b"\n", "JSON"), (b"\xff\xfe\n", "UTF-8"), (b"{}\n", "name"),
     (b'{"name": "a", "name": "b"}\n', "deux fois"), (b'"' + b"x" * 2_000_000 + b'"\n', "livre")],
)  # fmt: skip
def test_a_bad_line_leaves_the_others(tmp_path, cache, line, said):
    write(tmp_path / "f" / "a.jsonl", data("Pont Neuf"))
    with (tmp_path / "f" / "a.jsonl").open("ab") as file:
        file.write(line)
        file.write(json.dumps(data("Halle Ronde")).encode())
    found, notes = names("Le Pont Neuf, la Halle Ronde.", tmp_path / "f")
    assert found == ["Halle Ronde", "Pont Neuf"]
    assert len(notes) == 1
    assert "ligne 2" in notes[0]
    assert said in notes[0]
