"""The registers of data/places: whole, small, and every name in them can be written after *de*."""

import importlib.util
import json
import re
from pathlib import Path

import pytest

from seo_fr.completion.places import register
from seo_fr.completion.places.names import of_place, place_key
from seo_fr.completion.places.register import Commune, communes, countries, france
from seo_fr.completion.places.wording import country_sentence, epci_sentence, people
from seo_fr.errors import ConfigError
from seo_fr.resources import data_dir, words

ROOT = Path(__file__).resolve().parents[2]
DEPARTEMENTS = """
de l’Ain, de l’Aisne, de l’Allier, des Alpes-de-Haute-Provence, des Hautes-Alpes, des Alpes-Maritimes, de l’Ardèche,
des Ardennes, de l’Ariège, de l’Aube, de l’Aude, de l’Aveyron, des Bouches-du-Rhône, du Calvados, du Cantal,
de la Charente, de la Charente-Maritime, du Cher, de la Corrèze, de la Côte-d’Or, des Côtes-d’Armor, de la Creuse,
de la Dordogne, du Doubs, de la Drôme, de l’Eure, d’Eure-et-Loir, du Finistère, de la Corse-du-Sud, de la Haute-Corse,
du Gard, de la Haute-Garonne, du Gers, de la Gironde, de l’Hérault, d’Ille-et-Vilaine, de l’Indre, d’Indre-et-Loire,
de l’Isère, du Jura, des Landes, du Loir-et-Cher, de la Loire, de la Haute-Loire, de la Loire-Atlantique, du Loiret,
du Lot, du Lot-et-Garonne, de la Lozère, de Maine-et-Loire, de la Manche, de la Marne, de la Haute-Marne,
de la Mayenne, de Meurthe-et-Moselle, de la Meuse, du Morbihan, de la Moselle, de la Nièvre, du Nord, de l’Oise,
de l’Orne, du Pas-de-Calais, du Puy-de-Dôme, des Pyrénées-Atlantiques, des Hautes-Pyrénées, des Pyrénées-Orientales,
du Bas-Rhin, du Haut-Rhin, du Rhône, de la Haute-Saône, de Saône-et-Loire, de la Sarthe, de la Savoie,
de la Haute-Savoie, de Paris, de la Seine-Maritime, de Seine-et-Marne, des Yvelines, des Deux-Sèvres, de la Somme,
du Tarn, du Tarn-et-Garonne, du Var, du Vaucluse, de la Vendée, de la Vienne, de la Haute-Vienne, des Vosges,
de l’Yonne, du Territoire de Belfort, de l’Essonne, des Hauts-de-Seine, de la Seine-Saint-Denis, du Val-de-Marne,
du Val-d’Oise, de la Guadeloupe, de la Martinique, de la Guyane, de La Réunion, de Mayotte,
de Saint-Pierre-et-Miquelon, de Saint-Barthélemy, de Saint-Martin, de Wallis et Futuna, de Polynésie française,
de Nouvelle-Calédonie
"""
NAMES = [
    ("Le Mans", "2", "du Mans"),
    ("La Rochelle", "3", "de La Rochelle"),
    ("Les Herbiers", "4", "des Herbiers"),
    ("L’Aigle", "5", "de L’Aigle"),
    ("Évreux", "1", "d’Évreux"),
    ("Hénin-Beaumont", "1", "d’Hénin-Beaumont"),
    ("Haguenau", "0", "de Haguenau"),
    ("Aux Marais", "6", "d’Aux Marais"),
]


@pytest.fixture(scope="module")
def every_commune() -> list[Commune]:
    blocks = range(len(register._communes().firsts))
    lines = (line for at in blocks for line in register._block(at).strip("\n").split("\n"))
    return [row for key in dict.fromkeys(line.split("\t")[0] for line in lines) for row in communes(key)]


