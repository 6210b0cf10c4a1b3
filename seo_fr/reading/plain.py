"""Plain text → blocks: paragraphs, the author's headings, and a title where the first of them is one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from seo_fr.model import Block, Span, TextView
from seo_fr.reading.characters import is_blank
from seo_fr.reading.dialogue import spoken_groups
from seo_fr.reading.intertitres import is_intertitre
from seo_fr.reading.line_ends import line_end, line_start, lines_of, text_start
from seo_fr.reading.lines import is_wrapped, wrapped_width
from seo_fr.reading.service_lines import is_service_line
from seo_fr.reading.views import Piece, assemble
from seo_fr.resources import number

# A colon, semicolon or comma ends no sentence, but it announces more, which a title does not do.
_ENDS_SENTENCE = re.compile(r"[.!?…:;,][\s\"”’')\]»]*\Z")
_HEADING_LEVEL = 2


def read_plain(source: str) -> tuple[Block, ...]:
    """The blocks of a plain text, in order; the first is of kind ``title`` where the text has one.

    A blank line ends a paragraph; in a text that has none, each line is a paragraph.
    """
    lines = list(_lines(source))
    groups = spoken_groups(_groups(lines, source), source)
    width = wrapped_width(groups, source)
    blocks = [_block(source, group, width) for group in groups]
    at = next((i for i, b in enumerate(blocks) if not _serves(b)), len(blocks))
    if at + 1 < len(blocks) and _is_title(groups[at], groups[at + 1], blocks[at].view.text, source):
        first = blocks[at]
        blocks[at] = Block("title", first.span, first.outer, first.view, 1)
    verse = width is None and 2 * sum(len(b.span) for b, g in zip(blocks, groups, strict=True) if len(g) > 1) > len(
        source
    )
    return tuple(blocks if verse else _with_headings(blocks, groups))


def _with_headings(blocks: list[Block], groups: list[list[Span]]) -> list[Block]:
    """The blocks, the author's bare intertitres as headings; none in a text whose lines are verses."""
    prose = next((i + 1 for i, block in enumerate(blocks) if block.kind == "title"), 0)
    found = list(blocks)
    for at in range(prose + 1, len(blocks) - 1):
        before, block, after = found[at - 1], blocks[at], blocks[at + 1]
        alone = len(groups[at]) == 1 and before.kind == "paragraph"
        if alone and is_intertitre(block.view.text, before.view.text, after.view.text, second=at == prose + 1):
            found[at] = replace(block, kind="heading", level=_HEADING_LEVEL, by_look=True)
    return found


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


def _block(source: str, lines: list[Span], width: int | None) -> Block:
    span = Span(lines[0].start, lines[-1].end)
    outer = Span(line_start(source, span.start), line_end(source, span.end))
    if len(lines) == 1:
        return Block("paragraph", span, outer, TextView.plain(span.of(source), span.start))
    return Block("paragraph", span, outer, assemble(_joined(source, lines, width)))


def _joined(source: str, lines: list[Span], width: int | None) -> Iterator[Piece]:
    """The lines and what stands between them: a space where a line was wrapped, else a line end."""
    for i, line in enumerate(lines):
        if i:
            gap = Span(lines[i - 1].end, line.start)
            yield " " if is_wrapped(lines[i - 1].of(source), line.of(source), width) else "\n", gap
        yield line.of(source), line


def _serves(block: Block) -> bool:
    """True where every line is a kicker, a date or a byline: the title may stand below."""
    return all(map(is_service_line, block.view.text.split("\n")))


def _is_title(first: list[Span], second: list[Span], text: str, source: str) -> bool:
    """The rule of docs/contrat.md: one short line that ends no sentence, followed by a blank line."""
    between = source[first[-1].end : second[0].start]
    blank_line = len(lines_of(between, 0)) > 2
    return len(first) == 1 and blank_line and may_be_title(text)


def may_be_title(line: str) -> bool:
    """True for one short line that ends no sentence."""
    return len(line) < number("reading", "title_characters") and not _ENDS_SENTENCE.search(line)
