"""A record → the keys of its sheet: the sentences of rules/imports.yml, filled with the words of the data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from seo_fr.completion.importing.records import Day, Office, Record
from seo_fr.language.elision import elides
from seo_fr.language.figures import figure
from seo_fr.language.folding import fold_in_place
from seo_fr.language.lexicon import is_plural_noun, noun_gender
from seo_fr.language.no_break import spaced
from seo_fr.language.words import count_words
from seo_fr.resources import number, rules, word_list, words
from seo_fr.restructuring.dated import french_date

_UNSAFE = re.compile(r"[<>\[\]{}|*_`#\\\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|https?://")
_NOT_A_NOUN_PHRASE = re.compile(r"[.:;()!?\"«»]")
_DETERMINED = re.compile(r"(?:un|une|le|la|les|l’|des) ?", re.IGNORECASE)


def clean(text: str) -> str:
    """One line in French typography; empty where it holds markup, an address or signs that cannot be seen."""
    text = " ".join(text.split()).replace("'", "’")
    if _UNSAFE.search(text):
        return ""
    return spaced(text)


def sheet_of(record: Record) -> dict[str, Any] | None:
    """The keys of the sheet; None where there is too little to say."""
    text = clean(record.text) or " ".join(_text(record))
    facts = list(_facts(record, text))
    told = " ".join([text, *(fact["text"] for fact in facts)])
    if not text or count_words(told) < number("imports", "text_shortest"):
        return None
    data: dict[str, Any] = {
        "name": record.name,
        "kind": record.kind,
        "text": text,
        "source": record.source,
        "valid": record.valid.isoformat(),
    }
    others = _other_names(record)
    more = {"acronym": record.acronym, "other_names": others, "facts": facts, "context": sorted(set(record.context))}
    return data | {key: value for key, value in more.items() if value}


def _say(template: str, **slots: str) -> str:
    return spaced(str(rules("imports")["sentences"][template]).format(**slots))


def _text(record: Record) -> Iterator[str]:
    """What does not change, or bears its date."""
    what = noun_phrase(record.what, record.gender, person=record.kind == "personne")
    if not what:
        if record.offices:
            yield _first_office(record)
        return
    if record.within:
        yield _say("place", name=record.name, within=", ".join(record.within), what=what)
    else:
        yield _say("what", name=record.name, what=what, born=_born(record))
    yield from _dates(record)
    if record.seat:
        yield _say("seat", seat=record.seat)
    if record.sector:
        yield _say("sector", sector=record.sector)
    if record.population and record.population_day:
        yield _population(record)


def _dates(record: Record) -> Iterator[str]:
    told = bool(record.gender) and not record.within  # with what the person is
    place = f" à {record.birth_place}" if record.birth_place else ""
    days = {"founded": record.founded, "dissolved": record.dissolved}
    if not told:
        days |= {"birth": record.born, "death": record.died}
    for template, day in days.items():
        if day:
            yield _say(template, of_day=of_day(day), place=place)


def _population(record: Record) -> str:
    day = record.population_day or Day(record.valid.year)
    return _say("population", population=figure(record.population or 0), day=on_day(day))


def _born(record: Record) -> str:
    if not record.born or not record.gender:
        return ""
    place = f" à {record.birth_place}" if record.birth_place else ""
    told = _say(f"born_{record.gender}", day=on_day(record.born), place=place)
    return told + (_say(f"died_{record.gender}", day=on_day(record.died)) if record.died else "")


def _first_office(record: Record) -> str:
    """An office as an event, or as of the day of the data: neither becomes false."""
    office = _newest(record.offices)[0]
    words_of_it = clean(office.words)
    if not words_of_it:
        return ""
    if office.since:
        return _say("office_begun", name=record.name, of_office=of(words_of_it), day=on_day(office.since))
    return _say("office_on", name=record.name, date=french_date(record.valid), office=words_of_it)


def _facts(record: Record, text: str) -> Iterator[dict[str, str]]:
    """Offices between their days; one that is not said to have ended is believed for a year after the data."""
    told = 0
    for office in _newest(record.offices):
        name = clean(office.words)
        if not name or not office.since or told >= number("imports", "facts_most"):
            continue
        since = office.since.last()
        until = office.until.first() if office.until else record.valid + timedelta(number("imports", "office_days"))
        if until <= since or since > record.valid:
            continue
        slots = {"name": record.name, "since": since_day(office.since), "person": name, "office": name}
        sentence = _say(office.template, of_office=of(name), **slots)
        if f"fonctions {of(name)}" not in text:
            told += 1
            yield {"text": sentence, "from": since.isoformat(), "until": until.isoformat()}
    if record.party:
        until = record.valid + timedelta(number("imports", "office_days"))
        sentence = _say("party", party=record.party)
        yield {"text": sentence, "from": record.valid.isoformat(), "until": until.isoformat()}


def _newest(offices: list[Office]) -> list[Office]:
    return sorted(offices, key=lambda o: (o.since or Day(1), o.words), reverse=True)


def noun_phrase(what: str, gender: str, *, person: bool = False) -> str:
    """*commune française* → *une commune française*; empty where no article is sure.

    A trade has none (*est médecin*), nor has a man's word for a woman (*est médecin généraliste*).
    """
    what = clean(what).rstrip(".")
    if not what or _NOT_A_NOUN_PHRASE.search(what) or count_words(what) > number("imports", "description_most"):
        return ""
    if _DETERMINED.match(what + " "):
        return what[0].lower() + what[1:]
    head = re.split(r"[ ,]", what, maxsplit=1)[0]
    if not head[:1].isalpha() or head[0].isupper() or is_plural_noun(head) or head in words("imports", "not_heads"):
        return ""
    own = noun_gender(head)
    if person and (head == what or (gender and own and own != gender and own == "m")):
        return what
    article = own or gender
    if not article:
        return ""
    if fold_in_place(head) in {fold_in_place(w) for w in words("imports", "definite")}:
        return f"l’{what}" if elides(head) else f"{'le' if article == 'm' else 'la'} {what}"
    return f"{'un' if article == 'm' else 'une'} {what}"


def of(text: str) -> str:
    """*de maire*, *d’adjoint*."""
    return f"d’{text}" if elides(text) else f"de {text}"


def _whole(day: Day) -> str:
    if day.day:
        return french_date(day.first())
    return f"{word_list('completion', 'months')[day.month - 1]} {day.year}" if day.month else str(day.year)


def on_day(day: Day) -> str:
    """*le 4 janvier 2016*, *en janvier 2016*, *en 2016*."""
    return f"{'le' if day.day else 'en'} {_whole(day)}"


def since_day(day: Day) -> str:
    """*le 4 janvier 2016*, *janvier 2016*, *2016*: after *depuis*."""
    return f"le {_whole(day)}" if day.day else _whole(day)


def of_day(day: Day) -> str:
    """*du 4 janvier 2016*, *d’avril 2016*, *de 2016*: after *date*."""
    return f"du {_whole(day)}" if day.day else of(_whole(day))


def _other_names(record: Record) -> list[str]:
    """Whole other names: never one word of a person's, which others bear, nor what cannot be printed."""
    seen = {fold_in_place(record.name), fold_in_place(record.acronym)}
    kept: list[str] = []
    for name in map(clean, record.other_names):
        folded = fold_in_place(name)
        single = " " not in name and (record.kind == "personne" or len(name) < 4 or not name[:1].isupper())
        if name and folded not in seen and not single and len(name) <= number("imports", "name_most"):
            seen.add(folded)
            kept.append(name)
    return kept[: int(number("imports", "aliases_most"))]
