"""How the name of a place is looked up, and how it is written after *de*."""

from __future__ import annotations

import re

from seo_fr.language.folding import fold

_SIGNS = re.compile(r"[^0-9a-z]+")
_SHORTENED = {"st": "saint", "ste": "sainte", "sts": "saints", "stes": "saintes"}
# The register's code of a name: what *de* becomes before it, and the article that the name begins with, if any.
_LINKS = {
    "0": ("de ", ""),
    "1": ("d’", ""),
    "2": ("du ", "Le "),
    "3": ("de la ", "La "),
    "4": ("des ", "Les "),
    "5": ("de l’", "L’"),
    "6": ("d’", ""),
    "7": ("de ", ""),
    "8": ("de ", ""),
}
# Of « La Rochelle », the article is a part of the name and keeps its capital.
_KEPT = {"La ": "de ", "L’": "de "}


def place_key(name: str) -> str:
    """The name without accents, capitals, hyphens, apostrophes, brackets: « St-Malo » is « saint malo »."""
    bare = name.partition(" (")[0]
    words = _SIGNS.split(fold(bare))
    return " ".join(_SHORTENED.get(word, word) for word in words if word)


def of_place(name: str, link: str) -> str:
    """*d’Ille-et-Vilaine*, *du Mans*, *de La Rochelle*, *des Côtes-d’Armor*; ``link`` is the register's code."""
    before, article = _LINKS[link]
    if article and name.startswith(article):
        return _KEPT[article] + name if article in _KEPT else before + name.removeprefix(article)
    return before + name
