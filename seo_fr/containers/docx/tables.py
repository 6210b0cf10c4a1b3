"""The rows, cells and paragraphs of a Word table, through whatever stands around them."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.containers.xml_places import Element

WRAPPERS = ("w:customXml", "w:ins", "w:moveTo")


def paragraphs_of(cell: Element) -> Iterator[Element]:
    """The paragraphs of a cell and the tables in it, theirs after them; not those of its text boxes."""
    for element in cell.children:
        if element.name in ("w:p", "w:tbl"):
            yield element
        if element.name in ("w:tbl", "w:tr", "w:tc", "w:sdt", "w:sdtContent", *WRAPPERS):
            yield from paragraphs_of(element)


def rows_of(table: Element) -> Iterator[Element]:
    """The rows that are not deleted."""
    for element in table.children:
        if element.name == "w:tr":
            properties = element.child("w:trPr")
            if properties is None or properties.child("w:del") is None:
                yield element
        elif element.name in ("w:sdt", "w:sdtContent", *WRAPPERS):
            yield from rows_of(element)


def cells_of(row: Element) -> Iterator[Element]:
    """The cells of a row."""
    for element in row.children:
        if element.name == "w:tc":
            yield element
        elif element.name in ("w:sdt", "w:sdtContent", *WRAPPERS):
            yield from cells_of(element)
