"""The few plain tags that a CMS is given → paragraphs of a document."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from seo_fr.containers.paragraphs import Bit, DocumentParagraph, ParagraphKind, outside_address


def paragraphs_of(html: str) -> list[DocumentParagraph]:
    """The paragraphs of ``html`` as `plain_html` writes it, in order; those without a word are left out."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_paragraph()
    return [p for p in reader.found if p.shows]


class _Reader(HTMLParser):
    """Blocks as they open and close; what stands between tags belongs to the block that is open."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[DocumentParagraph] = []
        self._bits: list[Bit] = []
        self._row: list[list[Bit]] | None = None
        self._lists: list[tuple[bool, int]] = []  # of each open list whether it is numbered, and its own key
        self._kind: tuple[ParagraphKind, int] = ("paragraph", 0)
        self._item = self._quote = False
        self._looks: list[str] = []
        self._link = ""
        self._tables = self._keys = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A block that begins ends the one before it."""
        if tag in ("strong", "em"):
            self._looks.append(tag)
        elif tag == "a":
            target = (dict(attrs).get("href") or "").strip()
            self._link = outside_address(target)
        elif tag == "br":
            self._bits.append(Bit("\n"))
        else:
            self._begin(tag)

    def _begin(self, tag: str) -> None:
        self.end_paragraph()
        if tag in ("ul", "ol"):
            self._keys += 1
            self._lists.append((tag == "ol", self._keys))
        elif tag == "li":
            self._item = True
        elif tag == "blockquote":
            self._quote = True
        elif tag == "table":
            self._tables += 1
        elif tag == "tr":
            self._row = []
        elif re.fullmatch("h[1-6]", tag):
            self._kind = "heading", int(tag[1])

    def handle_endtag(self, tag: str) -> None:
        """The end of a look, of a paragraph, of what paragraphs stand in."""
        if tag in ("strong", "em"):
            if tag in self._looks:
                self._looks.remove(tag)
        elif tag == "a":
            self._link = ""
        elif tag == "td" and self._row is not None:
            self._row.append(self._bits)
            self._bits = []
        elif tag != "br":
            self.end_paragraph()
            self._end(tag)

    def _end(self, tag: str) -> None:
        if tag in ("ul", "ol") and self._lists:
            self._lists.pop()
        elif tag == "li":
            self._item = False
        elif tag == "blockquote":
            self._quote = False
        elif tag == "tr" and self._row is not None:
            self.found.append(DocumentParagraph("row", cells=self._row, list_key=self._tables))
            self._row = None

    def handle_data(self, data: str) -> None:
        """Words, in the looks that are open."""
        if data.strip(" \n") or self._bits:
            text = data.replace("\n", " ")
            self._bits.append(Bit(text, "strong" in self._looks, "em" in self._looks, self._link))

    def end_paragraph(self) -> None:
        """What was read since the last block began is a paragraph."""
        bits, self._bits = self._bits, []
        kind, level = self._kind
        self._kind = "paragraph", 0
        if not bits or self._row is not None:
            return
        if kind == "heading" or not (self._item or self._quote):
            self.found.append(DocumentParagraph(kind, bits, level))
        elif self._item and self._lists:
            ordered, key = self._lists[-1]
            self.found.append(DocumentParagraph("item", bits, len(self._lists) - 1, ordered, key))
            self._item = False  # a second paragraph of an item has no number of its own
        else:
            self.found.append(DocumentParagraph("quote", bits))
