"""Text that is no article is asked about; an article never is."""

import pytest

from seo_fr.errors import InputError
from seo_fr.reading import read_text
from seo_fr.resources import data_dir

PROSE = "Le maire a dit oui jeudi, à Figeac, devant 3,5 millions de téléspectateurs ; la préfète, non.\n"
MAIL = "From: a@exemple.fr\nTo: b@exemple.fr\nSubject: La piscine\n  de Figeac\nDate: jeudi\n\n" + PROSE
FRENCH_MAIL = "De : Claire Dubois\nEnvoyé : jeudi 3 mai\nÀ : Rédaction\nObjet : La piscine\n\n" + PROSE
LOG = "2024-05-03 10:00:00 INFO la page a été lue\n" * 6
SERVER = '192.168.1.1 - - [03/May/2024:10:00:00 +0200] "GET / HTTP/1.1" 200 12\n' * 6
TABLE = "nom;ville;voix\n" + "Dubois;Figeac;1203\n" * 5
COMMAS = "nom,ville,voix\n" + '"Dubois, Claire",Figeac,1203\n' * 5


@pytest.mark.parametrize(
    ("source", "what"),
    [
        ('{"titre": "La piscine", "texte": "Le maire a dit oui."}', "JSON"),
        ('\ufeff\n[{"titre": "La piscine"}]\n', "JSON"),
        ('{"titre": "La piscine"}\n{"titre": "Le pont"}\n', "JSON"),
        ("[" * 100_000 + "]" * 100_000, "JSON"),
        ('<?xml version="1.0"?>\n<article><p>Le maire a dit oui.</p></article>', "XML"),
        ("<rss version='2.0'><channel><title>Le maire</title></channel></rss>", "XML"),
        ("1\n00:00:01,000 --> 00:00:04,000\nLe maire a dit oui.\n", "sous-titres"),
        ("BEGIN:VCALENDAR\nSUMMARY:Le conseil municipal\nEND:VCALENDAR\n", "calendrier"),
        ("#!/bin/sh\necho Le maire a dit oui\n", "programme"),
        ("diff --git a/article.md b/article.md\n-Le maire\n+La maire\n", "correctif"),
    ],
)
@pytest.mark.parametrize("path", ["-", "article.md"])
def test_what_a_program_wrote_is_refused_whatever_its_name(source, what, path):
    with pytest.raises(InputError, match=f"{what}.*donnez"):
        read_text(source, path)


@pytest.mark.parametrize("source", [MAIL, FRENCH_MAIL, LOG, SERVER, TABLE, COMMAS, TABLE.replace(";", "\t")])
def test_what_looks_like_something_else_is_asked_about(source):
    with pytest.raises(InputError, match=r"article\.txt.*ressemble.*\.md"):
        read_text(source, "article.txt")
    assert read_text(source, "article.md").blocks


@pytest.mark.parametrize("suffix", [".json", ".py", ".CSV", ".log"])
def test_the_name_of_a_data_file_is_enough(suffix):
    with pytest.raises(InputError, match=r"extension \.\w+ n’est pas celle d’un article"):
        read_text(PROSE, f"article{suffix}")


@pytest.mark.parametrize(
    "source",
    [
        PROSE * 10,
        "Lyon, Paris, Lille\n" * 6,
        "•\tLe maire a dit oui.\n" * 6,
        "1.\tLe maire a dit oui.\n" * 6,
        "\tLe maire a dit oui.\n" * 6,
        "10h30 – Le maire arrive.\n" * 6,
        "2024-05-03 : le maire dit oui.\n" * 6,
        "Objet : la piscine\nDate : jeudi\n\n" + PROSE,
        "Q : Pourquoi ?\nR : Parce que.\n" * 4,
        '{"title": "La piscine"}\n\n' + PROSE,
        "[La piscine](https://exemple.fr) ferme.\n\n" + PROSE,
        "[Note] Le maire a dit oui.\n\n" + PROSE,
        "<p>Le maire a dit oui.</p>\n\n" + PROSE,
        "Toulouse 23\nClermont 12\n\n" + PROSE,
    ],
)
def test_an_article_is_read(source):
    assert read_text(source).blocks


@pytest.mark.parametrize("path", sorted((data_dir() / "articles").rglob("*.txt")), ids=lambda p: p.name)
def test_the_articles_at_hand_are_read(path):
    assert read_text(path.read_text(encoding="utf-8"), "-").blocks
