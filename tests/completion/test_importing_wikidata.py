"""Wikidata into sheets: entities as its JSON writes them, made by hand."""

from __future__ import annotations

import bz2
import gzip
import json
from collections import Counter

import pytest

from seo_fr.completion.fiche_checking import check_fiches
from tests.completion.imported import DAY, run, sheets


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
    assert check_fiches([tmp_path / "out"], DAY)[1] == ()


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
