"""What else an article names: départements, regions, intercommunalités, the abroad, sport."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from seo_fr.analysis.surface import texts
from seo_fr.completion.abroad import count_home_and_abroad
from seo_fr.completion.places.names import place_key
from seo_fr.completion.places.register import Epci, france
from seo_fr.language.folding import Word, fold, fold_in_place, words_of
from seo_fr.language.listed import listed
from seo_fr.model import Annotated
from seo_fr.resources import number, rules, word_list, words

_NUMBER = re.compile(r"\((\d{2,3}|2[AB])\)")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Codes of départements with how often they are named, names of regions, intercommunalités with where they are.

    An ``epcis`` place is (paragraph, start, end) in the text of the paragraph. ``abroad``: the article names more
    of other countries than of France. ``sport``: its words are those of a match report. ``life``, ``trade`` and
    ``crime``: how many it has of those of what a place lives on, of a trade or nature, of a crime or an accident.
    ``wider``: title or first paragraph tell of what many communes share, a département or an intercommunalité.
    """

    departements: Mapping[str, int]
    regions: frozenset[str]
    epcis: Mapping[int, tuple[tuple[int, int, int], ...]]
    abroad: bool
    sport: bool
    life: int
    trade: int
    crime: int
    wider: bool


def look_around(annotated: Annotated) -> Surroundings:
    """All of it."""
    parts = {n: p.doc.text.replace("’", "'") for n, p in texts(annotated)}
    text = "\n".join(parts.values())
    return Surroundings(
        _departements(text),
        frozenset(region for region, named in _regions() if named.search(text)),
        _epcis(parts),
        annotated.usage.code != "fr-FR" or _is_abroad(fold_in_place(text)),
        _is_sport(text),
        _life_told(text, "life_of_a_place"),
        _life_told(text, "life_of_trade_and_nature"),
        _life_told(text, "life_of_a_crime"),
        _kinds_told("\n".join(parts[n] for n in (-1, 0) if n in parts), "wider_subjects") > 0,
    )


def departement_called(text: str) -> str | None:
    """The code of the département that a bracket or a complement names, by name or number; None if it does neither."""
    return _called().get(place_key(text))


@cache
def _called() -> Mapping[str, str]:
    """As a bracket or a complement may write a département → its code; where two share a name, the first has it."""
    found: dict[str, str] = {}
    for code, departement in france().departements.items():
        for key in (place_key(departement.name), code.casefold(), place_key(f"en {departement.name}")):
            found.setdefault(key, code)
    return found


def _departements(text: str) -> Mapping[str, int]:
    found = Counter({code: len(told) for code, named in _departement_names() if (told := named.findall(text))})
    return found + Counter(n for n in _NUMBER.findall(text) if n in france().departements)


@cache
def _departement_names() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each code, and what names it in a text with straight apostrophes."""
    doubtful = words("places", "departement_doubtful")
    lead = "|".join(map(re.escape, word_list("places", "departement_words")))
    unplaced = words("places", "departement_never_in")
    found = []
    for code, departement in france().departements.items():
        name = re.escape(departement.name.replace("’", "'"))
        name = re.sub(r"^La\\ ", r"[Ll]a\\ ", name)
        sure = rf"(?m:^){name} ?:|\({name}\)|\b(?:{lead})s? (?:de |du |des |de la |d'|de l'){name}(?![\w-])"
        if departement.name not in unplaced:
            sure += rf"|\b(?:dans (?:le |la |les |l')|en ){name}(?![\w-])"
        loose = rf"(?<![\w-]){name}(?![\w-])"
        found.append((code, re.compile(sure if departement.name in doubtful else loose)))
    return tuple(found)


@cache
def _regions() -> tuple[tuple[str, re.Pattern[str]], ...]:
    straight = ((name, re.escape(name.replace("’", "'"))) for name in france().regions.values())
    return tuple((name, re.compile(rf"(?<![\w-]){escaped}(?![\w-])")) for name, escaped in straight)


def _is_abroad(text: str) -> bool:
    """More words of other countries than of France, and enough of them."""
    home, abroad = count_home_and_abroad(text)
    return abroad > max(home, number("fiches", "foreign_least"))


def _is_sport(text: str) -> bool:
    return len(listed("places", "sport").findall(text.casefold())) >= number("places", "sport_least")


def _kinds_told(text: str, key: str) -> int:
    """How many of the beginnings of a list the text holds, each counted once."""
    return len(set(listed("places", key, whole=False).findall(text.casefold())))


def _life_told(text: str, key: str) -> int:
    """The same, and the words of its list of whole words, in the plural or not."""
    whole = listed("places", f"whole_{key}").findall(text.casefold())
    return _kinds_told(text, key) + len({word.removesuffix("s") for word in whole})


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
