"""``seo-fr links``: what it proposes, and how it fails."""

import json
from importlib.resources import files

import jsonschema
import pytest

from seo_fr.resources import data_dir


@pytest.fixture
def archive(seo_fr_command, tmp_path):
    assert seo_fr_command("archive", "add", str(data_dir() / "archive-exemple"), "--archive", "a.db")[0] == 0
    return tmp_path / "a.db"


@pytest.fixture
def analysed(monkeypatch, seed_analysis):
    """The real article's analysis, whatever is asked: the language model is loaded once."""
    monkeypatch.setattr("seo_fr.pipeline.analyze_article", lambda *_: seed_analysis)


@pytest.mark.usefixtures("archive", "analysed")
def test_each_link_has_its_words_its_target_and_its_reason(seo_fr_command, seed_path):
    status, out, err = seo_fr_command("links", str(seed_path), "--archive", "a.db")
    assert (status, err) == (0, "")
    assert "otan-ukraine.txt:7:154 «\u00a0Leopard 2\u00a0»" in out
    assert "chars de combat [Leopard 2] remis" in out
    assert "→ Le Leopard 2, un char de combat répandu en Europe (2023-01-26)" in out
    assert "en commun\u00a0: " in out


@pytest.mark.usefixtures("archive", "analysed")
def test_the_json_holds_to_its_schema_and_is_always_the_same(seo_fr_command, seed_path):
    _, out, _ = seo_fr_command("links", str(seed_path), "--archive", "a.db", "--format", "json")
    schema = json.loads(files("seo_fr.output").joinpath("schemas", "links-1.json").read_text(encoding="utf-8"))
    found = json.loads(out)
    jsonschema.validate(found, schema)
    source = seed_path.read_text(encoding="utf-8")
    for link in found["links"]:
        start, end = link["anchor"]["span"]
        assert source[start:end] == link["anchor"]["text"]
        line = source.splitlines()[link["anchor"]["line"] - 1]
        assert line[link["anchor"]["column"] - 1 :].startswith(link["anchor"]["text"])
    assert seo_fr_command("links", str(seed_path), "--archive", "a.db", "--format", "json")[1] == out
    _, one, _ = seo_fr_command("links", str(seed_path), "--archive", "a.db", "--format", "json", "--limit", "1")
    assert len(json.loads(one)["links"]) == 1


@pytest.mark.usefixtures("analysed")
def test_an_archive_without_anything_near_proposes_nothing(seo_fr_command, seed_path, write):
    write("articles/un.txt", "La foire aux plants ouvre ses portes.\n")
    seo_fr_command("archive", "add", "articles", "--archive", "a.db")
    status, out, _ = seo_fr_command("links", str(seed_path), "--archive", "a.db")
    assert (status, out) == (0, "Aucun lien à proposer\u00a0: les archives n’ont rien d’assez proche.\n")


def test_it_fails_in_one_line(seo_fr_command, write, tmp_path):
    write("a.txt", "Le pont rouvre à la circulation.\n")
    for arguments, said in (((), "ajoutez --archive"), (("--archive", "x.db"), "x.db\u00a0: archive introuvable")):
        status, out, err = seo_fr_command("links", "a.txt", *arguments)
        assert (status, out) == (2, "")
        assert said in err
    (tmp_path / "abime.db").write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    status, _, err = seo_fr_command("links", "a.txt", "--archive", "abime.db")
    assert status == 2
    assert "abime.db\u00a0: " in err
