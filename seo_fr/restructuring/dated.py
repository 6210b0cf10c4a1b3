"""The date a sentence gives: absolute as written, or a day of the week or of a month that the publication places."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from seo_fr.language.dateline import DAY_OF_MONTH, weekdays_and_months
from seo_fr.language.lexicon import finite
from seo_fr.language.quotes import unquoted
from seo_fr.resources import rules, word_list, words

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*['’]?")
_LATER = ("future", "conditional")
_PAST = ("imperfect", "past")


@dataclass(frozen=True, slots=True, order=True)
class Dated:
    """``key`` orders dates (0 where month or day is not said); ``label`` is what is printed."""

    key: tuple[int, int, int]
    label: str


def date_of(sentence: str, published: date | None) -> Dated | None:
    """The one date of ``sentence``; None where it has none, several, one inside a quotation, or a bound.

    A day of the week, *hier*, a day of a month without its year count only with a publication date, outside any
    future or conditional, and are the last such day up to that date.
    """
    text = unquoted(sentence.replace("’", "'"))
    absolute = [
        m for m in _absolute().finditer(text) if not (published and m["bare"] and int(m["bare"]) > published.year)
    ]
    relative = [m for m in _relative().finditer(text) if not any(a.start() <= m.start() < a.end() for a in absolute)]
    years = re.findall(r"(?<!\d)(?:1[0-9]|20)\d\d(?!\d)", sentence)
    if len(absolute) == 1:
        match = absolute[0]
        only = len(years) <= 1 and not (relative and match["day"])
        return _written(match) if only and not _is_bound(text, match) else None
    yearless = list(_yearless().finditer(text))
    found = [*yearless, *(m for m in relative if not any(y.start() <= m.start() < y.end() for y in yearless))]
    if absolute or len(found) != 1 or published is None or _is_bound(text, found[0]) or is_later(text):
        return None
    if any(
        not yearless or int(year) <= published.year for year in years
    ):  # « jusqu’en 2027 » leaves *le 27 juin* alone
        return None
    if yearless:
        return _last(found[0], published) if _is_past(text) else None
    return _resolved(found[0], published)


def without_opening_date(sentence: str) -> str | None:
    """*Le 12 mars, la direction…* as *La direction…*, for who reads the date above it; None where it opens on none."""
    match = _opening().match(sentence)
    rest = sentence[match.end() :] if match else ""
    return rest[:1].upper() + rest[1:] if rest else None


def french_date(day: date) -> str:
    """As French writes it: 1er mai 2024."""
    return f"{'1er' if day.day == 1 else day.day} {word_list('completion', 'months')[day.month - 1]} {day.year}"


@cache
def _absolute() -> re.Pattern[str]:
    weekdays, months = weekdays_and_months()
    return re.compile(
        rf"(?<![\w-])(?:(?:{weekdays})\s+)?"
        rf"(?P<shown>(?:(?P<day>{DAY_OF_MONTH})\s+)?(?P<month>{months})\s+(?P<year>(?:1\d|20)\d\d)"
        rf"|(?<=[Ee]n )(?P<bare>(?:1\d|20)\d\d))(?![\w-])"
    )


@cache
def _yearless() -> re.Pattern[str]:
    weekdays, months = weekdays_and_months()
    return re.compile(
        rf"(?<![\w-])(?:(?:{weekdays})\s+)?(?P<day>{DAY_OF_MONTH})\s+(?P<month>{months})(?![\w-])(?!\s+\d{{4}})"
    )


@cache
def _opening() -> re.Pattern[str]:
    weekdays, months = weekdays_and_months()
    day = rf"(?:(?:{weekdays})\s+)?{DAY_OF_MONTH}\s+(?:{months})(?:\s+\d{{4}})?"
    return re.compile(rf"(?:Le\s+{day}|En\s+(?:(?:{months})\s+)?(?:1\d|20)\d\d),\s+(?=\w)")


@cache
def _relative() -> re.Pattern[str]:
    weekdays = "|".join(word_list("completion", "weekdays"))
    return re.compile(rf"(?<![\w-])(?P<word>{weekdays}|{'|'.join(_past_days())})(?P<after>\s+\w+)?", re.IGNORECASE)


def _past_days() -> Mapping[str, int]:
    days: Mapping[str, int] = rules("completion")["past_days"]["days"]
    return days


def _is_bound(text: str, match: re.Match[str]) -> bool:
    """True where the date is not that of the main fact.

    It is a bound (*depuis*, *avant*, *de*…), or it stands behind a comma, in a relative clause (« l’ancien avocat
    du préfet, tué le 6 février 1998 ») or before any verb (« Construite en 1891, la salle… »).
    """
    head = text[: match.start()].casefold()
    before = _WORD.findall(head)
    if match.groupdict().get("bare") or before[-1:] == ["le"]:
        before = before[:-1]
    if re.search(r"[,;:()]", head) or set(before) & words("completion", "relatives"):
        return True
    if before and not any(finite(word.rstrip("'")) for word in before):
        return True
    return bool(before) and before[-1] in words("completion", "before_date")


def _written(match: re.Match[str]) -> Dated:
    months = word_list("completion", "months")
    month = months.index(match["month"]) + 1 if match["month"] else 0
    day = int(match["day"].removesuffix("er")) if match["day"] else 0
    label = match["shown"]
    return Dated((int(match["year"] or match["bare"]), month, day), label[0].upper() + label[1:])


def is_later(text: str) -> bool:
    """True where a verb is in the future or the conditional: what was to come may have come about since."""
    return any(r.tense in _LATER for w in _WORD.findall(text) for r in finite(w.casefold()))


def _is_past(text: str) -> bool:
    """A day without its year may be one to come: *une réunion est programmée le 11 juin*."""
    said = {word.casefold().rstrip("'") for word in _WORD.findall(text)}
    if said & words("completion", "planned"):
        return False
    past = any(r.tense in _PAST for w in said for r in finite(w))
    return past or bool(said & words("completion", "past_auxiliaries"))


def _last(match: re.Match[str], published: date) -> Dated | None:
    """That day of that month, the last time it came round."""
    month = word_list("completion", "months").index(match["month"]) + 1
    number = int(match["day"].removesuffix("er"))
    for year in (published.year, published.year - 1):
        try:
            day = date(year, month, number)
        except ValueError:  # 31 June, or 29 February of most years
            continue
        if day <= published:
            return Dated((day.year, day.month, day.day), french_date(day))
    return None


def _resolved(match: re.Match[str], published: date) -> Dated | None:
    after = (match["after"] or "").strip().casefold()
    if after.startswith(word_list("completion", "not_that_day")) or after[:1].isdigit():
        return None
    word = match["word"].casefold()
    if word in _past_days():
        back = int(_past_days()[word])
    else:
        back = (published.weekday() - word_list("completion", "weekdays").index(word)) % 7
        back = 7 if back == 0 and after.startswith("dernier") else back
    day = published - timedelta(days=back)
    return Dated((day.year, day.month, day.day), french_date(day))
