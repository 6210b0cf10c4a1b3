"""Building `TextView` values: pieces of visible text put together with the places they come from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from seo_fr.model import Run, Span, TextView

Piece = tuple[str, Span]
_PAIR = re.compile(r"\r\n?")


def assemble(pieces: Iterable[Piece]) -> TextView:
    """The view that shows ``pieces`` one after the other.

    Their source ranges must rise. Neighbours that stand for the source character by character become
    one run, and so do two that share source characters (the halves of an entity, say).
    """
    texts: list[str] = []
    runs: list[Run] = []
    at = 0
    for text, source in pieces:
        if not text:
            continue
        texts.append(text)
        new = Run(at, at + len(text), source)
        at = new.text_end
        if runs and _one_run(runs[-1], new):
            last = runs.pop()
            new = Run(last.text_start, at, Span(last.source.start, max(last.source.end, source.end)))
        runs.append(new)
    return TextView("".join(texts), tuple(runs))


def _one_run(last: Run, new: Run) -> bool:
    if new.source.start < last.source.end:
        return True
    return last.verbatim and new.verbatim and last.source.end == new.source.start


def as_written(source: str, start: int, end: int) -> TextView:
    """``[start, end)`` of ``source`` as it stands, each line end as a line feed."""
    at, pieces = start, []
    for line_end in _PAIR.finditer(source, start, end):
        pieces += [(source[at : line_end.start()], Span(at, line_end.start())), ("\n", Span(*line_end.span()))]
        at = line_end.end()
    return assemble([*pieces, (source[at:end], Span(at, end))])


def pieces_of(view: TextView, start: int, end: int) -> Iterator[Piece]:
    """The pieces of ``view.text[start:end]``; part of an atomic run keeps the whole source range."""
    if start >= end:
        return
    first_run = max(0, bisect_right(view.runs, start, key=lambda r: r.text_start) - 1)
    for index in range(first_run, len(view.runs)):
        run = view.runs[index]
        if run.text_start >= end:
            break
        first, last = max(start, run.text_start), min(end, run.text_end)
        source = run.source
        if run.verbatim:
            shift = run.source.start - run.text_start
            source = Span(first + shift, last + shift)
        yield view.text[first:last], source


def strip(view: TextView) -> TextView:
    """The view without the white space at its ends."""
    stripped = view.text.strip()
    if len(stripped) == len(view.text):
        return view
    start = len(view.text) - len(view.text.lstrip())
    return assemble(pieces_of(view, start, start + len(stripped)))
