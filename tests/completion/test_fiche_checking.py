"""`check_fiches`: the starter set passes, and each flaw is found where it stands."""

from __future__ import annotations

from datetime import date

import pytest

from seo_fr.completion.fiche_checking import check_fiches
from seo_fr.completion.fiches import load_fiches, starter_dir
from seo_fr.errors import ConfigError
from seo_fr.language.words import count_words

DAY = date(2025, 6, 1)
TEXT = "La Cour des comptes contrôle l’usage de l’argent public. Elle siège à Paris et ses rapports sont publics."
GOOD = f"""\
name: Cour des comptes
acronym: CDC
kind: institution
text: {TEXT}
source: Code des juridictions financières (ccomptes.fr)
valid: 2025-01-01
"""


def flaws(folder, text=GOOD, day=DAY, **more):
    (folder / "a.yml").write_text(text, encoding="utf-8")
    for name, content in more.items():
        (folder / f"{name}.yml").write_text(content, encoding="utf-8")
    return [(p.path.name, p.line, p.flaw) for p in check_fiches([folder], day)[1]]


def test_the_starter_set_passes():
    count, problems = check_fiches([starter_dir()], date(2026, 4, 1))
    assert count >= 150
    assert [(p.path.name, p.message) for p in problems] == []


def test_the_starter_set_is_short_stable_and_sourced():
    for fiche in load_fiches():
        whole = " ".join([fiche.text, *(fact.text for fact in fiche.facts)])
        assert count_words(fiche.text) <= 60, fiche.path
        assert count_words(whole) >= 20, fiche.path
        assert "." in fiche.source.rpartition("(")[2], f"{fiche.path}: no host"


def test_a_good_sheet_has_no_flaw(tmp_path):
    assert flaws(tmp_path) == []


def test_a_word_that_calls_for_a_fact_may_not_silence_it(tmp_path):
    fact = "facts:\n  - text: La Cour siège à Paris.\n    about: [siège, dessaisi]\n    unless: [{}]\n"
    assert flaws(tmp_path, GOOD + fact.format("paris")) == []
    assert [name for _, _, name in flaws(tmp_path, GOOD + fact.format("Dessais"))] == ["fact-silent"]
    assert [name for _, _, name in flaws(tmp_path, GOOD + fact.format("paris") + "unless: [siège]\n")] == [
        "fact-silent"
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (TEXT, TEXT + " Elle rend aussi des avis très attendus." * 9, [(4, "too-long"), (4, "too-many-sentences")]),
        (TEXT, "La Cour des comptes est à Paris.", [(4, "too-short")]),
        (TEXT, TEXT.replace("La Cour", "la Cour"), [(4, "not-sentences")]),
        (TEXT, TEXT[:-1], [(4, "not-sentences")]),
        (TEXT, TEXT.replace("La Cour des comptes", "Elle"), [(4, "not-standalone"), (4, "subject-missing")]),
        (TEXT, TEXT.replace("La Cour des comptes", "Cette belle institution"),
         [(4, "not-standalone"), (4, "subject-missing")]),
        (TEXT, TEXT.replace("Paris", "<b>Paris</b>"), [(4, "markup")]),
        (TEXT, TEXT.replace("Paris", "[Paris](http://a.fr)"), [(4, "markup")]),
        (TEXT, TEXT.replace("l’usage", "l'usage"), [(4, "typography")]),
        ("Code des juridictions financières (ccomptes.fr)", "ccomptes.fr", [(5, "source-vague")]),
        ("(ccomptes.fr)", "(npmjs.com)", [(5, "source-unquotable")]),
        ("kind: institution", "kind: machin", [(3, "unknown-kind")]),
        ("2025-01-01", "2021-12-31", [(6, "out-of-date")]),
        ("2025-01-01", "2025-06-02", [(6, "valid-in-future")]),
        ("acronym: CDC", "acronym: cour", [(2, "acronym-form")]),
        ("acronym: CDC", "other_names: [X]", [(2, "name-too-short")]),
    ],
)  # fmt: skip
def test_each_flaw_is_found_where_it_stands(tmp_path, old, new, expected):
    assert old in GOOD
    assert flaws(tmp_path, GOOD.replace(old, new)) == [("a.yml", *e) for e in expected]


def test_another_language_is_refused(tmp_path):
    english = "The Cour des comptes is the audit institution of the country and it has its seat in Paris"
    assert ("a.yml", 4, "not-french") in flaws(tmp_path, GOOD.replace(TEXT, english))


def test_age_is_counted_to_the_day(tmp_path):
    text = GOOD.replace("2025-01-01", "2022-06-01")
    assert flaws(tmp_path, text, date(2025, 6, 1)) == []
    assert flaws(tmp_path, text, date(2025, 6, 2)) == [("a.yml", 6, "out-of-date")]


def test_two_sheets_with_one_name_are_told_apart_from_a_shared_short_name(tmp_path):
    other = GOOD.replace("name: Cour des comptes", "name: Cour DES comptes").replace("acronym: CDC\n", "")
    assert flaws(tmp_path, b=other) == [("b.yml", 1, "duplicate-name")]
    other = GOOD.replace("Cour des comptes", "Cour de justice") + "short_names: [Cour]\n"
    assert flaws(tmp_path, GOOD + "short_names: [Cour]\n", b=other.replace("CDC", "CDJ")) == []


def test_sheets_may_be_given_one_by_one(tmp_path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.yml").write_text(GOOD, encoding="utf-8")
    assert check_fiches([tmp_path / "a.yml"], DAY) == (1, ())
    both = check_fiches([tmp_path / "a.yml", tmp_path / "b.yml", tmp_path / ".." / tmp_path.name], DAY)
    assert both[0] == 2
    assert {p.flaw for p in both[1]} == {"duplicate-name"}


@pytest.mark.parametrize(("name", "message"), [("absent.yml", "introuvable"), ("note.txt", "pas une fiche")])
def test_what_is_no_sheet_is_one_line(tmp_path, name, message):
    (tmp_path / "note.txt").write_text("un mot", encoding="utf-8")
    with pytest.raises(ConfigError, match=message):
        check_fiches([tmp_path / name], DAY)


def test_a_folder_without_a_sheet_is_an_error(tmp_path):
    with pytest.raises(ConfigError, match="aucune fiche"):
        check_fiches([tmp_path], DAY)


@pytest.mark.parametrize(
    ("told", "flaw"),
    [
        ("{La Cour|Elle} juge les comptes.", False),
        ("Chaque année, {la Cour|elle} rend un rapport.", False),
        ("{La Cour|elle} juge les comptes.", True),
        ("{La Cour|Elle juge les comptes.", True),
        ("{La Cour|Elle|Il} juge les comptes.", True),
        ("{La Cour juge. Elle|Elle} conseille les élus.", True),
    ],
)
def test_both_ways_of_a_fact_are_whole_sentences(tmp_path, told, flaw):
    fact = f"facts:\n  - text: >-\n      {told}\n    about: [compte]\n"
    assert [name for _, _, name in flaws(tmp_path, GOOD + fact)] == ["fact"] * flaw
