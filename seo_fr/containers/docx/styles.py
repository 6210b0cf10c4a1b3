"""What the styles of a document mean: by their names, those they are based on, and their outline level."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from seo_fr.containers.docx.names import is_on
from seo_fr.containers.style_names import Role, is_heading_name, plain_name, role_of_name
from seo_fr.containers.xml_places import Element
from seo_fr.resources import rules

BODY_LEVEL = 9  # the outline level of what is no heading


@dataclass(frozen=True, slots=True)
class Style:
    """One style. ``outline`` counts from 0, None where it says nothing; ``list`` is (list, depth)."""

    id: str
    name: str
    base: str
    outline: int | None
    list: tuple[str, int] | None
    look: Mapping[str, bool]


@dataclass(frozen=True, slots=True)
class Styles:
    """Those of one document by id; ``default`` is the one of a paragraph that names none."""

    styles: Mapping[str, Style]
    default: str = ""

    def chain(self, style: str) -> Iterator[Style]:
        """The style and those it is based on, the nearest first; a circle ends where it began."""
        seen: set[str] = set()
        at = style if style in self.styles else self.default
        while at in self.styles and at not in seen:
            seen.add(at)
            yield self.styles[at]
            at = self.styles[at].base

    def role(self, style: str) -> Role:
        """What a paragraph of that style is."""
        for found in self.chain(style):
            if role := role_of_name(found.name):
                return role
            if found.outline is not None:
                return ("paragraph", 0) if found.outline >= BODY_LEVEL else ("heading", min(found.outline + 1, 6))
        return "paragraph", 0

    def listed(self, style: str) -> tuple[str, int] | None:
        """The list that the style puts a paragraph in."""
        return next((s.list for s in self.chain(style) if s.list), None)

    def looks(self, style: str, name: str) -> bool:
        """True where the style makes characters ``name`` (b, i, vanish)."""
        return next((s.look[name] for s in self.chain(style) if name in s.look), False)

    def bullets(self) -> str:
        """The id of the document's own style of bullets; empty where it has none."""
        return next((s.id for s in self.styles.values() if s.list and s.name in _bullets()), "")

    def heading(self, level: int) -> str:
        """The id of the document's own style of headings of that level, found by its name; empty where it has none."""
        named = (s.id for s in self.styles.values() if is_heading_name(s.name, level))
        return next(named, "")


@cache
def _bullets() -> frozenset[str]:
    return frozenset(rules("containers")["styles"]["bullets"])


def read_styles(root: Element | None) -> Styles:
    """The styles of the part; none where the document has no such part."""
    styles: dict[str, Style] = {}
    default = ""
    for element in root.all("w:style") if root else ():
        style = _style(element)
        styles.setdefault(style.id, style)
        given = element.attributes
        if given.get("w:type", "paragraph") == "paragraph" and is_on(given.get("w:default", "0")):
            default = default or style.id
    return Styles(styles, default)


def value_of(element: Element | None, name: str) -> str | None:
    """The value of the child ``name``; None where there is none."""
    child = element.child(name) if element else None
    return child.attributes.get("w:val") if child else None


def look_of(properties: Element | None) -> dict[str, bool]:
    """The switches that the properties of a run set."""
    if properties is None:
        return {}
    return {c.name[2:]: is_on(c.attributes.get("w:val")) for c in properties.children if c.name in _SWITCHES}


_SWITCHES = ("w:b", "w:i", "w:vanish")


def list_of(properties: Element | None) -> tuple[str, int] | None:
    """(list, depth) that the properties of a paragraph name; the list « 0 » takes it out of any."""
    numbered = properties.child("w:numPr") if properties else None
    if numbered is None:
        return None
    depth = value_of(numbered, "w:ilvl") or "0"
    key = value_of(numbered, "w:numId")
    return (key, min(int(depth), 8) if depth.isdecimal() else 0) if key else None


def outline_of(properties: Element | None) -> int | None:
    """The outline level that the properties of a paragraph name."""
    level = value_of(properties, "w:outlineLvl")
    return int(level) if level and level.isdecimal() else None


def _style(element: Element) -> Style:
    paragraph = element.child("w:pPr")
    return Style(
        id=element.attributes.get("w:styleId", ""),
        name=plain_name(value_of(element, "w:name") or ""),
        base=value_of(element, "w:basedOn") or "",
        outline=outline_of(paragraph),
        list=list_of(paragraph),
        look=look_of(element.child("w:rPr")),
    )
