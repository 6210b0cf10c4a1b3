"""What a sheet says only at times: facts of some days, or for some articles; and the sheet as of one day."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from seo_fr.language.sentences import sentence_ranges, sentences_of
from seo_fr.resources import expression, number, word_list, words

_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_BRACES = re.compile(r"[{}]")
_TWO_WAYS = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")


@dataclass(frozen=True, slots=True)
class Fact:
    """Sentences that are true from ``since`` to ``until``, both days included; None: no bound.

    ``about`` and ``unless`` are beginnings of words: they concern an article only where it holds one of the former, and
    only where none of the latter, which tell it already. ``behind`` are the same sentences where others of the sheet
    stand before them and have named the subject; empty where they are no different.
    """

    text: str
    since: date | None
    until: date | None
    about: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    behind: str = ""

    @property
    def following(self) -> str:
        """The sentences as they stand behind others."""
        return self.behind or self.text

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Each sentence as it stands alone, and behind another: as many of each, or the sheet is refused."""
        return tuple(zip(sentences_of(self.text), sentences_of(self.following), strict=False))

    @property
    def changes(self) -> bool:
        """False for what is as lasting as the sheet's text, and only asks for an article that it concerns."""
        return self.since is not None or self.until is not None

    def holds_on(self, day: date) -> bool:
        """True when the sentences could be printed on ``day``."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Known:
    """A sheet as of one day: its text and the facts that hold.

    The text is empty where all of it tells of later days, and where a fact is told alone.
    """

    text: str
    facts: tuple[Fact, ...] = ()

    @property
    def told(self) -> str:
        """The text, then the facts, each as it stands alone."""
        return " ".join(part for part in (self.text, *(fact.text for fact in self.facts)) if part)

    @property
    def parts(self) -> tuple[tuple[bool, tuple[tuple[str, str], ...]], ...]:
        """The text, then each fact, as `Fact.pairs`; before them, whether they are for some articles only."""
        text = tuple((sentence, sentence) for sentence in sentences_of(self.text))
        return ((False, text), *((bool(fact.about), fact.pairs) for fact in self.facts))


def known_on(
    known: Known, day: date | None, checked: date, newest: int | None = None, names: Iterable[str] = ()
) -> Known:
    """What a sheet says on ``day``: no later event and none of the week itself, and the facts that hold.

    A sentence that tells of a later day is left out with those after it, which may lean on it; a year in one of the
    ``names`` tells of none (*France 2030*), and a fact with its first day is told from that day on, though its sentence
    gives only the month or the year. Where the day is not known, a fact that changes is left out, and what is
    later than ``newest``, the year that `newest_year` tells. So is a fact without end after ``checked``, the last day
    on which the sheet was known to be right: who was mayor then may have left since.
    """
    last = date(newest, 12, 31) if newest else date.max
    if day is not None:
        last = day - timedelta(days=int(number("completion", "own_days")))
    held = (fact for fact in known.facts if _may_be_told(fact, day, checked))
    cut = (_fact_until(fact, _own_last(fact, last), names) for fact in held)
    return Known(_until_later(known.text, last, names), tuple(fact for fact in cut if fact.text))


def _fact_until(fact: Fact, last: date, names: Iterable[str]) -> Fact:
    """The pairs of sentences before the first of which either tells of a later day."""
    kept: list[tuple[str, str]] = []
    for alone, behind in fact.pairs:
        if _is_later(alone, last, names) or _is_later(behind, last, names):
            break
        kept.append((alone, behind))
    text, following = (" ".join(pair[way] for pair in kept) for way in (0, 1))
    return replace(fact, text=text, behind=following if fact.behind else "")


def _own_last(fact: Fact, last: date) -> date:
    """What a fact says of the year of its first day is no later event: that day is given."""
    return max(last, date(fact.since.year, 12, 31)) if fact.since else last


def _may_be_told(fact: Fact, day: date | None, checked: date) -> bool:
    if not fact.changes:
        return True
    if day is None or not fact.holds_on(day):
        return False
    return fact.until is not None or day <= checked


def newest_year(source: str, checked: date) -> int | None:
    """The latest year that an article without a date names, up to that of ``checked``; None where it tells no age.

    A page that names 2020 at the latest may be of 2020: told as of today, it would know what came after it. A later
    year than the sheet's is a plan; one before `undated_since` is history, which any article may tell.
    """
    least = int(number("completion", "undated_since"))
    years = (told.year for told in days_in(source) if least <= told.year <= checked.year)
    return max(years, default=None)


def _until_later(text: str, last: date, names: Iterable[str]) -> str:
    """The sentences before the first that tells of a day after ``last``."""
    for start, end in sentence_ranges(text):
        if _is_later(text[start:end], last, names):
            return text[:start].strip()
    return text.strip()


def _is_later(sentence: str, last: date, names: Iterable[str]) -> bool:
    """True where it tells of a day after ``last``, but in one of ``names`` or as a goal (*d’ici à 2050*)."""
    for name in names:
        sentence = sentence.replace(name, "\0")
    return any(told > last for told in days_in(expression("completion", "goals", ignore_case=True).sub("\0", sentence)))


def days_in(text: str) -> Iterator[date]:
    """The dates of ``text``; a month or a year alone counts as its last day, since the fact may be as late."""
    months = word_list("completion", "months")
    written = rf"(?:(\d{{1,2}})(?:er)? )?(?:({'|'.join(months)}) )?\b((?:1\d|20)\d\d)\b"
    for day, month, year in re.findall(written, text.replace("\u00a0", " ")):
        with suppress(ValueError):
            ordinal = months.index(month) + 1 if month else 12
            last = monthrange(int(year), ordinal)[1]
            yield date(int(year), ordinal, int(day) if day and month else last)


def is_date(text: str) -> bool:
    """True for a day that exists, written ``AAAA-MM-JJ``."""
    try:
        return bool(_ISO_DATE.fullmatch(text)) and bool(date.fromisoformat(text))
    except ValueError:
        return False


def flaws_of_facts(value: Any) -> Iterator[str]:
    """A French sentence for each flaw of form of the key ``facts``."""
    if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
        yield "« facts » doit être une liste de faits, chacun avec « text », « from » et « until »."
        return
    for entry in value:
        yield from _flaws_of_fact(entry)


def _flaws_of_fact(entry: Mapping[str, Any]) -> Iterator[str]:
    for key in entry:
        if key not in words("fiches", "fact_keys"):
            known = ", ".join(word_list("fiches", "fact_keys"))
            yield f"clé inconnue « {key} » dans un fait ; les clés sont : {known}."
    yield from _flaws_of_text(entry.get("text"))
    given = [entry[key] for key in ("from", "until") if entry.get(key) not in (None, "")]
    asked = [key for key in ("about", "unless") if entry.get(key) is not None]
    for key in asked:
        if not _are_words(entry[key]):
            yield f"« {key} » doit être une liste de débuts de mots, de trois lettres au moins."
    if not given and not asked:
        yield "un fait sans date ni sujet va dans « text » ; sinon donnez « from », « until », « about » ou « unless »."
    wrong = [day for day in given if not isinstance(day, str) or not is_date(day)]
    if wrong:
        yield f"« {wrong[0]} » n’est pas une date qui existe ; écrivez AAAA-MM-JJ."
    elif len(given) == 2 and given[0] > given[1]:
        yield f"un fait vrai du {given[0]} au {given[1]} ne l’est jamais ; « from » vient avant « until »."


def _flaws_of_text(text: Any) -> Iterator[str]:
    if not isinstance(text, str) or not text.strip():
        yield "il manque « text » à un fait ; écrivez une phrase entière."
        return
    alone, behind = _told(text, 1), _told(text, 2)
    if len(sentences_of(alone)) != len(sentences_of(behind)):
        yield "« {seule|à la suite} » doit donner autant de phrases des deux façons ; mettez-y des mots, pas de point."
    elif _BRACES.search(alone + behind):
        yield "« {seule|à la suite} » donne deux façons, ni plus ni moins ; fermez l’accolade, ou retirez-la."


def _are_words(value: Any) -> bool:
    """True for a list of beginnings of words, none so short that it begins half of the language."""
    least = number("fiches", "about_least")
    return (
        isinstance(value, list) and bool(value) and all(isinstance(w, str) and len(w.strip()) >= least for w in value)
    )


def facts_of(value: Any) -> tuple[Fact, ...]:
    """The facts of a sheet whose form is right."""

    def day(entry: Mapping[str, Any], key: str) -> date | None:
        return date.fromisoformat(entry[key]) if entry.get(key) else None

    def several(entry: Mapping[str, Any], key: str) -> tuple[str, ...]:
        return tuple(word.strip() for word in entry.get(key) or ())

    def fact(entry: Mapping[str, Any]) -> Fact:
        text = entry["text"].strip()
        alone, behind = _told(text, 1), _told(text, 2)
        given = day(entry, "from"), day(entry, "until"), several(entry, "about"), several(entry, "unless")
        return Fact(alone, *given, behind if behind != alone else "")

    return tuple(map(fact, value or ()))


def _told(text: str, way: int) -> str:
    """A fact as it stands alone, 1, or behind another sentence, 2: *{La niche|Elle} dure une journée*."""
    return _TWO_WAYS.sub(lambda two: two[way], text)
