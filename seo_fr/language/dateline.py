"""The day an article gives itself at its head: « 4 juillet 2012. – Le maire… », « PARIS, 4 mai 2024 (AFP) – … »."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from seo_fr.model import Article
from seo_fr.resources import word_list

# The title may be the first line of a plain text.
_LOOKED_AT = 2
DAY_OF_MONTH = r"(?:1er|[12]?\d|3[01])"
"""A day of the month as French writes it, for a pattern."""
_PLACE = re.compile(r"\s*[A-ZÀ-Ý][\w’'-]*(?: [A-ZÀ-Ý][\w’'-]*){0,2}(?: \([^()]{2,30}\))? [-–—] (?=[A-ZÀ-Ý])")

# « LIMA, 9 déc 2025 (AFP) - », « NOGENT (Eure-et-Loir), 10 sept. - »: agencies shorten months and leave out the year;
# between a place, a number and a dash the word can be nothing but a month.
_SHORT = re.compile(
    rf"\s*[A-ZÀ-Ý][\w’'-]*(?: [\w’'-]+){{0,3}}(?: \([^()]{{2,30}}\))?, {DAY_OF_MONTH} "
    r"[a-zéû]{3,9}\.?(?: (?:19|20)\d\d)?(?: \([^()]{2,30}\))? ?[-–—] +(?=\S)"
)


def dateline(article: Article) -> date | None:
    """The day that opens one of the first paragraphs and that a dash parts from the text, else None.

    A date inside the first sentence (« Le 4 mai 2024, le maire… ») is that of a fact and does not count.
    """
    for block in article.prose[:_LOOKED_AT]:
        match = _pattern().match(block.view.text)
        if match is None:
            continue
        month = word_list("completion", "months").index(match["month"].casefold()) + 1
        try:
            return date(int(match["year"]), month, int(match["day"].removesuffix("er")))
        except ValueError:
            return None
    return None


def dateline_end(text: str) -> int:
    """Where the text of a paragraph begins after its dateline: 0 where it has none."""
    match = _pattern().match(text)
    return match.end() if match else 0


def opening_end(text: str) -> int:
    """As `dateline_end`, and after a bare place too: « QUIMPER – Le maire… », « Québec - La journée… »."""
    end = dateline_end(text)
    if not end:
        short = _SHORT.match(text)
        end = short.end() if short else 0
    place = _PLACE.match(text, end)
    return place.end() if place else end


def weekdays_and_months() -> tuple[str, str]:
    """The names of the days and those of the months, each as alternatives of a pattern."""
    return "|".join(word_list("completion", "weekdays")), "|".join(word_list("completion", "months"))


@cache
def _pattern() -> re.Pattern[str]:
    weekdays, months = weekdays_and_months()
    place = r"(?:[A-ZÀ-Ý][\w’'-]*(?: [\w’'-]+){0,3}(?: \([^()]{2,30}\))?, )?"
    day = rf"(?:le )?(?:(?:{weekdays}) )?(?P<day>{DAY_OF_MONTH}) (?P<month>{months}) (?P<year>(?:19|20)\d\d)"
    return re.compile(rf"\s*{place}{day}(?: \([^()]{{2,30}}\))?[.,]? ?[-–—] +(?:[\w-]+ [-–—] +)?(?=\S)", re.IGNORECASE)
