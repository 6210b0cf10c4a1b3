"""The names of Office Open XML: namespaces under our prefixes (ECMA-376, transitional and strict), kinds of parts."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_STRICT = "http://purl.oclc.org/ooxml"
NAMESPACES: Mapping[str, str] = MappingProxyType(
    {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
        f"{_STRICT}/wordprocessingml/main": "w",
        f"{_OFFICE}/relationships": "r",
        f"{_STRICT}/officeDocument/relationships": "r",
        f"{_OFFICE}/math": "m",
        f"{_STRICT}/officeDocument/math": "m",
        "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
        "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
        "http://schemas.openxmlformats.org/package/2006/content-types": "ct",
        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties": "cp",
        f"{_STRICT}/package/metadata/core-properties": "cp",
        "http://purl.org/dc/elements/1.1/": "dc",
        "http://purl.org/dc/terms/": "dcterms",
    }
)
# How letters and lines look, and what they looked before: no part of what a document says, and half of its elements.
UNREAD = frozenset(
    f"w:{name}"
    for name in (
        *("rFonts", "sz", "szCs", "bCs", "iCs", "color", "u", "lang", "kern", "w", "position", "highlight", "shd"),
        *("noProof", "spacing", "ind", "jc", "tabs", "pBdr", "widowControl", "contextualSpacing", "textAlignment"),
        *("proofErr", "rPrChange", "pPrChange", "sectPrChange", "tblPr", "tblGrid", "tcPr", "tblPrEx", "latentStyles"),
    )
)


def relation_kind(address: str) -> str:
    """« styles » of the type of a relationship, transitional or strict."""
    return address.rpartition("/")[2]


def is_on(value: str | None) -> bool:
    """What the attribute of a switch says; a switch without one is on (ECMA-376 17.17.4)."""
    return value not in ("0", "false", "off")
