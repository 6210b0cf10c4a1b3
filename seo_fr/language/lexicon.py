"""What Lefff 3.4 knows of French words: conjugation, participles, gender, spelling.

The files of data/lexicon are paradigms with their stems (see tools/build_lexicon.py), so that 430,000
forms load in some 30 ms; each file is read when first asked for. Forms are given with straight
apostrophes. Lookups ignore case except for names.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from seo_fr.language.elision import without_elision
from seo_fr.resources import data_dir, rules, words

Tense = Literal["present", "imperfect", "past", "future", "conditional", "subjunctive"]
_TENSES: dict[str, Tense] = {
    "P": "present",
    "I": "imperfect",
    "J": "past",
    "F": "future",
    "C": "conditional",
    "S": "subjunctive",
    "T": "subjunctive",
}
_INVERSION = re.compile(r"-(?:t-)?(?:je|tu|il|elle|on|nous|vous|ils|elles|ce|là|ci|y|en|le|la|les|lui|leur|moi|toi)$")


@dataclass(frozen=True, slots=True)
class Finite:
    """One reading of a finite verb form; ``past`` is the passé simple, ``person`` 1 to 3."""

    lemma: str
    tense: Tense
    person: int
    plural: bool


@dataclass(frozen=True, slots=True)
class _Table:
    """Paradigms (``lemma ending|tag=ending,…``) and the paradigms of each stem."""

    paradigms: tuple[str, ...]
    stems: dict[str, tuple[int, ...]]

    def analyses(self, form: str) -> Iterator[tuple[str, str]]:
        """(lemma, tag) of each reading of ``form``."""
        for cut in range(len(form), -1, -1):
            for index in self.stems.get(form[:cut], ()):
                lemma_ending, by_ending, _ = _paradigm(self.paradigms[index])
                for tag in by_ending.get(form[cut:], ()):
                    yield form[:cut] + lemma_ending, tag
        if "œ" in form:  # Lefff writes some words in oe, some in œ
            yield from self.analyses(form.replace("œ", "oe"))

    def forms(self, lemma: str, tag: str) -> Iterator[str]:
        """The forms of ``lemma`` that bear ``tag``."""
        for cut in range(len(lemma), -1, -1):
            for index in self.stems.get(lemma[:cut], ()):
                lemma_ending, _, by_tag = _paradigm(self.paradigms[index])
                if lemma_ending == lemma[cut:]:
                    yield from (lemma[:cut] + ending for ending in by_tag.get(tag, ()))


@cache
def _paradigm(line: str) -> tuple[str, dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """(lemma ending, tags of each ending, endings of each tag)."""
    lemma_ending, *cells = line.split("|")
    by_tag = {tag: tuple(endings.split(",")) for tag, endings in (cell.split("=") for cell in cells)}
    by_ending: dict[str, tuple[str, ...]] = {}
    for tag, endings in by_tag.items():
        for ending in endings:
            by_ending[ending] = (*by_ending.get(ending, ()), tag)
    return lemma_ending, by_ending, by_tag


def _read(name: str) -> str:
    return gzip.decompress((data_dir() / "lexicon" / f"{name}.txt.gz").read_bytes()).decode("utf-8")


@cache
def _table(name: str) -> _Table:
    paradigms: list[str] = []
    stems: dict[str, tuple[int, ...]] = {}
    for index, line in enumerate(_read(name).splitlines()):
        paradigm, *members = line.split("\t")
        paradigms.append(paradigm)
        own = (index,)
        for stem in members:
            stems[stem] = stems[stem] + own if stem in stems else own
    return _Table(tuple(paradigms), stems)


@cache
def _names() -> frozenset[str]:
    return frozenset(_read("names").split())


@cache
def _closed() -> frozenset[str]:
    return frozenset(word.lower() for word in _read("closed").split())


def _pick(lemma: str, tag: str) -> str | None:
    """The form to write where the lexicon has several: the traditional spelling, then the shorter."""
    chosen = rules("verbs")["preferred"]["forms"].get(f"{lemma} {tag}")
    if chosen:
        return str(chosen)
    forms = sorted(set(_table("verbs").forms(lemma, tag)), key=lambda f: (-f.count("î"), len(f), f))
    return forms[0] if forms else None


@cache
def present(lemma: str, plural: bool) -> str | None:
    """The third person present indicative of a verb: promettre → promet, promettent; None if unknown."""
    return _pick(lemma.lower(), "P3p" if plural else "P3s")


@cache
def participle(lemma: str, feminine: bool, plural: bool) -> str | None:
    """The past participle of a verb: promettre → promis, promise, promis, promises; None if it has none."""
    return _pick(lemma.lower(), "K" + ("f" if feminine else "m") + ("p" if plural else "s"))


@cache
def participle_lemmas(form: str) -> frozenset[str]:
    """The verbs whose past participle ``form`` is, in any gender and number: promises → {promettre}."""
    return frozenset(lemma for lemma, tag in _table("verbs").analyses(form.lower()) if tag[0] == "K")


@cache
def finite(form: str) -> tuple[Finite, ...]:
    """The readings of ``form`` as a finite verb (imperatives apart), sorted; empty if it is none."""
    readings = {
        Finite(lemma, _TENSES[tag[0]], int(tag[1]), tag[2] == "p")
        for lemma, tag in _table("verbs").analyses(form.lower())
        if tag[0] in _TENSES and len(tag) == 3
    }
    return tuple(sorted(readings, key=lambda r: (r.lemma, r.tense, r.person, r.plural)))


@cache
def is_infinitive(form: str) -> bool:
    """True when ``form`` is the infinitive of a verb."""
    return any(tag == "W" for _, tag in _table("verbs").analyses(form.lower()))


@cache
def _noun_tags(form: str) -> frozenset[str]:
    word = form.lower().replace("œ", "oe")
    tags = {tag for _, tag in _table("nouns").analyses(word)}
    if not tags and form != word:
        tags = {tag for _, tag in _table("nouns").analyses(form)}
    return frozenset(tags)


@cache
def noun_gender(noun: str) -> Literal["m", "f"] | None:
    """``m`` or ``f``; None where the noun is unknown or has both genders (livre, élève)."""
    genders_of = rules("verbs")["genders"]
    for gender in ("m", "f"):
        if {noun.lower(), noun.lower().removesuffix("s")} & set(genders_of[gender]):
            return "m" if gender == "m" else "f"
    tags = {tag[1:] for tag in _noun_tags(noun) if tag[0] == "n"}
    if not tags or any(tag[:1] not in ("m", "f") for tag in tags):
        return None
    genders = {tag[0] for tag in tags}
    if len(genders) != 1:
        return None
    return "m" if "m" in genders else "f"


@cache
def is_plural_noun(form: str) -> bool:
    """True when ``form`` can only be the plural of a noun (*fils*, *mois* and *avions* the verb do not count)."""
    tags = {tag[1:] for tag in _noun_tags(form) if tag[0] == "n"}
    return bool(tags) and all(tag.endswith("p") for tag in tags)


@cache
def known(form: str) -> bool:
    """True when the word, or each part of a compound, is spelled as the lexicon spells it.

    Common words in any case, names exactly; an elided word is judged without its clitic, an inverted
    verb without its pronoun. A chunk without letters is known.
    """
    word = without_elision(form.replace("’", "'").strip())
    if not any(map(str.isalpha, word)) or _is_known_word(word):
        return True
    base = _INVERSION.sub("", word)
    if base != word and _is_known_word(base):
        return True
    parts = [p for p in word.split("-") if p]
    return len(parts) > 1 and all(_is_known_word(p) or p.isdigit() for p in parts)


def _is_known_word(word: str) -> bool:
    if word in _names() or word in words("verbs", "recent"):
        return True
    lower = word.lower()
    for spelling in dict.fromkeys((lower, lower.replace("œ", "oe").replace("æ", "ae"))):
        if spelling in _closed() or any(True for _ in _table("verbs").analyses(spelling)) or _noun_tags(spelling):
            return True
    return lower in words("verbs", "recent")


def takes_etre(lemma: str) -> bool:
    """True when the verb is conjugated with *être* in the active: aller, arriver, naître…"""
    return lemma in words("passive", "etre_verbs")


@cache
def nominalisation(lemma: str) -> tuple[str, ...]:
    """The nouns of the event a verb tells, the best first: fermer → (fermeture,); empty if none is safe."""
    entry = rules("nominalisations")["nouns"].get(lemma, "")
    return tuple(entry.split())


@cache
def event_nouns() -> frozenset[str]:
    """Every noun that `nominalisation` may give, and those that say an event without a verb of theirs."""
    table = rules("nominalisations")
    verbal = (noun for entry in table["nouns"].values() for noun in entry.split())
    return frozenset((*verbal, *table["without_verb"]))


def nominalisation_with_to(lemma: str) -> str | None:
    """The noun of a verb that takes *à* and keeps it: appeler à → appel à."""
    noun: str | None = rules("nominalisations")["with_to"].get(lemma)
    return noun
