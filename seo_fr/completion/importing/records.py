"""What is known of one subject, wherever it was read, before any sentence is made of it."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from seo_fr.completion.fiche_facts import is_date
from seo_fr.resources import word_list

Gender = Literal["m", "f", ""]
_NUMERIC = re.compile(r"(?:(?P<day>\d{1,2})[/.-])?(?P<month>\d{1,2})[/.-](?P<year>\d{4})")
_SPELLED = re.compile(r"(?:(?:le )?(?P<day>\d{1,2})(?:er)? )?(?P<month>[^\W\d]+) (?P<year>\d{4})")


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """A day, or a month (``day`` 0), or a year (``month`` 0)."""

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def parse(cls, text: str) -> Day | None:
        """*2016-01-04*, *04/01/2016*, *4 janvier 2016*, *janvier 2016*, *01/2016*, *2016*; None for anything else."""
        text = " ".join(text.split())[:40].casefold()
        if is_date(text[:10]) and (len(text) == 10 or text[10] in "t "):
            return cls(*map(int, text[:10].split("-")))
        if re.fullmatch(r"[12]\d{3}", text):
            return cls(int(text))
        if re.fullmatch(r"[12]\d{3}-\d{2}", text):
            return cls._real(int(text[:4]), int(text[5:]), 0)
        if found := _NUMERIC.fullmatch(text):
            return cls._real(int(found["year"]), int(found["month"]), int(found["day"] or 0))
        months = word_list("completion", "months")
        if (found := _SPELLED.fullmatch(text)) and found["month"] in months:
            return cls._real(int(found["year"]), months.index(found["month"]) + 1, int(found["day"] or 0))
        return None

    @classmethod
    def _real(cls, year: int, month: int, day: int) -> Day | None:
        try:
            date(year, month, day or 1)
        except ValueError:
            return None
        return cls(year, month, day)

    def first(self) -> date:
        """The earliest day that it can be."""
        return date(self.year, self.month or 1, self.day or 1)

    def last(self) -> date:
        """The latest day that it can be."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])


@dataclass(frozen=True, slots=True)
class Office:
    """A function and when it was held; ``until`` None: not said."""

    words: str
    since: Day | None = None
    until: Day | None = None
    template: Literal["office", "office_of", "chair", "director"] = "office"


@dataclass(slots=True)
class Record:
    """One subject. ``key`` is where it comes from and its number there, the same at each import."""

    key: str
    name: str
    kind: str
    source: str
    valid: date
    gender: Gender = ""
    text: str = ""
    what: str = ""
    within: tuple[str, ...] = ()
    born: Day | None = None
    died: Day | None = None
    birth_place: str = ""
    founded: Day | None = None
    dissolved: Day | None = None
    seat: str = ""
    sector: str = ""
    party: str = ""
    population: int | None = None
    population_day: Day | None = None
    acronym: str = ""
    other_names: list[str] = field(default_factory=list)
    offices: list[Office] = field(default_factory=list)
    context: tuple[str, ...] = ()
