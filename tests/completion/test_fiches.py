"""Reading fact sheets: the starter set, the newsroom's folders over it, errors with file and line."""

from __future__ import annotations

from datetime import date

import pytest

from seo_fr.completion.fiche_facts import Fact
from seo_fr.completion.fiches import fiche_files, load_fiches, read_sheets, starter_dir
from seo_fr.errors import ConfigError
from seo_fr.resources import words

GOOD = """\
name: Conseil constitutionnel
kind: institution
text: Le Conseil constitutionnel, vu par la rédaction, siège à Paris depuis 1958 et juge les lois.
source: Constitution, article 56 (conseil-constitutionnel.fr)
valid: 2025-01-01
"""


def test_the_starter_set_is_there_and_in_order():
    fiches = load_fiches()
    assert len(fiches) >= 150
    assert len({f.name for f in fiches}) == len(fiches) == len(fiche_files(starter_dir()))
    assert fiches == load_fiches([starter_dir()])


def test_a_sheet_is_read_whole():
    otan = next(f for f in load_fiches() if f.acronym == "OTAN")
    assert otan.name == "Organisation du traité de l’Atlantique Nord"
    assert "Alliance atlantique" in otan.other_names
    assert otan.kind == "organisation"
    assert otan.text.startswith("L’Organisation du traité")
    assert "nato.int" in otan.source
    assert otan.valid == date(2025, 1, 1)
    assert otan.path.name == "otan.yml"


def test_every_key_is_read(tmp_path):
    assert words("fiches", "keys") == words("fiches", "key_order")
    more = "context: [loi]\nunless: [les Sages]\nfacts:\n  - text: Il juge.\n    about: [juge]\n    unless: [jugé]\n"
    (tmp_path / "conseil.yml").write_text(GOOD + more, encoding="utf-8")
    (own,) = [f for f in load_fiches([tmp_path]) if f.path.parent == tmp_path]
    assert (own.context, own.unless) == (("loi",), ("les Sages",))
    assert own.facts == (Fact("Il juge.", None, None, ("juge",), ("jugé",)),)


def test_a_later_folder_replaces_a_sheet_whatever_the_accents(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    (tmp_path / "a" / "cc.yml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "b" / "cc.yaml").write_text(GOOD.replace("la rédaction", "une autre"), encoding="utf-8")
    fiches = load_fiches([tmp_path / "a", tmp_path / "b"])
    assert len(fiches) == len(load_fiches())
    assert next(f.text for f in fiches if f.name == "Conseil constitutionnel").count("une autre") == 1


def test_two_sheets_of_one_folder_and_one_name_are_homonyms_that_a_later_folder_replaces(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    (tmp_path / "a" / "1.yml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "a" / "2.yml").write_text(GOOD.replace("Conseil c", "conseil c"), encoding="utf-8")
    assert [
        f.path.name
        for f in load_fiches([tmp_path / "a"])
        if f.path.suffix == ".yml" and f.path.parent.parent == tmp_path
    ] == ["1.yml", "2.yml"]
    (tmp_path / "b" / "3.yml").write_text(GOOD, encoding="utf-8")
    both = load_fiches([tmp_path / "a", tmp_path / "b"])
    assert [f.path.name for f in both if f.path.suffix == ".yml" and f.path.parent.parent == tmp_path] == ["3.yml"]


@pytest.mark.parametrize(
    ("text", "line", "flaw", "words"),
    [
        (GOOD.replace("source:", "#"), 1, "missing-source", "il manque « source »"),
        (GOOD.replace("source: C", "source: ''  # C"), 4, "missing-source", "il manque « source »"),
        (GOOD + "colour: rouge\n", 6, "unknown-key", "clé inconnue « colour »"),
        (GOOD + "kind: loi\n", 2, "repeated-key", "deux fois"),
        (GOOD.replace("2025-01-01", "2025-02-30"), 5, "type", "n’est pas une date qui existe"),
        (GOOD + "other_names: [49.3]\n", 6, "type", "liste de textes"),
        (GOOD + "other_names: CC\n", 6, "type", "liste de textes"),
        ("name: [\n", 2, "yaml", "YAML invalide"),
        ("- a\n- b\n", 1, "yaml", "paires"),
        ("", 1, "yaml", "paires"),
    ],
)
def test_a_broken_sheet_is_named_with_line_and_mend(tmp_path, text, line, flaw, words):
    path = tmp_path / "cassée.yml"
    path.write_text(text, encoding="utf-8")
    ((data, _, problems),) = read_sheets(path)
    assert data is None
    assert (problems[0].line, problems[0].flaw) == (line, flaw)
    assert words in problems[0].message
    with pytest.raises(ConfigError, match=rf"cassée\.yml, ligne {line} : "):
        load_fiches([tmp_path])


def test_an_old_encoding_and_a_missing_folder_are_refused(tmp_path):
    with pytest.raises(ConfigError, match="n’est pas un dossier de fiches"):
        load_fiches([tmp_path / "absent"])
    (tmp_path / "a.yml").write_bytes("name: été\n".encode("cp1252"))
    with pytest.raises(ConfigError, match="n’est pas en UTF-8"):
        load_fiches([tmp_path])


def test_hidden_files_and_other_files_are_not_sheets(tmp_path):
    (tmp_path / ".git").mkdir()
    for name in (".git/x.yml", ".x.yml", "x.txt", "x.yml"):
        (tmp_path / name).write_text(GOOD, encoding="utf-8")
    assert [p.name for p in fiche_files(tmp_path)] == ["x.yml"]
