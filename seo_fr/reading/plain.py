"""Plain text → blocks: paragraphs, and a title where the first of them is one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seo_fr.model import Block, Span, TextView
from seo_fr.reading.characters import is_blank
from seo_fr.reading.line_ends import line_end, line_start, lines_of, text_start
from seo_fr.reading.views import Piece, assemble
from seo_fr.resources import number

# A colon, semicolon or comma ends no sentence, but it announces more, which a title does not do.
_ENDS_SENTENCE = re.compile(r"[.!?…:;,][\s\"”’')\]»]*\Z")
_FIRST_WORD = re.compile(r"\S+")
# A dash, a bullet or a number that opens a line: a list or a dialogue, never the rest of a wrapped line.
_MARKER = re.compile(r"(?:[-–—•*·‣▪]|\d{1,3}[.)])\s")


def read_plain(source: str) -> tuple[Block, ...]:
    """The blocks of a plain text, in order; the first is of kind ``title`` where the text has one.

    A blank line ends a paragraph; in a text that has none, each line is a paragraph.
    """
    lines = list(_lines(source))
    groups = _groups(lines, source)
    width = max((len(line) for group in groups if len(group) > 1 for line in group), default=0)
    blocks = [_block(source, group, width) for group in groups]
    if len(groups) > 1 and _is_title(groups[0], groups[1], blocks[0].view.text, source):
        first = blocks[0]
        blocks[0] = Block("title", first.span, first.outer, first.view, 1)
    return tuple(blocks)


def _lines(source: str) -> Iterator[Span]:
    """The lines without their ends, white space at both ends taken off; blank lines are empty spans."""
    for line in lines_of(source, text_start(source)):
        text = line.of(source)
        at = line.start + len(text) - len(text.lstrip())
        yield Span(at, at + len(text.strip()))


def _groups(lines: list[Span], source: str) -> list[list[Span]]:
    """The lines of each paragraph."""
    filled = [not is_blank(line.of(source)) for line in lines]
    inner = [i for i, full in enumerate(filled) if full]
    if inner and all(filled[inner[0] : inner[-1]]):
        return [[lines[i]] for i in inner]
    groups: list[list[Span]] = []
    previous = -2
    for i in inner:
        if i == previous + 1:
            groups[-1].append(lines[i])
        else:
            groups.append([lines[i]])
        previous = i
    return groups


def _block(source: str, lines: list[Span], width: int) -> Block:
    span = Span(lines[0].start, lines[-1].end)
    outer = Span(line_start(source, span.start), line_end(source, span.end))
    if len(lines) == 1:
        return Block("paragraph", span, outer, TextView.plain(span.of(source), span.start))
    return Block("paragraph", span, outer, assemble(_joined(source, lines, width)))


def _joined(source: str, lines: list[Span], width: int) -> Iterator[Piece]:
    """The lines and what stands between them: a space where a line was wrapped, else a line end."""
    for i, line in enumerate(lines):
        if i:
            gap = Span(lines[i - 1].end, line.start)
            yield " " if _wrapped(lines[i - 1].of(source), line.of(source), width) else "\n", gap
        yield line.of(source), line


def _wrapped(line: str, following: str, width: int) -> bool:
    """True when ``line`` ends only because its width was used up.

    The sentence rules end a sentence at every line end, which is right for a list, a signature or a
    verse and wrong for text wrapped at 72 columns. A line was wrapped when the next one goes on in
    lower case, or when its first word would not have fitted within the longest line of the text.
    """
    if _MARKER.match(following):
        return False
    if following[0].islower():
        return True
    word = _FIRST_WORD.match(following)
    return word is not None and len(line) + 1 + len(word[0]) > width


def _is_title(first: list[Span], second: list[Span], text: str, source: str) -> bool:
    """The rule of docs/contrat.md: one short line that ends no sentence, followed by a blank line."""
    between = source[first[-1].end : second[0].start]
    blank_line = len(lines_of(between, 0)) > 2
    short = len(text) < number("reading", "title_characters")
    return len(first) == 1 and blank_line and short and not _ENDS_SENTENCE.search(text)
