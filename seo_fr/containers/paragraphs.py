"""What a document says, paragraph by paragraph: what each format is read into, and the working text made from."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Literal

ParagraphKind = Literal["title", "heading", "paragraph", "item", "quote", "note", "row", "added", "added_end"]
_OUTSIDE = re.compile(r"(?:https?|mailto):", re.IGNORECASE)


@dataclass(slots=True, frozen=True)
class Bit:
    """A stretch of text with one look.

    ``text`` holds a line feed where a line ends inside the paragraph. ``link`` is an address, ``mark`` Markdown that
    stands at this place and shows nothing of the author's (the call of a note). ``origin`` is what the format wants to
    find the characters again by; None where nothing may be put in between them.
    """

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""
    mark: str = ""
    origin: Any = None


@dataclass(slots=True)
class DocumentParagraph:
    """One paragraph, or one row of a table.

    ``level`` is that of a heading (1 to 6) or the depth of an item (0 is the outermost); ``ordered`` items are
    numbered; items of one ``list_key`` belong together. A ``note`` has its ``label``, a ``row`` its ``cells``.
    ``added`` and ``added_end`` stand around a block of ours and show nothing: ``label`` is « KIND drawn=N ».
    ``counted`` tells that it is one of the paragraphs of the page, ``by_look`` that nothing but its look makes it a
    heading, and ``origin`` is the format's own.
    """

    kind: ParagraphKind
    bits: list[Bit] = field(default_factory=list)
    level: int = 0
    ordered: bool = False
    list_key: Any = None
    label: str = ""
    cells: list[list[Bit]] = field(default_factory=list)
    counted: bool = True
    by_look: bool = False
    origin: Any = None

    @property
    def text(self) -> str:
        """What it shows."""
        if self.kind == "row":
            return " ".join("".join(b.text for b in cell) for cell in self.cells)
        return "".join(b.text for b in self.bits)

    @property
    def shows(self) -> bool:
        """False for a paragraph without anything to read."""
        return bool(self.text.strip())


def outside_address(target: str) -> str:
    """The address, where it leads to what a reader can open from anywhere; else empty."""
    return target if _OUTSIDE.match(target) else ""


def joined_bits(groups: Iterable[list[Bit]]) -> list[Bit]:
    """The bits of several paragraphs as those of one, a space between those that have any."""
    bits: list[Bit] = []
    for found in groups:
        bits += [Bit(" "), *found] if bits and found else found
    return bits


def called_note(called: list[DocumentParagraph], bits: list[Bit]) -> str:
    """The mark of the next note, which joins those that are ``called``; empty where it says nothing."""
    made = DocumentParagraph("note", bits, label=str(len(called) + 1), counted=False)
    if not made.shows:
        return ""
    called.append(made)
    return f"[^{made.label}]"
