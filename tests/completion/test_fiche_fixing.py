"""`fixes`: what is mechanical is put right, comments and facts stay, and a second run finds nothing."""

from __future__ import annotations

from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from seo_fr.completion.fiche_checking import check_fiches
from seo_fr.completion.fiche_fixing import fixes, repaired, write_fix
from seo_fr.completion.fiche_new import new_fiche
from seo_fr.completion.fiches import starter_dir
from seo_fr.completion.importing.importing import Asked, import_files
from seo_fr.errors import ConfigError
from seo_fr.resources import read_yaml

FAULTY = """\
# relue par Anne
kind: lieu
name: Halle aux grains
# le nom d'usage
other_names: [Hâlle, Halle, Halle ronde, Halle aux grains]
valid: 04/01/2025
text: >-
  La Halle aux grains est l'ancien marché couvert de la ville ; elle accueille des concerts. Son architecte y voyait
  un "palais du peuple".
source: "Archives municipales, l'inventaire (ville.fr)"
facts:
  - text: La salle compte 800 places.
    from: 4 janvier 2020
"""


def fixed(tmp_path, text=FAULTY, name="a.yml"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    for fix in fixes([tmp_path]):
        write_fix(fix)
    return path.read_text(encoding="utf-8")


def test_typography_dates_order_and_repeated_names_are_put_right(tmp_path):
    after = fixed(tmp_path)
    data = read_yaml(after)
    assert list(data) == ["name", "other_names", "kind", "text", "facts", "source", "valid"]
    assert data["other_names"] == ["Hâlle", "Halle ronde"]
    assert data["valid"] == "2025-01-04"
    assert data["facts"] == [{"text": "La salle compte 800 places.", "from": "2020-01-04"}]
    assert "l’ancien marché couvert de la ville\u00a0; elle" in data["text"]
    assert "«\u00a0palais du peuple\u00a0»." in data["text"]
    assert data["source"] == "Archives municipales, l’inventaire (ville.fr)"
    assert "# relue par Anne\n" in after
    assert "# le nom d'usage\n" in after
    assert check_fiches([tmp_path], date(2025, 6, 1))[1] == ()


def test_a_second_run_finds_nothing(tmp_path):
    fixed(tmp_path)
    assert list(fixes([tmp_path])) == []


def test_the_starter_set_needs_no_repair_but_the_order_of_its_keys():
    for fix in fixes([starter_dir()]):
        assert read_yaml(fix.before) == read_yaml(fix.after), fix.path


@pytest.mark.parametrize("text", ["", "- a\n", "name: [\n", "name: a\nname: b\n", "a: 1\n", "[" * 3000])
def test_what_is_no_sheet_is_left_as_it_is(tmp_path, text):
    assert fixed(tmp_path, text) == text


def test_a_fact_is_never_touched(tmp_path):
    text = FAULTY.replace("4 janvier 2020", "hier").replace("04/01/2025", "31/02/2025")
    data = read_yaml(fixed(tmp_path, text))
    assert (data["facts"][0]["from"], data["valid"]) == ("hier", "31/02/2025")


def test_an_imported_sheet_that_is_only_repaired_may_still_be_renewed(tmp_path):
    table = tmp_path / "t.csv"
    head = "nom;type;texte\n"
    row = 'Halle;lieu;La Halle est l’ancien marché de la ville, d’après "l’inventaire" publié.\n'
    table.write_text(head + row.replace('"', "'"), encoding="utf-8")
    (tmp_path / "out").mkdir()
    asked = Asked(day=date(2025, 1, 1))
    import_files([table], tmp_path / "out", asked)
    for fix in fixes([tmp_path / "out"]):
        write_fix(fix)
    table.write_text(head + row.replace("ancien", "unique"), encoding="utf-8")
    assert import_files([table], tmp_path / "out", asked).written == 1


@given(st.dictionaries(st.sampled_from(["name", "text", "source", "kind", "valid", "x"]), st.text(max_size=40)))
def test_repairing_twice_is_repairing_once(data):
    once = repaired(data)
    assert repaired(once) == once
    assert set(once) == set(data)


@given(st.text(min_size=1, max_size=60))
def test_whatever_the_typography_the_words_stay(text):
    plain = str.maketrans("", "", "'’\"«»\u00a0\u202f ")
    assert repaired({"text": text})["text"].translate(plain) == text.translate(plain)


def test_a_new_sheet_is_right_once_it_is_filled(tmp_path):
    for name, kind in (("Martine L'Hermite", "personne"), ("Halle : l’ancienne", "lieu"), ("#1", "x"), ("Oui", "lieu")):
        if kind == "x":
            with pytest.raises(ConfigError, match="n’est pas un nom"):
                new_fiche(name, kind, tmp_path, date(2025, 1, 1))
            continue
        path = new_fiche(name, kind, tmp_path, date(2025, 1, 1))
        text = path.read_text(encoding="utf-8")
        subject = name.replace("'", "’").replace(" : ", " ")
        told = f"text: {subject} a été longtemps, dans la ville, un des lieux que l’on connaît le mieux.\n"
        filled = text.replace("text:\n", told).replace("source:\n", "source: Archives municipales\n")
        path.write_text(filled, encoding="utf-8")
        assert yaml.safe_load(text)["name"] == name.replace("'", "’")
    assert check_fiches([tmp_path], date(2025, 1, 2))[1] == ()


@pytest.mark.parametrize("name", ["x" * 10_000, "42", "…", "  "])
def test_what_is_no_name_is_refused(tmp_path, name):
    with pytest.raises(ConfigError):
        new_fiche(name, "lieu", tmp_path, date(2025, 1, 1))
    assert list(tmp_path.iterdir()) == []


def test_an_existing_sheet_is_refused_and_kept(tmp_path):
    path = new_fiche("Halle", "lieu", tmp_path, date(2025, 1, 1))
    path.write_text("à moi", encoding="utf-8")
    with pytest.raises(ConfigError, match="existe déjà"):
        new_fiche("halle", "lieu", tmp_path, date(2025, 1, 1))
    assert path.read_text(encoding="utf-8") == "à moi"
    assert [p.name for p in tmp_path.iterdir()] == ["halle.yml"]
