"""Paragraphs of a document → the working text, and which paragraph is where in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from seo_fr.added_kinds import CLOSE, OPENS
from seo_fr.containers.inline_markup import Inline, inline
from seo_fr.containers.paragraphs import DocumentParagraph
from seo_fr.model import Piece, Span

_ONE_LINE = ("title", "heading", "row")
_PIPE = re.compile(r"\|")


@dataclass(frozen=True, slots=True)
class Composed:
    """The working text; ``pieces`` go one by one with the paragraphs that it was made of."""

    source: str
    pieces: tuple[Piece, ...]


def compose(paragraphs: Sequence[DocumentParagraph], header: str = "") -> Composed:
    """The text of the paragraphs, each of which shows something or is a mark of ours; ``header`` stands before it."""
    parts: list[str] = [header] if header else []
    pieces: list[Piece] = []
    at, number = len(header), 0
    lists = _Lists()
    before: DocumentParagraph | None = None
    for index, paragraph in enumerate(paragraphs):
        number += paragraph.counted
        lead, margin = lists.margin(paragraph) if paragraph.kind == "item" else ("", "")
        gap = _gap(before, paragraph, lists) if before else ""
        opens_table = paragraph.kind == "row" and (before is None or before.kind != "row")
        columns = _columns(paragraphs[index:]) if opens_table else 0
        text = _block(paragraph, lead, margin)
        if columns:
            text = _widened(text, len(paragraph.cells), columns)
        start = at + len(gap)
        pieces.append(Piece(max(number, 1), Span(start, start + len(text)), paragraph.by_look))
        parts += [gap, text]
        at = start + len(text)
        if columns:
            ruler = "\n|" + " --- |" * columns
            parts.append(ruler)
            at += len(ruler)
        if paragraph.kind != "item":
            lists.end()
        before = paragraph
    return Composed("".join([*parts, "\n"]), tuple(pieces))


def placed(paragraph: DocumentParagraph, piece: Piece, source: str) -> tuple[Inline, list[int]]:
    """The paragraph's own Markdown, and the offset in the working text of each character that it shows."""
    own = _inline(paragraph)
    body = piece.span.of(source)
    # What stands before the text of the paragraph in its block: a sign of a list, of a heading, of a quotation.
    lead = len(body.split("\n", maxsplit=1)[0]) - len(own.text.split("\n", maxsplit=1)[0])
    lines = body[lead:].split("\n")
    margins = [0, *(len(line) - len(bare) for line, bare in zip(lines[1:], own.text.split("\n")[1:], strict=True))]
    ends = [i for i, c in enumerate(own.text) if c == "\n"]
    places, line, shift = [], 0, 0
    for place in own.places:
        while line < len(ends) and place > ends[line]:
            line += 1
            shift += margins[line]
        places.append(piece.span.start + lead + place + shift)
    return own, places


def _inline(paragraph: DocumentParagraph) -> Inline:
    one_line = paragraph.kind in _ONE_LINE
    return inline(paragraph.bits, one_line=one_line or paragraph.kind == "note", plain=one_line)


def _block(paragraph: DocumentParagraph, lead: str, margin: str) -> str:
    match paragraph.kind:
        case "row":
            cells = (_PIPE.sub(r"\\|", inline(cell, one_line=True, plain=True).text) for cell in paragraph.cells)
            return f"| {' | '.join(cells)} |"
        case "added":
            return f"{OPENS} {paragraph.label}\n-->"
        case "added_end":
            return CLOSE
        case "title":
            return f"# {_inline(paragraph).text}"
        case "heading":
            return f"{'#' * min(max(paragraph.level, 1), 6)} {_inline(paragraph).text}"
        case "note":
            return f"[^{paragraph.label}]: {_inline(paragraph).text}"
        case "quote":
            lead = margin = "> "
    first, *others = _inline(paragraph).text.split("\n")
    return "\n".join([lead + first, *(margin + line for line in others)])


def _gap(before: DocumentParagraph, paragraph: DocumentParagraph, lists: _Lists) -> str:
    """What stands between two blocks."""
    if before.kind == paragraph.kind == "row" and before.list_key == paragraph.list_key:
        return "\n"
    if before.kind == paragraph.kind == "item" and lists.continues:
        return "\n"
    if before.kind == paragraph.kind == "quote":
        return "\n>\n"
    return "\n\n"


def _columns(paragraphs: Iterable[DocumentParagraph]) -> int:
    """How many cells the widest row of the table has that the paragraphs begin with."""
    most, key = 1, None
    for paragraph in paragraphs:
        if paragraph.kind != "row" or key not in (None, paragraph.list_key):
            break
        key = paragraph.list_key
        most = max(most, len(paragraph.cells))
    return most


def _widened(text: str, has: int, wants: int) -> str:
    return text + "  |" * (wants - has)


class _Lists:
    """The lists that are open while items come: how deep each is set in, and the next number."""

    def __init__(self) -> None:
        self._open: list[tuple[int, int, bool]] = []  # width of the margin, next number, ordered
        self._key: object = None
        self._other = False
        self.continues = False

    def end(self) -> None:
        """A paragraph that is no item has come."""
        self._open, self.continues = [], False

    def margin(self, item: DocumentParagraph) -> tuple[str, str]:
        """What stands before the item's first line, and before its other ones.

        A list that follows another one at once gets the other sign, without which Markdown would take both for one.
        """
        depth = min(item.level, len(self._open))
        same = depth < len(self._open) and self._open[depth][2] == item.ordered
        if self._open and depth == 0 and not (same and item.list_key == self._key):
            self._other = same and not self._other
            self._open, same = [], False
        self.continues = bool(self._open)
        if depth == 0:
            self._key = item.list_key
        following = self._open[depth][1] if same else 1
        outer = self._open[depth - 1][0] if depth else 0
        sign = f"{following}{')' if self._other else '.'}" if item.ordered else "*" if self._other else "-"
        width = outer + len(sign) + 1
        self._open = [*self._open[:depth], (width, following + 1, item.ordered)]
        return f"{' ' * outer}{sign} ", " " * width
