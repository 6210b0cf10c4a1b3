"""The title is longer than a results page shows."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.rule import Rule
from seo_fr.language.words import count_words
from seo_fr.resources import number, rules

_EM = 1000


def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
    """Too wide (pixels, Arial 20) or too many words."""
    title = facts.article.title
    if title is None:
        return
    words, pixels = count_words(title.text), title_pixels(title.text)
    if pixels > rule.threshold("pixels") or words > rule.threshold("words"):
        values = {"characters": len(title.text), "words": words, "pixels": round(pixels)}
        yield Flaw(title.span or facts.head, values)


def title_pixels(text: str) -> float:
    """The width of a title link, in pixels: advance widths of Arial, rules/metadata.yml."""
    widths = _widths()
    default = int(rules("metadata")["arial_units"]["default"]["units"])
    units = 0
    for character in unicodedata.normalize("NFC", text):
        base = unicodedata.normalize("NFD", character)[0]
        wide = unicodedata.east_asian_width(character) in ("W", "F")
        units += widths.get(character, widths.get(base, _EM if wide else default))
    return units * number("metadata", "title_font_pixels") / _EM


@cache
def _widths() -> dict[str, int]:
    return {c: int(entry["units"]) for entry in rules("metadata")["arial_units"]["widths"] for c in entry["characters"]}
