"""What is to be put into a document, said without its format, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from seo_fr.model import Span


@dataclass(frozen=True, slots=True)
class NewParagraph:
    """A paragraph to put in. ``level`` is that of a heading in the working text; ``text`` is one line."""

    kind: Literal["heading", "paragraph", "item"]
    text: str
    level: int = 0
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Insertion:
    """Paragraphs put in together, before the block of the working text that begins at or after ``place``.

    ``mark`` is what makes an added block known when the document is read again (« KIND drawn=N »), empty for a
    heading. ``remark`` is the comment on the first of them, a line a paragraph.
    """

    place: int
    paragraphs: tuple[NewParagraph, ...]
    mark: str = ""
    remark: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment on ``span`` of the working text; on the article as a whole (its first paragraph) where that is None.

    A ``lasting`` one says what an editor wrote: it goes in even where comments of ours are there already.
    """

    span: Span | None
    lines: tuple[str, ...]
    lasting: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """All that is to go into one document.

    ``tracked`` insertions are accepted or refused by the editor; ``date`` (ISO) is theirs and that of the comments,
    none where it is empty: the same document gives the same bytes.
    """

    insertions: tuple[Insertion, ...] = ()
    remarks: tuple[Remark, ...] = ()
    tracked: bool = True
    date: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """The document, how many paragraphs and comments went in, and a French line for whatever did not."""

    data: bytes
    paragraphs: int = 0
    remarks: int = 0
    left: tuple[str, ...] = ()
