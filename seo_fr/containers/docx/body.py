"""The body of a Word document → its paragraphs, in order, as an editor sees them with all revisions accepted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from seo_fr.containers.docx.runs import Story, chosen, read_bits
from seo_fr.containers.docx.styles import BODY_LEVEL, list_of, outline_of, value_of
from seo_fr.containers.docx.tables import WRAPPERS, cells_of, paragraphs_of, rows_of
from seo_fr.containers.paragraphs import Bit, DocumentParagraph, joined_bits
from seo_fr.containers.places import Origin
from seo_fr.containers.signature import own_mark
from seo_fr.containers.xml_places import Element

_PARTING = ("w:tbl", "w:sdt", "mc:AlternateContent", *WRAPPERS)


@dataclass(slots=True)
class _Merged:
    """What deleted paragraph marks have joined so far."""

    bits: list[Bit] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    free: bool = True


@dataclass(slots=True)
class _Around:
    """The element of the body that blocks stand in, None for those of the body itself.

    Only what is read first in it has a place before it: ``used`` tells that something was read.
    """

    element: Element | None
    used: bool = False

    def before(self, own: Element) -> Element | None:
        """The element of the body before which something goes that stands before the block ``own``."""
        return own if self.element is None else None if self.used else self.element

    def inside(self, own: Element) -> _Around:
        """What is around the blocks in the block ``own``."""
        return _Around(own) if self.element is None else self


class Body:
    """Reads the blocks of one body; ``numbering`` tells which lists are numbered."""

    def __init__(self, story: Story, numbering: Mapping[tuple[str, int], bool]) -> None:
        self._story, self._numbering = story, numbering
        self._tables = 0
        self._ours: dict[str, str] = {}  # bookmarks of ours that are open

    def read(self, body: Element) -> Iterator[DocumentParagraph]:
        """The paragraphs that show something, and the marks around what an earlier run has added."""
        return self._blocks(body.children, _Around(None))

    def _blocks(self, elements: Iterable[Element], around: _Around) -> Iterator[DocumentParagraph]:
        merged = _Merged()
        for element in elements:
            if element.name == "w:p":
                if self._ends(element, merged):
                    yield from self._paragraphs(merged, around)
                    merged = _Merged()
                continue
            if element.name in _PARTING:  # a deleted mark joins nothing over a table
                yield from self._paragraphs(merged, around)
                merged = _Merged()
            yield from self._other(element, around)
        yield from self._paragraphs(merged, around)

    def _other(self, element: Element, around: _Around) -> Iterator[DocumentParagraph]:
        """A block that is no paragraph."""
        match element.name:
            case "w:tbl":
                yield from self._table(element, around.before(element))
                around.used = True
            case "w:sdt":
                yield from self._control(element, around.inside(element))
            case "w:altChunk" | "w:subDoc":
                self._story.found["foreign"] += 1
            case "mc:AlternateContent":
                yield from self._blocks(chosen(element), around.inside(element))
            case name if name in WRAPPERS:
                yield from self._blocks(element.children, around.inside(element))

    def _control(self, control: Element, around: _Around) -> Iterator[DocumentParagraph]:
        properties = control.child("w:sdtPr")
        part = properties.child("w:docPartObj") if properties else None
        inner = control.child("w:sdtContent")
        if inner is None:
            return
        if (value_of(part, "w:docPartGallery") or "").casefold() == "table of contents":
            self._story.found["contents"] += sum(e.name == "w:p" for e in inner.walk())
            return
        self._story.found["control"] += 1
        yield from self._blocks(inner.children, around)

    def _ends(self, element: Element, merged: _Merged) -> bool:
        """Read a paragraph; False where its mark is deleted, or where it is no text of the article."""
        properties = element.child("w:pPr")
        style = value_of(properties, "w:pStyle") or ""
        fields = self._story.fields
        free, contents = fields.free, fields.lists_contents
        bits = read_bits(element, style, self._story)
        if self._is_contents(style, contents=contents or fields.lists_contents):
            return False
        merged.bits += bits
        merged.elements.append(element)
        merged.free = merged.free and free
        return not self._mark_deleted(element, properties)

    def _paragraphs(self, merged: _Merged, around: _Around) -> list[DocumentParagraph]:
        """The paragraph that one or several joined ones are, as the last of them is, and the marks around it."""
        if not merged.elements:
            return []
        properties = merged.elements[-1].child("w:pPr")
        before = around.before(merged.elements[0]) if merged.free else None
        origin = Origin(tuple(merged.elements), before, open=around.element is None)
        made = self._made(properties, value_of(properties, "w:pStyle") or "", merged.bits, origin)
        around.used = around.used or made.shows
        return self._marked(merged.elements, [made] if made.shows else [])

    def _is_contents(self, style: str, *, contents: bool) -> bool:
        role, _ = self._story.styles.role(style)
        if contents or role == "contents":
            self._story.found["contents"] += 1
        elif role == "caption":
            self._story.found["caption"] += 1
        return contents or role in ("contents", "caption")

    def _mark_deleted(self, element: Element, properties: Element | None) -> bool:
        mark = properties.child("w:rPr") if properties else None
        gone = mark is not None and any(c.name in ("w:del", "w:moveFrom") for c in mark.children)
        if gone and not any(c.name in ("w:del", "w:moveFrom") for c in element.children):
            self._story.found["deletion"] += 1
        return gone

    def _made(self, properties: Element | None, style: str, bits: list[Bit], origin: Origin) -> DocumentParagraph:
        """The paragraph as what its style, its outline level or its list makes it."""
        role, level = self._story.styles.role(style)
        outline = outline_of(properties)
        if outline is not None and role in ("paragraph", "heading"):
            role, level = ("heading", min(outline + 1, 6)) if outline < BODY_LEVEL else ("paragraph", 0)
        listed = list_of(properties) or self._story.styles.listed(style)
        if role == "paragraph" and listed and listed[0] != "0":
            ordered = self._numbering.get(listed, False)
            return DocumentParagraph("item", bits, listed[1], ordered, list_key=listed[0], origin=origin)
        kinds = {"title": "title", "heading": "heading", "quote": "quote"}
        return DocumentParagraph(kinds.get(role, "paragraph"), bits, level, origin=origin)  # type: ignore[arg-type]

    def _marked(self, elements: Iterable[Element], made: list[DocumentParagraph]) -> list[DocumentParagraph]:
        """The paragraph between the marks of the bookmarks of ours that begin and end in it."""
        before, after = [], []
        for child in (c for element in elements for c in element.children):
            if child.name == "w:bookmarkStart" and (label := own_mark(child.attributes.get("w:name", ""))):
                self._ours[child.attributes.get("w:id", "")] = label
                before.append(DocumentParagraph("added", label=label, counted=False))
            elif child.name == "w:bookmarkEnd" and self._ours.pop(child.attributes.get("w:id", ""), ""):
                after.append(DocumentParagraph("added_end", counted=False))
        return [*before, *made, *after]

    def _table(self, table: Element, before: Element | None) -> Iterator[DocumentParagraph]:
        """A paragraph a row, before the first of which something may be put; a table in a cell is part of it."""
        self._tables += 1
        key = self._tables
        for row in rows_of(table):
            cells = [joined_bits(self._cell(cell)) for cell in cells_of(row)]
            made = DocumentParagraph("row", cells=cells, list_key=key, counted=False)
            if made.shows:
                made.origin = Origin((), before, open=False)
                before = None
                yield made

    def _cell(self, cell: Element) -> Iterator[list[Bit]]:
        for element in paragraphs_of(cell):
            self._story.found["nested"] += element.name == "w:tbl"
            if element.name == "w:p":
                yield read_bits(element, value_of(element.child("w:pPr"), "w:pStyle") or "", self._story)
