"""A number of the documentation that the repository can count is the number that it counts."""

import csv
import json
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
import yaml

from seo_fr.model import Options
from seo_fr.resources import data_dir, number, rules

ROOT = Path(__file__).resolve().parents[2]
WORDS = {
    "deux": 2,
    "trois": 3,
    "cinq": 5,
    "six": 6,
    "huit": 8,
    "neuf": 9,
    "quinze": 15,
    "cinquante": 50,
    "deux cents": 200,
}


@cache
def page(name):
    """The page, no-break spaces as spaces."""
    return (ROOT / name).read_text(encoding="utf-8").replace("\u00a0", " ").replace("\u202f", " ")


@cache
def sheet(name):
    with (data_dir() / "quality" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def findings_of(judgement):
    """The judged findings of one round."""
    return [row for row in sheet("constats") if row["tour"] == judgement]


def value(text):
    """9 422, quinze, Deux cents → a number."""
    known = WORDS.get(text.lower())
    return int(re.sub(r"\s", "", text)) if known is None else known


def omitted():
    contents = yaml.safe_load((ROOT / "tools" / "bundle" / "contents.yml").read_text(encoding="utf-8"))
    return len(contents["omitted"]["packages"])


def fiches():
    return sum(1 for _ in (data_dir() / "fiches").rglob("*.yml"))


def examples():
    return len(json.loads((ROOT / "tests" / "data" / "commonmark.json").read_text(encoding="utf-8")))


def example_archive(place):
    """How many texts of the example archive are of this kind (the invented town, or the rest)."""
    texts = [p.stem for p in (data_dir() / "archive-exemple").glob("*.md")]
    invented = [t for t in texts if any(name in t for name in ("valmorin", "lanternes", "sainte-brune"))]
    return {"all": len(texts), "invented": len(invented), "real": len(texts) - len(invented)}[place]


COUNTS = [
    ("docs/installation.md", r"(\S+) paquets que d’autres déclarent", omitted),
    ("docs/decisions.md", r"(\S+) dépendances jamais importées", omitted),
    ("docs/fiches.md", r"seo-fr en fournit (\S+),", fiches),
    ("docs/decisions.md", r"(\S+) fiches, écrites pour le projet", fiches),
    ("docs/decisions.md", r"Les (\S+) exemples de CommonMark", examples),
    ("docs/decisions.md", r"mots-outils de (\S+) langues", lambda: len(rules("languages")["profiles"]) - 1),
    ("docs/archives.md", r"contient (\S+) textes courts", lambda: example_archive("all")),
    ("docs/archives.md", r"(\S+) rappels de faits établis", lambda: example_archive("real")),
    ("docs/archives.md", r"(\S+) nouvelles d’une ville imaginaire", lambda: example_archive("invented")),
    ("docs/archives.md", r"par lots de (\S+)\)", lambda: number("archive", "batch_files")),
    ("docs/archives.md", r"(\S+) liens au plus", lambda: number("archive", "links_most")),
    ("docs/archives.md", r"jamais sous (\S+) %", lambda: 100 * number("archive", "oldest_share")),
    ("docs/archives.md", r"moitié en (\S+) ans", lambda: number("archive", "half_life_days") / 365),
    ("docs/audit.md", r"une somme : (\S+) points par erreur", lambda: number("audit", "error")),
    ("docs/audit.md", r"(\S+) par avertissement", lambda: number("audit", "warning")),
    ("docs/audit.md", r"(\S+) par remarque", lambda: number("audit", "info")),
    ("docs/audit.md", r"(\S+) défauts par règle au plus", lambda: number("audit", "limit")),
    ("docs/audit.md", r"les (\S+) articles à reprendre d’abord", lambda: number("audit", "shown_first")),
    ("docs/completer.md", r"comptent pour \*\*(\S+) au plus", lambda: number("completion", "drawn_most")),
    ("docs/completer.md", r"(\S+) à cinq phrases entières", lambda: number("completion", "key_points_least")),
    ("docs/completer.md", r"trois à (\S+) phrases entières", lambda: number("completion", "key_points_most")),
    ("docs/completer.md", r"(\S+) personnes au moins", lambda: number("completion", "people_known_least")),
    ("docs/completer.md", r"ou (\S+), avec leur fiche", lambda: number("completion", "people_least")),
    ("docs/decisions.md", r"pour (\S+) mots au plus\.", lambda: number("completion", "drawn_most")),
    ("docs/fiches.md", r"(\S+) mots au plus, sans balisage", lambda: number("fiches", "text_longest")),
    ("docs/fiches.md", r"la fiche date de plus de (\S+) ans", lambda: number("fiches", "valid_years")),
    ("docs/rapport.md", r"la description \((\S+) à", lambda: number("metadata", "description_min")),
    ("docs/rapport.md", r"à (\S+) caractères\)", lambda: number("metadata", "description_max")),
    ("docs/contrat.md", r"de moins de (\S+) caractères", lambda: number("reading", "title_characters")),
    *(
        (f"docs/{name}.md", r"(\d+)(?: mots)? par défaut", lambda: Options().target)
        for name in ("utilisation", "completer")
    ),
    ("README.md", r"manque pour atteindre (\S+) mots", lambda: Options().target),
    ("docs/qualite.md", r"La feuille entière \((.+?) verdicts\)", lambda: len(sheet("intertitres"))),
    ("docs/qualite.md", r"des lecteurs pour (\S+) sections", lambda: len(sheet("reference"))),
    ("docs/qualite.md", r"(\S+ cents) constats de niveau", lambda: len(findings_of("1"))),
    (
        "docs/qualite.md",
        r"\*\*(\S+) sur 200 sont justes",
        lambda: sum(row["juste"] == "1" for row in findings_of("1")),
    ),
]


@pytest.mark.parametrize(("name", "pattern", "counted"), COUNTS, ids=[f"{n}-{p[:24]}" for n, p, _ in COUNTS])
def test_a_count_is_right(name, pattern, counted):
    match = re.search(pattern, page(name))
    assert match, f"{name} : la phrase comptée a changé ({pattern})"
    assert value(match[1]) == counted(), f"{name} : « {match[0]} »"


def test_the_rounds_of_judgement_are_those_of_the_sheet():
    rows = re.findall(r"^\| \**(\d+(?:(?:, | à )\d+)?)\** \| \**([\d ]+?)\** \|", page("docs/qualite.md"), re.MULTILINE)
    rounds = Counter(int(row["tour"]) for row in sheet("intertitres"))
    told = set()
    for label, count in rows:
        ends = [int(n) for n in re.findall(r"\d+", label)]
        named = range(ends[0], ends[-1] + 1)  # « 1 à 3 », « 5, 6 » or one alone
        assert value(count) == sum(rounds[n] for n in named), label
        told |= set(named)
    assert told == set(rounds)


def test_the_precision_of_each_rule_is_that_of_the_sheet():
    judged, right = Counter(), Counter()
    for row in findings_of("1"):
        judged[row["regle"]] += 1
        right[row["regle"]] += row["juste"] == "1"
    rows = re.findall(r"^\| ([a-z-]+) \| (\d+) \| (\d+) \|$", page("docs/qualite.md"), re.MULTILINE)
    assert rows
    for rule, count, good in rows:
        assert (judged[rule], right[rule]) == (int(count), int(good)), rule


def test_the_account_of_words_is_what_the_command_says(seed_path, seo_fr_command):
    _, _, err = seo_fr_command("restructure", str(seed_path), "--complete", "--report")
    line = next(line.strip() for line in err.splitlines() if "Compte" in line)
    assert line.replace("\u00a0", " ") in page("docs/completer.md")
