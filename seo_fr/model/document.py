"""A document of a word processor as the rest of the program sees it: a text, and which paragraph is where in it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

from seo_fr.model.text import Span

DocumentFormat = Literal["docx", "odt"]


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph and where it stands in the working text.

    ``number`` counts the paragraphs of the page that show something, from 1; what stands in a table or a note has the
    number of the paragraph before it. ``span`` covers its lines, marks of Markdown included. ``by_look``:
    nothing but its look makes it a heading.
    """

    number: int
    span: Span
    by_look: bool = False


@dataclass(frozen=True, slots=True)
class WorkingText:
    """What a document says, as Markdown, and the document itself.

    ``data`` are the bytes of the file. ``pieces`` are in the order of the text. ``sealed`` is the French reason why
    nothing may be written into it (a signature, a protection), empty where something may. ``suffix`` is the only
    ending that the file may have, dot included: Word opens a document with macros under no other name.
    """

    format: DocumentFormat
    suffix: str
    source: str
    pieces: tuple[Piece, ...]
    data: bytes
    notices: tuple[str, ...] = ()
    sealed: str = ""

    def piece_at(self, place: int) -> Piece | None:
        """The last piece that begins at or before ``place``, else the first one; None in an empty document."""
        at = bisect_right(self.pieces, place, key=lambda p: p.span.start) - 1
        return self.pieces[max(at, 0)] if self.pieces else None
