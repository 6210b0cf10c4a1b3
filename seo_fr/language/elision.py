"""Elision and contraction: the seams between two words."""

from __future__ import annotations

import re
from functools import cache

from seo_fr.resources import word_list, words

_VOWELS = frozenset("aeiouyàâäéèêëîïôöùûüœæáíóúå")
_CONTRACTED = {("de", "le"): "du", ("de", "les"): "des", ("à", "le"): "au", ("à", "les"): "aux"}
# As the model has them: in small letters, apostrophes straight.
DEFINITE = frozenset({"le", "la", "les", "l'"})
ARTICLES = DEFINITE | {"un", "une", "des"}
CONTRACTED = frozenset(_CONTRACTED.values())
OF = frozenset({"de", "du", "des", "d'"})
TO = frozenset({"à", "au", "aux"})


@cache
def elides(word: str) -> bool:
    """True when *le*, *la*, *de*, *que*… elide before ``word``, or the first word of a phrase: a vowel or a mute h.

    An aspirated h (rules/elision.yml) and *onze*, *oui*, *yacht*… do not elide, nor does a number in
    digits (le 8, le 11). A hyphenated word is judged by its first part as well as whole.
    """
    bare = word.replace("’", "'").lstrip('«"“( ').partition(" ")[0]
    first = bare.split("-")[0].split("'")[0]
    if not first[:1].isalpha():
        return False
    if first[0] in "Hh":
        return not _aspirated(first, bare.lower())
    lower = first.lower()
    if lower[0] == "y":
        # y before a vowel is a consonant: le yaourt, le Yémen; else a vowel: l'Yser, d'Yvetot.
        return lower in words("elision", "elided_y") or lower[1:2] not in _VOWELS
    return lower[0] in _VOWELS and not _listed(lower, "not_elided")


def _aspirated(first: str, whole: str) -> bool:
    if len(first) > 1 and first.isupper():
        return first not in words("elision", "elided_acronyms")
    lower = first.lower()
    if lower.startswith(word_list("elision", "aspirated_stems")):
        return True
    return _listed(lower, "aspirated") or _listed(whole, "aspirated")


def _listed(word: str, key: str) -> bool:
    entries = words("elision", key)
    singular = (word, word.removesuffix("s"), word.removesuffix("x"), word.removesuffix("es"), word.removesuffix("e"))
    return any(form in entries for form in singular)


def without_elision(word: str) -> str:
    """``word`` without the elided one stuck to its front: l’eau → eau, jusqu'à → à; what is no such word stays."""
    return _elided().sub("", word)


def is_elided(word: str) -> bool:
    """True for an elided word with its apostrophe, alone: *l’*, *Qu'*."""
    return _elided().fullmatch(word) is not None


@cache
def _elided() -> re.Pattern[str]:
    return re.compile(rf"^(?:{'|'.join(word_list('elision', 'elided'))})['’]", re.IGNORECASE)


def contract(preposition: str, article: str) -> str | None:
    """A preposition and a definite article (small letters) in one word: du, des, au, aux.

    None where they stay two, as *de la*, *à l'* and whatever else is no such pair. Before a vowel or a
    mute h *le* is *l'*: see `elides`.
    """
    return _CONTRACTED.get((preposition, article))
