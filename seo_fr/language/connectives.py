"""Connectives: the words that say how a sentence follows from the one before."""

from __future__ import annotations

import re
from functools import cache

from seo_fr.resources import word_list

_OPENING_SIGNS = " \t\n«»\"“”'‘’*_•–—-([>"
_TAILS = ((" que", r" (?:que|qu')"), (" de", r" (?:de|d'|du|des)"), (" à", r" (?:à|au|aux)"))
_HEAD = 80


def has_connective(sentence: str) -> bool:
    """True when the normalised text of a sentence holds a true connective.

    One that is ambiguous inside a sentence (*or*, *car*, *aussi*, *alors*) counts only where it opens it.
    """
    text = sentence.lower()
    if phrases("connectives", "counted_opening").match(opening(text)):
        return True
    excluded = [m.span() for m in phrases("connectives", "not_when_followed").finditer(text)]
    for match in phrases("connectives", "connectives").finditer(text):
        if not any(start <= match.start() < end for start, end in excluded):
            return True
    return False


def opening(text: str) -> str:
    """The first words of ``text``, without the quotation marks, dashes and bullets before them."""
    return text.lstrip(_OPENING_SIGNS)[:_HEAD]


def opens_on_connective(sentence: str) -> bool:
    """True when it begins with one, *et* and *ou* included."""
    return connective_length(opening(sentence).lower()) > 0


def connective_length(head: str) -> int:
    """How many characters the connective takes that ``head`` (an `opening`, small letters) begins with; 0 for none."""
    if head.startswith("de plus en plus"):
        return 0
    found = (phrases("connectives", key).match(head) for key in ("connectives", "opening"))
    return max((match.end() for match in found if match), default=0)


@cache
def phrases(name: str, key: str) -> re.Pattern[str]:
    """The phrases of a list of ``rules/NAME.yml`` as one expression, longest first, with their variants.

    For small letters; the variants are elided and contracted (*afin d'*, *grâce aux*).
    """
    listed = sorted(set(word_list(name, key)), key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"(?<![\w'-])(?:{'|'.join(map(_variants, listed))})(?:(?<=')|(?![\w'-]))")


def _variants(phrase: str) -> str:
    if phrase in ("lorsque", "puisque", "quoique"):
        return phrase.removesuffix("e") + "(?:e|')"
    for tail, replacement in _TAILS:
        if phrase.endswith(tail):
            return re.escape(phrase.removesuffix(tail)) + replacement
    return re.escape(phrase)
