"""What the styles of an OpenDocument text mean: automatic ones and those that they hang on, by their shown names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from seo_fr.containers.odt.names import STYLES
from seo_fr.containers.odt.parts import Parts
from seo_fr.containers.style_names import Role, is_heading_name, plain_name, role_of_name
from seo_fr.containers.xml_places import Element

_CODED = re.compile(r"_([0-9a-f]{1,4})_")
_LOOKS = {"bold": "fo:font-weight", "italic": "fo:font-style", "hidden": "text:display"}
_SLANTED = ("italic", "oblique")
_HEAVY = 600  # from here on a weight is bold (CSS 2.1, which ODF refers to)


@dataclass(frozen=True, slots=True)
class Style:
    """One style. ``shown`` is its name as a person reads it; ``outline`` is 0 where it says no level.

    ``breaks``: it begins a page or a column.
    """

    key: str
    shown: str
    parent: str
    common: bool
    outline: int
    list: str
    look: Mapping[str, bool]
    breaks: bool


@dataclass(frozen=True, slots=True)
class Styles:
    """Those of one document by (family, name); ``lists`` tell by (list style, depth) which are numbered."""

    styles: dict[tuple[str, str], Style] = field(default_factory=dict)
    lists: dict[tuple[str, int], bool] = field(default_factory=dict)
    _looks: dict[tuple[str, str], dict[str, bool]] = field(default_factory=dict)

    def chain(self, family: str, name: str) -> Iterator[Style]:
        """The style and those it hangs on, the nearest first; a circle ends where it began."""
        seen: set[str] = set()
        while name not in seen and (family, name) in self.styles:
            seen.add(name)
            style = self.styles[family, name]
            yield style
            name = style.parent

    def role(self, name: str) -> Role:
        """What a paragraph of that style is."""
        for style in self.chain("paragraph", name):
            if role := role_of_name(style.shown):
                return role
            if style.outline:
                return "heading", min(style.outline, 6)
        return "paragraph", 0

    def looks(self, family: str, name: str) -> dict[str, bool]:
        """Which of bold, italic and hidden the style sets, and to what."""
        known = self._looks.get((family, name))
        if known is None:
            known = {}
            for style in self.chain(family, name):
                known = {**style.look, **known}
            self._looks[family, name] = known
        return known

    def breaks(self, family: str, name: str) -> bool:
        """True where what has the style begins a page: what is put in before it would stay on the one before."""
        return any(style.breaks for style in self.chain(family, name))

    def common(self, name: str) -> str:
        """The paragraph style that an automatic one is made from: the one that its author chose."""
        return next((s.key for s in self.chain("paragraph", name) if s.common), "")

    def numbered(self, style: str, depth: int) -> bool:
        """True where a list of that style numbers its items, ``depth`` counting from 0."""
        return self.lists.get((style, depth + 1), False)

    def list_of(self, name: str) -> str:
        """The list style that a paragraph style brings along."""
        return next((s.list for s in self.chain("paragraph", name) if s.list), "")

    def heading(self, level: int) -> str:
        """The document's own common style of headings of that level, by its shown name; empty where it has none."""
        named = (
            s.key
            for (f, _), s in self.styles.items()
            if f == "paragraph" and s.common and is_heading_name(s.shown, level)
        )
        return next(named, "")


def read_styles(parts: Parts) -> Styles:
    """The common styles and the automatic ones of the text; those of headers and footers are others."""
    styles = Styles()
    outer = parts.of(STYLES)
    for holder, common in (
        (outer.child("office:styles") if outer else None, True),
        (parts.content().child("office:automatic-styles"), False),
    ):
        for element in holder.children if holder else ():
            if element.name == "style:style":
                _read_style(element, styles, common=common)
            elif element.name == "text:list-style":
                _read_list(element, styles)
    return styles


def _read_style(element: Element, styles: Styles, *, common: bool) -> None:
    given = element.attributes
    key = given.get("style:name", "")
    outline = given.get("style:default-outline-level", "")
    shown = given.get("style:display-name") or decoded(key)
    style = Style(
        key,
        plain_name(shown) if common else "",
        given.get("style:parent-style-name", ""),
        common,
        int(outline) if outline.isdecimal() and len(outline) < 3 else 0,
        given.get("style:list-style-name", ""),
        _look(element.child("style:text-properties")),
        bool(given.get("style:master-page-name")) or any(_breaks(child) for child in element.children),
    )
    styles.styles[given.get("style:family", ""), key] = style


def _breaks(properties: Element) -> bool:
    return properties.attributes.get("fo:break-before", "auto") in ("page", "column")


def decoded(key: str) -> str:
    """« Heading 2 » of « Heading_20_2 »: characters that no name may have stand as their number."""
    return _CODED.sub(lambda found: chr(int(found[1], 16)), key)


def _look(properties: Element | None) -> dict[str, bool]:
    given = properties.attributes if properties else {}
    said = {look: given[name] for look, name in _LOOKS.items() if name in given}
    return {look: _is_set(look, value) for look, value in said.items()}


def _is_set(look: str, value: str) -> bool:
    match look:
        case "bold":
            return value == "bold" or (value.isdecimal() and int(value[:5]) >= _HEAVY)
        case "italic":
            return value in _SLANTED
    return value == "none"


def _read_list(element: Element, styles: Styles) -> None:
    name = element.attributes.get("style:name", "")
    for level in element.children:
        depth = level.attributes.get("text:level", "")
        if depth.isdecimal() and len(depth) < 3:
            shows = level.attributes.get("style:num-format", "") != ""
            styles.lists[name, int(depth)] = level.name == "text:list-level-style-number" and shows
