"""A source cut into the pieces that are edited one at a time; put together again they are the source."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from seo_fr.model import Article
from seo_fr.reading.line_ends import line_start

HEAD, TAIL = "p0", "p-end"
_BLANK_LINES = re.compile(r"(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)(?:[ \t]*(?:\r\n?|\n))*")
_MARKS = re.compile(r"(?m)^#{1,6}[ \t]+|\*\*|(?<!\w)_(?=\S)|(?<=\S)_(?!\w)")
_LEADING = re.compile(r"\A(?:[ \t]*(?:\r\n?|\n))+")
# Where a blank line is part of the block itself: fenced code, raw HTML, indented text, a list.
_WHOLE = re.compile(r"(?m)^(?:[ \t]*(?:```|~~~|:::|!!!|<)|(?: {2,}|\t)|[ \t]*(?:[-*+]|\d+[.)])[ \t])")


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of the working text under a name that stays: a top-level block with the blank lines after it.

    The piece called `HEAD` is what stands before the first block (a header, a byte order mark), `TAIL` what a page
    has behind its last one (its foot, the closing tags); neither is shown or edited.
    """

    id: str
    text: str

    @property
    def body(self) -> str:
        """The text without the white space at its end: what is edited."""
        return self.text.rstrip(" \t\r\n")

    @property
    def tail(self) -> str:
        """The white space at its end."""
        return self.text[len(self.body) :]


def cut(article: Article) -> tuple[Piece, ...]:
    """The pieces of an article as it was read, in order; joined they give its source."""
    source, is_page = article.source, article.format == "html"
    # A page may have all of its tags on one line.
    starts = sorted({b.outer.start if is_page else line_start(source, b.outer.start) for b in article.blocks})
    last = max((b.outer.end for b in article.blocks), default=len(source)) if is_page else len(source)
    end = last if source[last:].strip() else len(source)
    head = source[: starts[0]] if starts else source[:end]
    pieces = [Piece(HEAD, head)] if head else []
    for number, (start, stop) in enumerate(zip(starts, [*starts[1:], end], strict=True), 1):
        pieces.append(Piece(f"p{number}", source[start:stop]))
    if end < len(source):
        pieces.append(Piece(TAIL, source[end:]))
    return tuple(pieces)


def joined(pieces: Iterable[Piece]) -> str:
    """The working text."""
    return "".join(piece.text for piece in pieces)


def offsets(pieces: Iterable[Piece]) -> dict[str, int]:
    """Where each piece begins in the working text, in code points."""
    at, places = 0, {}
    for piece in pieces:
        places[piece.id] = at
        at += len(piece.text)
    return places


def rewritten(  # noqa: PLR0913 (what is changed, and how the text is written)
    pieces: tuple[Piece, ...], name: str, body: str, newline: str, *, final: bool = True, lines: bool = False
) -> tuple[Piece, ...]:
    """The pieces, ``name`` holding ``body`` instead; once ``final``, several paragraphs become pieces of their own.

    The line feeds of ``body`` (all that a text field knows) are written as ``newline``; the white space after the
    piece stays, so that what follows stays a block of its own. An unknown name changes nothing. ``lines`` is true for
    a text whose every line is a paragraph: one blank line in it would make a single paragraph of all the others.
    """
    index = next((i for i, p in enumerate(pieces) if p.id == name), None)
    if index is None:
        return pieces
    old = pieces[index]
    text = _LEADING.sub("", body.replace("\r\n", "\n").replace("\r", "\n")).rstrip(" \t\n")
    text = (re.sub(r"\n\s*\n", "\n", text) if lines else text).replace("\n", newline)
    if text == old.body and not (final and len(_parts(old.text, lines=lines)) > 1):
        return pieces
    last = index == len(pieces) - 1
    tail = old.tail or ("" if last or not text else newline * (1 if lines else 2))
    whole = text + tail if text else ""
    parts = (_parts(whole, lines=lines) if final else [whole]) or [""]
    taken = {p.id for p in pieces}
    names = [name, *_fresh(name, taken, len(parts) - 1)]
    return (*pieces[:index], *(Piece(n, t) for n, t in zip(names, parts, strict=True)), *pieces[index + 1 :])


def added(  # noqa: PLR0913 (what is changed, and how the text is written)
    pieces: tuple[Piece, ...], after: str, name: str, body: str, newline: str, *, lines: bool = False
) -> tuple[Piece, ...]:
    """The pieces with a paragraph more behind ``after`` (the end where that is unknown), called ``name``.

    ``lines`` as in `rewritten`.
    """
    if any(p.id == name for p in pieces):
        return rewritten(pieces, name, body, newline, lines=lines)
    least = -2 if len(pieces) > 1 and pieces[-1].id == TAIL else -1
    index = next((i for i, p in enumerate(pieces[: len(pieces) + least]) if p.id == after), len(pieces) + least)
    before = pieces[index]
    wanted = 1 if lines else 2
    gap = newline * max(0, wanted - len(_ends(before.tail)))
    parted = (*pieces[:index], Piece(before.id, before.text + gap))
    closing = newline if index == len(pieces) - 1 else newline * wanted
    return rewritten((*parted, Piece(name, closing), *pieces[index + 1 :]), name, body, newline, lines=lines)


def as_lines(markdown: str) -> str:
    """Markdown as lines of a plain text, whose reader knows no marks."""
    return re.sub(r"\n\s*\n", "\n", _MARKS.sub("", markdown))


def is_in_lines(article: Article) -> bool:
    """True for a plain text in which each line is a paragraph."""
    tails = [p.tail for p in cut(article)[:-1] if p.id != HEAD]
    return article.format == "text" and bool(tails) and all(len(_ends(t)) == 1 for t in tails)


def _ends(tail: str) -> list[str]:
    return re.findall(r"\r\n?|\n", tail)


def _parts(text: str, *, lines: bool = False) -> list[str]:
    """``text`` cut behind its blank lines (its ``lines``), where those part paragraphs."""
    if lines:
        return re.findall(r"[^\r\n]+(?:\r\n?|\n)*|(?:\r\n?|\n)+", text)
    if _WHOLE.search(text):
        return [text]
    cuts = [0, *(m.end() for m in _BLANK_LINES.finditer(text) if m.end() < len(text)), len(text)]
    return [text[a:b] for a, b in pairwise(cuts) if a < b]


def _fresh(name: str, taken: set[str], count: int) -> list[str]:
    names: list[str] = []
    number = 1
    while len(names) < count:
        if (other := f"{name}-{number}") not in taken:
            names.append(other)
        number += 1
    return names
