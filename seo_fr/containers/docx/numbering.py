"""Which lists of a document are numbered."""

from __future__ import annotations

from collections.abc import Mapping

from seo_fr.containers.docx.styles import value_of
from seo_fr.containers.xml_places import Element

# What a level shows before its items where it is no number.
_SIGNS = ("bullet", "none", "")


def read_numbering(root: Element | None) -> Mapping[tuple[str, int], bool]:
    """(list, depth) → numbered; a depth that is not told is a bullet's."""
    if root is None:
        return {}
    levels = {a.attributes.get("w:abstractNumId", ""): _levels(a) for a in root.all("w:abstractNum")}
    found: dict[tuple[str, int], bool] = {}
    for number in root.all("w:num"):
        key = number.attributes.get("w:numId", "")
        own = dict(levels.get(value_of(number, "w:abstractNumId") or "", {}))
        for override in number.all("w:lvlOverride"):
            own |= _levels(override)
        found |= {(key, depth): numbered for depth, numbered in own.items()}
    return found


def _levels(element: Element) -> dict[int, bool]:
    return {
        int(level.attributes.get("w:ilvl", "0") or 0): (value_of(level, "w:numFmt") or "") not in _SIGNS
        for level in element.all("w:lvl")
        if level.attributes.get("w:ilvl", "0").isdecimal()
    }
