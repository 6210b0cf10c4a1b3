"""The body of an OpenDocument text → its paragraphs, in order, as an editor sees them with all changes accepted.

What is deleted but tracked stands apart from the text, so that nothing has to be left out of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from seo_fr.containers.odt.inline import Story, count_drawing, read_bits
from seo_fr.containers.paragraphs import Bit, DocumentParagraph, joined_bits
from seo_fr.containers.places import Origin
from seo_fr.containers.signature import own_mark
from seo_fr.containers.xml_places import Element

_INDEXES = (
    "text:table-of-content",
    "text:illustration-index",
    "text:table-index",
    "text:object-index",
    "text:user-index",
    "text:alphabetical-index",
    "text:bibliography",
)
_ROWS = ("table:table-header-rows", "table:table-rows", "table:table-row-group")
_CELLS = ("table:table-cell", "table:covered-table-cell")
_ELSEWHERE = ("text:section-source", "office:dde-source")
_PARAGRAPHS = ("text:p", "text:h")
_DEPTH_MOST = 8


@dataclass(slots=True)
class _Spot:
    """Before which element something goes that comes before the next paragraph; the first one takes it."""

    element: Element | None
    open: bool = True

    def take(self) -> Element | None:
        element, self.element = self.element, None
        return element


@dataclass(frozen=True, slots=True)
class _List:
    """The list that blocks stand in."""

    style: str
    key: str
    depth: int


class Body:
    """Reads the blocks of the text."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._counted = 0
        self._ours: set[str] = set()  # bookmarks of ours that are open

    def read(self, text: Element) -> Iterator[DocumentParagraph]:
        """The paragraphs that show something, and the marks around what an earlier run has added."""
        return self._blocks(text.children, None)

    def _blocks(self, elements: Iterable[Element], shut: _Spot | None) -> Iterator[DocumentParagraph]:
        """``shut`` is the place before the blocks where nothing can be put between them."""
        for element in elements:
            spot = shut or _Spot(element)
            match element.name:
                case "text:p" | "text:h":
                    yield from self._paragraph([element], spot)
                case "text:list":
                    yield from self._list(element, self._outermost(element), spot)
                case "text:numbered-paragraph":
                    yield from self._numbered(element, spot)
                case "text:section":
                    yield from self._section(element, spot, shut)
                case "table:table":
                    yield from self._table(element, spot)
                case name if name in _INDEXES:
                    self._story.found["contents"] += sum(e.name == "text:p" for e in _body(element).walk())
                case name if name.startswith("draw:"):
                    count_drawing(element, self._story)

    def _section(self, section: Element, spot: _Spot, shut: _Spot | None) -> Iterator[DocumentParagraph]:
        given = section.attributes
        if given.get("text:display") == "none" or given.get("text:is-hidden") == "true":
            self._story.found["hidden"] += 1
        elif given.get("text:protected") == "true" or any(c.name in _ELSEWHERE for c in section.children):
            self._story.found["section"] += 1
            spot.open = False
            yield from self._blocks(section.children, spot)
        else:
            yield from self._blocks(section.children, shut)

    def _paragraph(self, elements: list[Element], spot: _Spot, listed: _List | None = None) -> list[DocumentParagraph]:
        """What a paragraph gives, or the paragraphs of one item, which are lines of it."""
        bits: list[Bit] = []
        for element in elements:
            found = read_bits(element, self._story)
            bits += [Bit("\n"), *found] if bits and found else found
        first = elements[0]
        style = first.attributes.get("text:style-name", "")
        role, level = self._story.styles.role(style)
        if role in ("caption", "contents"):
            self._story.found[role] += 1
            return []
        made = self._made(first, role, level, listed)
        made.bits = bits
        if not made.shows:
            return self._marked(elements, [])
        before = spot.take()
        if self._story.styles.breaks("paragraph", style):
            before = None
        made.origin = Origin(tuple(elements), before, open=spot.open)
        return self._marked(elements, [made])

    def _made(self, element: Element, role: str, level: int, listed: _List | None) -> DocumentParagraph:
        """The paragraph as what its element, its style or its list makes it, without its text."""
        if role == "title":
            return DocumentParagraph("title")
        if element.name == "text:h":
            given = element.attributes.get("text:outline-level", "1")
            return DocumentParagraph("heading", level=min(max(int(given[:3]) if given.isdecimal() else 1, 1), 6))
        if role == "heading":
            return DocumentParagraph("heading", level=level)
        if listed:
            ordered = self._story.styles.numbered(listed.style, listed.depth)
            return DocumentParagraph("item", level=listed.depth, ordered=ordered, list_key=listed.key)
        return DocumentParagraph("quote" if role == "quote" else "paragraph")

    def _marked(self, elements: list[Element], made: list[DocumentParagraph]) -> list[DocumentParagraph]:
        """The paragraph between the marks of the bookmarks of ours that begin and end in it."""
        before, after = [], []
        for element in (e for outer in elements for e in outer.walk() if e.name.startswith("text:bookmark-")):
            name = element.attributes.get("text:name", "")
            if element.name == "text:bookmark-start" and (label := own_mark(name)):
                self._ours.add(name)
                before.append(DocumentParagraph("added", label=label, counted=False))
            elif element.name == "text:bookmark-end" and name in self._ours:
                self._ours.discard(name)
                after.append(DocumentParagraph("added_end", counted=False))
        return [*before, *made, *after]

    def _outermost(self, element: Element) -> _List:
        given = element.attributes
        self._counted += 1
        own = given.get("xml:id") or given.get("text:id") or f"list {self._counted}"
        return _List(given.get("text:style-name", ""), given.get("text:continue-list") or own, 0)

    def _list(self, element: Element, listed: _List, spot: _Spot) -> Iterator[DocumentParagraph]:
        """An item a paragraph that begins one; those that follow it in its item are its further lines."""
        for item in element.children:
            lines: list[Element] = []
            for child in item.children if item.name in ("text:list-item", "text:list-header") else ():
                if child.name in _PARAGRAPHS:
                    lines.append(child)
                elif child.name == "text:list":
                    yield from self._item(lines, listed, spot)
                    lines = []
                    style = child.attributes.get("text:style-name") or listed.style
                    inner = _List(style, listed.key, min(listed.depth + 1, _DEPTH_MOST))
                    yield from self._list(child, inner, spot)
            yield from self._item(lines, listed, spot)

    def _item(self, lines: list[Element], listed: _List, spot: _Spot) -> Iterator[DocumentParagraph]:
        """Its lines together, headings of a numbered outline alone."""
        plain: list[Element] = []
        for line in lines:
            style = line.attributes.get("text:style-name", "")
            if line.name == "text:h" or self._story.styles.role(style)[0] in ("heading", "title"):
                yield from self._paragraph([line], spot)
            else:
                plain.append(line)
        if plain:
            named = listed.style or self._story.styles.list_of(plain[0].attributes.get("text:style-name", ""))
            yield from self._paragraph(plain, spot, replace(listed, style=named))

    def _numbered(self, element: Element, spot: _Spot) -> Iterator[DocumentParagraph]:
        """One item that stands without a list around it."""
        given = element.attributes
        depth = given.get("text:level", "1")
        listed = _List(
            given.get("text:style-name", ""),
            given.get("text:list-id", "numbered"),
            min(int(depth[:3]) - 1, _DEPTH_MOST) if depth.isdecimal() and int(depth[:3]) else 0,
        )
        yield from self._item([c for c in element.children if c.name in _PARAGRAPHS], listed, spot)

    def _table(self, table: Element, spot: _Spot) -> Iterator[DocumentParagraph]:
        """A paragraph a row; a table in a cell is part of it."""
        self._counted += 1
        key = self._counted
        if self._story.styles.breaks("table", table.attributes.get("table:style-name", "")):
            spot.take()
        for row in _rows(table):
            cells = [joined_bits(self._cell(cell)) for cell in row.children if cell.name in _CELLS]
            made = DocumentParagraph("row", cells=cells, list_key=key, counted=False)
            if made.shows:
                made.origin = Origin((), spot.take(), open=False)
                yield made

    def _cell(self, cell: Element) -> Iterator[list[Bit]]:
        for element in _inner(cell):
            self._story.found["nested"] += element.name == "table:table"
            if element.name in _PARAGRAPHS:
                yield read_bits(element, self._story)


def _body(index: Element) -> Element:
    return index.child("text:index-body") or index


def _rows(table: Element) -> Iterator[Element]:
    """The rows that are shown."""
    for element in table.children:
        if element.name == "table:table-row":
            if element.attributes.get("table:visibility", "visible") == "visible":
                yield element
        elif element.name in _ROWS:
            yield from _rows(element)


def _inner(cell: Element) -> Iterator[Element]:
    """The paragraphs of a cell and the tables in it, theirs after them; not those of its text boxes."""
    for element in cell.children:
        if element.name in (*_PARAGRAPHS, "table:table"):
            yield element
        if element.name.startswith("table:table") or element.name in (
            "text:list",
            "text:list-item",
            "text:section",
            *_CELLS,
        ):
            yield from _inner(element)
