"""A weekday, where nothing says of which week."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.rule import Rule
from seo_fr.language.dateline import weekdays_and_months
from seo_fr.reading.author_fields import author_value
from seo_fr.resources import word_list

# « Vivement dimanche » : a title. A promise (« Je serai là lundi ») takes more words.
_TITLE = re.compile(r"«\s*[^\s«»]+(?:\s[^\s«»]+){0,2}\s*»")
_BEFORE = 10
_EVERY = re.compile(r"(?:le|les|chaque|tous les|un|du|au) $")


def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
    """One flaw at the first weekday, where neither the options, the front matter nor the text give a date."""
    if facts.options.date or author_value(facts.article, "published") is not None:
        return
    if any(_date().search(p.view.text) for p in facts.passages):
        return
    for passage in facts.passages:
        text = passage.view.text
        titles = [m.span() for m in _TITLE.finditer(text)]
        for match in _weekday().finditer(text):
            titled = any(start < match.start() < end for start, end in titles)
            if not titled and not _EVERY.search(text[max(0, match.start() - _BEFORE) : match.start()]):
                yield Flaw(passage.view.span(*match.span()), {"day": match[0]})
                return


@cache
def _weekday() -> re.Pattern[str]:
    """With a capital only where a sentence opens on it: « Vendredi » is also a person, « Le Jeudi » a newspaper."""
    names, _ = weekdays_and_months()
    return re.compile(
        rf"(?<!\w)(?:{names})(?! (?:\d|1er|saint|gras|noir))(?!\w)"
        rf"|(?:^|(?<=[.!?] ))(?:{names.title()})(?=,| (?:matin|midi|soir|après-midi|dernier|prochain)(?!\w))"
    )


@cache
def _date() -> re.Pattern[str]:
    """A day and its month, whole or as datelines shorten it: « Carcassonne, 23 juil 2026 »."""
    months, short = weekdays_and_months()[1], "|".join(word_list("completion", "months_short"))
    named = rf"(?<!\w)\d{{1,2}}(?:er)? (?:{months}|(?:{short})\.?)(?!\w)"
    return re.compile(rf"{named}|(?<!\d)\d{{1,2}}/\d{{1,2}}/\d{{2,4}}")
