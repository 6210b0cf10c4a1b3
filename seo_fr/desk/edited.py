"""What was edited in the desk, as a document shows it: its own text stays, what is new stands beside it as comments.

Offsets called *old* are those of the document's own working text, *new* those of the text as it is in the desk.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import zip_longest

from seo_fr.containers.wanted import Remark, Wanted
from seo_fr.desk.pieces import HEAD, Piece
from seo_fr.model import Span
from seo_fr.reading import read_text
from seo_fr.reading.one_line import one_line
from seo_fr.resources import rules


@dataclass(frozen=True, slots=True)
class Pair:
    """The paragraph called ``piece``, or a line of it, before and now; ``old`` is None where it is new."""

    piece: str
    old: Span | None
    before: str
    new: Span
    now: str

    @property
    def same(self) -> bool:
        """True where nothing was changed."""
        return self.old is not None and self.before.rstrip() == self.now.rstrip()


def brought_back(wanted: Wanted, before: Sequence[Piece], now: Sequence[Piece]) -> Wanted:
    """What is ``wanted`` of the text in the desk, at its places in the document, and the edits as comments.

    ``before`` are the pieces of the document's working text, ``now`` those of the text in the desk.
    """
    pairs = _paired(before, now)
    end = sum(len(piece.text) for piece in before)
    starts = [pair.new.start for pair in pairs]
    lines: dict[int, list[str]] = {}
    anchors: dict[int, int] = {}
    for index, pair in enumerate(pairs):
        if not pair.same and (said := _proposed(pair)):
            anchors[index], text = _anchored(pairs, index, said)
            lines.setdefault(anchors[index], []).append(text)
    kept = []
    for remark in wanted.remarks:
        at = max(0, bisect_right(starts, remark.span.start) - 1) if remark.span else -1
        if remark.span is None:
            kept.append(remark)
        elif pairs[at].same:
            kept.append(replace(remark, span=_back(pairs[at], remark.span)))
        elif at in anchors:
            lines[anchors[at]] += remark.lines
    edits = (Remark(_body(pairs[at]), tuple(said), lasting=True) for at, said in sorted(lines.items()))
    places = (replace(i, place=_place(pairs, starts, i.place, end)) for i in wanted.insertions)
    return replace(wanted, insertions=tuple(places), remarks=(*kept, *edits))


def _paired(before: Sequence[Piece], now: Sequence[Piece]) -> list[Pair]:
    """Every piece of the text as it is, in order, beside the one of its name that was opened."""
    old, at = {}, 0
    for piece in before:
        old[piece.id] = at, piece.text
        at += len(piece.text)
    pairs, at = [], 0
    for piece in now:
        new = Span(at, at + len(piece.text))
        at = new.end
        if piece.id not in old:
            pairs.append(Pair(piece.id, None, "", new, piece.text))
            continue
        start, text = old[piece.id]
        pair = Pair(piece.id, Span(start, start + len(text)), text, new, piece.text)
        pairs += [pair] if pair.same or "\n" not in text.strip() else _by_line(pair, start)
    return pairs


def _by_line(pair: Pair, start: int) -> Iterator[Pair]:
    """A piece of several lines (a list, a table), line by line: a comment belongs to the one that was changed."""
    old, new = _lines(pair.before, start), _lines(pair.now, pair.new.start)
    was, now = [text for text, _ in old], [text for text, _ in new]
    at = pair.new.start
    for _, a, b, c, d in SequenceMatcher(a=was, b=now, autojunk=False).get_opcodes():
        for before, after in zip_longest(old[a:b], new[c:d]):
            found = Span(before[1], before[1] + len(before[0])) if before else None
            text, at = after or ("", at)
            yield Pair(pair.piece, found, before[0] if before else "", Span(at, at + len(text)), text)
            at += len(text)


def _lines(text: str, at: int) -> list[tuple[str, int]]:
    """The lines, their ends included, each with where it begins."""
    lines = []
    for line in text.splitlines(keepends=True):
        lines.append((line, at))
        at += len(line)
    return lines


def _proposed(pair: Pair) -> str:
    """The words that stand there now; their Markdown where that alone is new; empty where there is nothing to tell."""
    if not pair.now.strip():
        return "" if pair.old is None or not pair.before.strip() else _template("removed")
    shown = _words(pair.now)
    if shown == _words(pair.before) or not shown:
        shown = one_line(pair.now)
    return shown


def _words(markdown: str) -> str:
    from seo_fr.errors import InputError

    try:
        blocks = read_text(markdown, "proposition.md").blocks
    except InputError:  # without a word: a line of stars, an image
        return one_line(markdown)
    return one_line(" ".join(b.view.text for b in blocks))


def _anchored(pairs: Sequence[Pair], index: int, said: str) -> tuple[int, str]:
    """The pair that the comment stands on, and what it says: of a new paragraph, where it would go."""
    if pairs[index].old is not None:
        return index, said if said == _template("removed") else _template("proposed").format(text=said)
    above = next((i for i in range(index - 1, -1, -1) if _stands(pairs, i)), None)
    if above is not None:
        return above, _template("proposed_after").format(text=said)
    below = next((i for i in range(index + 1, len(pairs)) if _stands(pairs, i)), index)
    return below, _template("proposed_before").format(text=said)


def _stands(pairs: Sequence[Pair], index: int) -> bool:
    """True for a paragraph of the document, its header left out."""
    pair = pairs[index]
    return pair.old is not None and bool(pair.before.strip()) and pair.piece != HEAD


def _template(name: str) -> str:
    return str(rules("containers")["remarks"][name])


def _body(pair: Pair) -> Span | None:
    """The words of the paragraph in the document."""
    return Span(pair.old.start, pair.old.start + len(pair.before.rstrip())) if pair.old else None


def _back(pair: Pair, span: Span) -> Span:
    """``span`` of the text in the desk in that of the document; it begins in a pair that was not changed."""
    assert pair.old is not None  # noqa: S101 (the caller has asked whether it is the same)
    start = min(pair.old.start + span.start - pair.new.start, pair.old.end)
    return Span(start, max(start, min(start + len(span), pair.old.end)))


def _place(pairs: Sequence[Pair], starts: Sequence[int], place: int, end: int) -> int:
    """The place in the document of something that is put in before a paragraph of the text in the desk."""
    at = max(0, bisect_right(starts, place) - 1)
    pair = pairs[at]
    if pair.old is not None and (pair.same or place == pair.new.start):
        return min(pair.old.start + place - pair.new.start, pair.old.end) if pair.same else pair.old.start
    return next((p.old.start for p in pairs[at + 1 :] if p.old is not None), end)
