"""How wide a title is on a results page."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from seo_fr.resources import number, rules

_EM = 1000


@cache
def _units() -> Mapping[str, int]:
    """Advance width in thousandths of an em for every character of the table."""
    table = rules("metadata")["arial_units"]["widths"]
    return MappingProxyType({c: int(row["units"]) for row in table for c in row["characters"]})


def _character_units(character: str) -> int:
    units = _units()
    if character in units:
        return units[character]
    if unicodedata.category(character) in ("Mn", "Me", "Cf", "Cc"):
        return 0
    base = unicodedata.normalize("NFD", character)[0]
    if base in units:
        return units[base]
    if unicodedata.east_asian_width(character) in ("W", "F"):
        return _EM
    return int(rules("metadata")["arial_units"]["default"]["units"])


def pixel_width(text: str) -> float:
    """The width of ``text`` in pixels, set in Arial at the size of a title link (20 px).

    Source: advance widths of Arial (those of Helvetica), `rules/metadata.yml`; no kerning, as in a browser
    without `font-kerning`.
    """
    size = number("metadata", "title_font_pixels")
    return sum(map(_character_units, text)) * size / _EM


def fits_title_link(text: str) -> bool:
    """True when ``text`` is shown whole in a results page (600 px)."""
    return pixel_width(text) <= number("metadata", "title_pixels")
