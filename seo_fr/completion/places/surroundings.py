"""What else an article names: départements, regions, intercommunalités, the abroad, sport."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from seo_fr.analysis.surface import texts
from seo_fr.completion.places.names import place_key
from seo_fr.completion.places.register import Epci, france
from seo_fr.language.folding import Word, fold, fold_in_place, words_of
from seo_fr.model import Annotated
from seo_fr.resources import number, rules, word_list, words

_NUMBER = re.compile(r"\((\d{2,3}|2[AB])\)")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Codes of départements, names of regions, numbers of intercommunalités with where they are named.

    An ``epcis`` place is (paragraph, start, end) in the text of the paragraph. ``abroad``: the article names more
    of other countries than of France. ``sport``: its words are those of a match report.
    """

    departements: frozenset[str]
    regions: frozenset[str]
    epcis: Mapping[int, tuple[tuple[int, int, int], ...]]
    abroad: bool
    sport: bool


def look_around(annotated: Annotated) -> Surroundings:
    """All of it."""
    parts = {n: p.doc.text.replace("’", "'") for n, p in texts(annotated)}
    text = "\n".join(parts.values())
    return Surroundings(
        frozenset(_departements(text)),
        frozenset(r for r in france().regions.values() if _holds(text, r)),
        _epcis(parts),
        annotated.usage.code != "fr-FR" or _is_abroad(fold_in_place(text)),
        _is_sport(text),
    )


def departement_called(text: str) -> str | None:
    """The code of the département that a bracket or a complement names, by name or number; None if it does neither."""
    plain = place_key(text)
    for code, departement in france().departements.items():
        if plain in (place_key(departement.name), code.casefold(), place_key(f"en {departement.name}")):
            return code
    return None


def _departements(text: str) -> list[str]:
    doubtful = words("places", "departement_doubtful")
    lead = "|".join(map(re.escape, word_list("places", "departement_words")))
    unplaced = words("places", "departement_never_in")
    found = []
    for code, departement in france().departements.items():
        name = re.escape(departement.name.replace("’", "'"))
        sure = rf"\({name}\)|\b(?:{lead})s? (?:de |du |des |de la |d'|de l'){name}(?![\w-])"
        if departement.name not in unplaced:
            sure += rf"|\b(?:dans (?:le |la |les |l')|en ){name}(?![\w-])"
        loose = rf"(?<![\w-]){name}(?![\w-])"
        if re.search(sure if departement.name in doubtful else loose, text):
            found.append(code)
    return [*found, *(n for n in _NUMBER.findall(text) if n in france().departements)]


def _holds(text: str, name: str) -> bool:
    return bool(re.search(rf"(?<![\w-]){re.escape(name.replace('’', chr(39)))}(?![\w-])", text))


def _is_abroad(text: str) -> bool:
    """More words of other countries than of France, and enough of them."""
    home = _count(text, "home_places", whole=False)
    abroad = _count(text, "foreign_places", whole=True) + _count(text, "foreign_adjectives", whole=False)
    return abroad > max(home, number("fiches", "foreign_least"))


def _count(text: str, key: str, *, whole: bool) -> int:
    choice = "|".join(sorted(re.escape(fold_in_place(w)) for w in words("fiches", key)))
    end = r"(?![\w-])" if whole else ""
    return len(re.findall(rf"(?<![\w-])(?:{choice}){end}", text))


def _is_sport(text: str) -> bool:
    choice = "|".join(map(re.escape, word_list("places", "sport")))
    return len(re.findall(rf"(?<![\w-])(?:{choice})(?![\w-])", text.casefold())) >= number("places", "sport_least")


def _epcis(parts: Mapping[int, str]) -> dict[int, tuple[tuple[int, int, int], ...]]:
    found: dict[int, list[tuple[int, int, int]]] = {}
    for paragraph, text in parts.items():
        held, at = words_of(text), 0
        while at < len(held):
            read = _epci_at(text, held, at)
            if read is not None:
                epci, last = read
                found.setdefault(epci, []).append((paragraph, held[at].start, held[last].end))
                at = last
            at += 1
    return {epci: tuple(places) for epci, places in found.items()}


def _epci_at(text: str, held: tuple[Word, ...], at: int) -> tuple[int, int] | None:
    """(number, last word) of the intercommunalité whose name begins at a word, None where none does."""
    longest = _epci_heads().get(fold(held[at].text), 0)
    for last in range(min(at + longest, len(held)) - 1, at, -1):
        known = _epci_index().get(place_key(text[held[at].start : held[last].end]), ())
        if len(known) == 1 and held[last].text[0].isupper():
            return known[0], last
    return None


@cache
def _epci_heads() -> Mapping[str, int]:
    """First word of a name → the most words of a name that begins so."""
    found: dict[str, int] = {}
    for key in _epci_index():
        held = key.split()
        found[held[0]] = max(found.get(held[0], 0), len(held))
    return found


@cache
def _epci_index() -> Mapping[str, tuple[int, ...]]:
    """Key of a name as an article may write it → numbers: with its kind, or alone where it says its kind."""
    index: dict[str, tuple[int, ...]] = {}
    for at, epci in enumerate(france().epcis):
        for name in {place_key(n) for n in epci_names(epci)}:
            index[name] = (*index.get(name, ()), at)
    return index


def epci_names(epci: Epci) -> tuple[str, ...]:
    """The full name, and the name alone where it says its kind."""
    kind = str(rules("places")["epci_kinds"]["names"][epci.kind])
    return (f"{kind} {epci.name}", epci.kind + " " + epci.name, *((epci.name,) if says_its_kind(epci) else ()))


def says_its_kind(epci: Epci) -> bool:
    """*Dinan Agglomération*, *Bordeaux Métropole*; *de l’Agglomération Migennoise* wants its kind before it."""
    spoken = {fold(w) for w in words("places", "epci_spoken")}
    return epci.name[0].isupper() and bool(spoken & set(place_key(epci.name).split()))
