"""A source cut into the pieces that are edited one at a time; put together again they are the source."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from seo_fr.model import Article
from seo_fr.reading.line_ends import line_start

HEAD = "p0"
_BLANK_LINES = re.compile(r"(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)(?:[ \t]*(?:\r\n?|\n))*")
_LEADING = re.compile(r"\A(?:[ \t]*(?:\r\n?|\n))+")
# Where a blank line is part of the block itself: fenced code, raw HTML, indented text, a list.
_WHOLE = re.compile(r"(?m)^(?:[ \t]*(?:```|~~~|:::|!!!|<)|(?: {2,}|\t)|[ \t]*(?:[-*+]|\d+[.)])[ \t])")


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of the working text under a name that stays: a top-level block with the blank lines after it.

    The piece called `HEAD` is what stands before the first block (a header, a byte order mark).
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
    source = article.source
    starts = sorted({line_start(source, b.outer.start) for b in article.blocks})
    head = source[: starts[0]] if starts else source
    pieces = [Piece(HEAD, head)] if head else []
    for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(source)], strict=True), 1):
        pieces.append(Piece(f"p{number}", source[start:end]))
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


def rewritten(
    pieces: tuple[Piece, ...], name: str, body: str, newline: str, *, final: bool = True
) -> tuple[Piece, ...]:
    """The pieces, ``name`` holding ``body`` instead; once ``final``, several paragraphs become pieces of their own.

    The line feeds of ``body`` (all that a text field knows) are written as ``newline``; the white space after the
    piece stays, so that what follows stays a block of its own. An unknown name changes nothing.
    """
    index = next((i for i, p in enumerate(pieces) if p.id == name), None)
    if index is None:
        return pieces
    old = pieces[index]
    text = _LEADING.sub("", body.replace("\r\n", "\n").replace("\r", "\n")).rstrip(" \t\n").replace("\n", newline)
    if text == old.body and not (final and len(_parts(old.text)) > 1):
        return pieces
    last = index == len(pieces) - 1
    tail = old.tail or ("" if last or not text else newline * 2)
    whole = text + tail if text else ""
    parts = (_parts(whole) if final else [whole]) or [""]
    taken = {p.id for p in pieces}
    names = [name, *_fresh(name, taken, len(parts) - 1)]
    return (*pieces[:index], *(Piece(n, t) for n, t in zip(names, parts, strict=True)), *pieces[index + 1 :])


def added(pieces: tuple[Piece, ...], after: str, name: str, body: str, newline: str) -> tuple[Piece, ...]:
    """The pieces with a paragraph more behind ``after`` (the end where that is unknown), called ``name``."""
    if any(p.id == name for p in pieces):
        return rewritten(pieces, name, body, newline)
    index = next((i for i, p in enumerate(pieces) if p.id == after), len(pieces) - 1)
    before = pieces[index]
    gap = "" if len(_ends(before.tail)) > 1 else newline * (2 - len(_ends(before.tail)))
    parted = (*pieces[:index], Piece(before.id, before.text + gap))
    closing = newline if index == len(pieces) - 1 else newline * 2
    return rewritten((*parted, Piece(name, closing), *pieces[index + 1 :]), name, body, newline)


def _ends(tail: str) -> list[str]:
    return re.findall(r"\r\n?|\n", tail)


def _parts(text: str) -> list[str]:
    """``text`` cut behind its blank lines, where those part paragraphs."""
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