@pytest.fixture(scope="module")
def build():
    spec = importlib.util.spec_from_file_location("build_places", ROOT / "tools" / "build_places.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_departement_takes_de_as_it_is_said():
    wanted = [form.strip() for form in DEPARTEMENTS.replace("\n", " ").split(",")]
    assert [of_place(d.name, d.link) for d in france().departements.values()] == wanted


@pytest.mark.parametrize(("name", "link", "said"), NAMES)
def test_a_name_takes_de_with_its_article(name, link, said):
    assert of_place(name, link) == said


def test_every_commune_is_there_and_takes_de(every_commune):
    current = [c for c in every_commune if not c.former]
    assert len(current) > 34_900
    assert len({c.code for c in current}) == len(current)
    said = [of_place(c.name, c.link) for c in every_commune]
    assert [
        s for s in said if re.match(r"de [AEIOUÉÈÊÂÎŒ]|de L[e’]s? |d’[BCDFGJKLMNPQRSTVWXZ]", s) and "de L’" not in s
    ] == []
    assert [c.name for c in every_commune if "'" in c.name] == []
    assert {c.departement for c in every_commune} <= set(france().departements)


def test_every_intercommunalite_has_a_sentence():
    assert all(epci_sentence(e).endswith("2023).") and "  " not in epci_sentence(e) for e in france().epcis)


def test_every_country_that_is_told_has_a_capital_a_part_of_the_world_and_one_currency():
    told = {code: country_sentence(countries()[code], None) for code in words("places", "countries_told")}
    assert [
        code for code, text in told.items() if not re.search(r": pays d\S.*capitale\u00a0: \S.*monnaie\u00a0: \S", text)
    ] == []
    assert (
        told["MD"]
        == "Moldavie\u00a0: pays d’Europe de l’Est\u00a0; capitale\u00a0: Chisinau\u00a0; monnaie\u00a0: leu moldave."
    )
    assert told["ER"].endswith("nakfa érythréen.")


def test_a_population_is_written_as_it_is_printed():
    assert people(14764, 2023) == "14\u202f764 habitants (Insee, population légale 2023)"
    assert people(1, 2023) == "1 habitant (Insee, population légale 2023)"
    assert people(0, 2023) == ""


@pytest.mark.parametrize("key", ["", "zzz", "0", "dinann", "paris 15", "é"])
def test_an_absent_name_has_no_commune(key):
    assert communes(key) == ()


@pytest.mark.parametrize(
    ("written", "key"), [("St-Malo", "saint malo"), ("L’Île-d’Yeu", "l ile d yeu"), ("Œting", "oeting")]
)
def test_a_name_is_found_however_it_is_written(written, key):
    assert place_key(written) == key
    assert communes(key)


def test_homonyms_stand_in_one_block():
    assert {c.code for c in communes("saint denis")} == {"11339", "30247", "93066", "97411"}
    assert [c.parent[0] for c in communes("arbignieu")] == ["Arboys en Bugey"]


def test_populations_are_those_of_their_years():
    (dinan,) = communes("dinan")
    assert (dinan.populations[2023], dinan.populations[2022], dinan.populations[2016]) == (14764, 14966, 14222)
    assert france().epcis[dinan.epci].name == "Dinan Agglomération"


def test_the_files_are_small_and_say_their_licence():
    files = {p.name: p.read_bytes() for p in (data_dir() / "places").iterdir()}
    assert sum(map(len, files.values())) < 2_000_000
    assert b"Licence Ouverte" in files["communes.blocks"].split(b"\n")[0]
    assert "Licence Ouverte" in json.loads(files["france.json"])["licence"]
    assert "Unicode" in json.loads(files["countries.json"])["licence"]
    assert {"LICENSE.unicode", "LICENSE.countries-list"} <= set(files)


@pytest.mark.parametrize("content", [None, b"", b"{}\n", b"not json\n"])
def test_broken_data_are_one_french_line(content, tmp_path, monkeypatch):
    (tmp_path / "places").mkdir()
    if content is not None:
        (tmp_path / "places" / "communes.blocks").write_bytes(content)
    monkeypatch.setattr(register, "data_dir", lambda: tmp_path)
    register._communes.cache_clear()
    try:
        with pytest.raises(ConfigError, match=r"communes\.blocks : données des lieux illisibles.*réinstallez"):
            register._communes()
    finally:
        register._communes.cache_clear()


def test_a_new_edition_is_built_from_the_packages(build, tmp_path, monkeypatch):
    place = {"departement": "22", "region": "53", "type": "commune-actuelle", "typeLiaison": 0}
    communes_now = [
        {**place, "code": "22050", "nom": "Dinan", "population": 15000},
        {**place, "code": "22051", "nom": "L'Essai", "population": 7},
        {**place, "code": "22900", "nom": "Léhon", "type": "commune-deleguee", "chefLieu": "22050"},
    ]
    epcis = [
        {"code": "2", "type": "CC", "nom": "CC du Coeur", "membres": [{"code": "22050", "populationMunicipale": 1}]}
    ]
    tables = {
        "communes": communes_now,
        "epci": epcis,
        "regions": [{"code": "53", "nom": "Bretagne", "typeLiaison": 0, "chefLieu": "35238"}],
        "departements": [{"code": "22", "nom": "Côtes-d'Armor", "typeLiaison": 4, "region": "53", "chefLieu": "22278"}],
        "arrondissements": [{"code": "221", "chefLieu": "22050"}],
    }
    old = {**tables, "communes": [{**communes_now[0], "population": 14000}]}
    for version, content in (("9.0.0", tables), ("8.0.0", old)):
        folder = tmp_path / f"{build.PACKAGE}@{version}" / "data"
        folder.mkdir(parents=True)
        for name, rows in content.items():
            (folder / f"{name}.json").write_text(json.dumps(rows))
    (tmp_path / "places").mkdir()
    monkeypatch.setattr(build, "TARGET", tmp_path / "places")
    monkeypatch.setattr(build, "EDITIONS", (("9.0.0", "communes", 2030), ("8.0.0", "communes", 2029)))
    monkeypatch.setattr(build, "BOUNDARIES", (("9.0.0", 2033), ("8.0.0", 2032)))
    build.write_communes(tmp_path, build.write_france(tmp_path))
    monkeypatch.setattr(register, "data_dir", lambda: tmp_path)
    caches = (register._communes, register._block, register._in_block, register.france)
    for cached in caches:
        cached.cache_clear()
    try:
        (dinan,), (essai,), (lehon,) = communes("dinan"), communes("l essai"), communes("lehon")
        assert (dinan.populations, dinan.seat, dinan.since) == ({2030: 15000, 2029: 14000}, "S", 2032)
        assert (essai.name, essai.populations, essai.epci) == ("L’Essai", {2030: 7}, -1)
        assert (lehon.former, lehon.parent) == ("déléguée", ("Dinan", "0"))
        assert epci_sentence(france().epcis[0]).startswith("Communauté de communes du Cœur")
    finally:
        for cached in caches:
            cached.cache_clear()


def test_every_name_of_the_rules_is_one_of_the_register():
    assert [n for n in words("places", "known_otherwise") if not communes(place_key(n))] == []
    departements = {d.name for d in france().departements.values()}
    assert words("places", "departement_never_in") <= words("places", "departement_doubtful") <= departements
