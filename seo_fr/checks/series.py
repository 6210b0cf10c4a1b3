"""A series of members alike (*à apprendre, à réparer, à jouer*), which is long to count and reads in one go."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby

from seo_fr.language.words import count_words
from seo_fr.resources import word_list

_PARTED = re.compile(r"[,;] ")
_WORD = re.compile(r"[^\W\d_]+['’]?")
_JOINED = re.compile(r"(?:et|ou|puis|ni|ainsi que|mais aussi) ")


def series_words(sentence: str, items: float, longest: float) -> int:
    """The words of the longest series in ``sentence``; 0 where none has ``items`` members.

    Members are parted by commas or semicolons and open on the same small word, or all on a determiner; none has more
    words than ``longest``. The first one may begin before the first comma, behind what announces it.
    """
    found = (m for m in _series(_PARTED.split(sentence), longest) if len(m) >= items)
    counts = (list(map(count_words, members)) for members in found)
    return max((sum(words) for words in counts if max(words) <= longest), default=0)


def _series(parts: list[str], longest: float) -> Iterator[list[str]]:
    """Parts in a row that open alike, with the member that the part before them ends on."""
    before = ""
    for sort, group in groupby(parts, _opening):
        members = list(group)
        if sort:
            first = _first(before, sort, longest)
            yield [first, *members] if first else members
        before = members[-1]


def _opening(part: str) -> str:
    """The sort of small word that ``part`` opens on; empty where it opens on another word."""
    joined = _JOINED.match(part)
    word = _WORD.match(part, joined.end() if joined else 0)
    return _sort(word[0]) if word else ""


def _first(part: str, sort: str, longest: float) -> str:
    """The end of ``part`` that opens so, as long as a member may be; empty where there is none."""
    ends = (part[m.start() :] for m in _WORD.finditer(part) if _sort(m[0]) == sort)
    return next((end for end in ends if count_words(end) <= longest), "")


def _sort(word: str) -> str:
    return _sorts().get(word.lower().replace("’", "'"), "")


@cache
def _sorts() -> dict[str, str]:
    return {word: sort for sort in word_list("readability", "series_openings") for word in sort.split()}
