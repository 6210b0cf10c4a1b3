"""Plain text made Markdown by insertions alone: what it shows must stay what it showed."""

from __future__ import annotations

from collections.abc import Iterator

from seo_fr.model import Article, Block, Span
from seo_fr.reading.line_ends import line_end, lines_of, text_start
from seo_fr.reading.markup import heading_escapes, inline_escapes, is_code_indent, line_escape
from seo_fr.reading.sites.lines import is_module_line
from seo_fr.restructuring.insertions import Insertion, Rank, blank_line

# An indent of four columns opens a code block, and « import » a line of a program. No backslash can help, since it
# escapes punctuation only; a character reference for a space makes the line a paragraph, and white space at its
# start is not shown.
_SPACE = "&#32;"


def plan_plain_text(article: Article) -> Iterator[Insertion]:
    """The insertions after which the text of a plain-text article reads the same as Markdown.

    Paragraphs are parted by blank lines, characters that would be markup get a backslash, the title
    line becomes the H1, a heading of the author an H2, and a line end that the reader of the text keeps
    is kept as a hard break.
    """
    if article.format != "text":
        return
    source = article.source
    lines = lines_of(source, text_start(source))
    owners = _owners(lines, article.blocks)
    for index, (line, owner) in enumerate(zip(lines, owners, strict=True)):
        if _is_blank(line.of(source)):
            continue
        opens = index == 0 or owner is None or owners[index - 1] is not owner
        if opens and index and not _is_blank(lines[index - 1].of(source)):
            yield Insertion(line.start, Rank.BETWEEN, blank_line(source, line.start, article.newline))
        if owner is not None and owner.level:
            yield Insertion(line.start, Rank.LINE, f"{'#' * owner.level} ")
        else:
            yield from _line(source, line, opens)
    for block in article.blocks:
        yield from _characters(source, block)
        yield from _line_ends(source, block)


def _owners(lines: list[Span], blocks: tuple[Block, ...]) -> list[Block | None]:
    """The block each line belongs to; None for a line that shows nothing."""
    owners: list[Block | None] = []
    at = 0
    for line in lines:
        while at < len(blocks) and blocks[at].span.end <= line.start:
            at += 1
        owner = blocks[at] if at < len(blocks) and blocks[at].span.start < line.end else None
        owners.append(owner)
    return owners


def _line(source: str, line: Span, opens: bool) -> Iterator[Insertion]:
    text = line.of(source)
    if opens and (is_code_indent(text) or is_module_line(text)):
        yield Insertion(line.start, Rank.LINE, _SPACE)
    elif (at := line_escape(text)) is not None:
        yield Insertion(line.start + at, Rank.CHARACTER, "\\")


def _characters(source: str, block: Block) -> Iterator[Insertion]:
    """Backslashes inside a block; some are those of `_line` again."""
    text = block.span.of(source)
    escapes = heading_escapes(text) if block.level else inline_escapes(text)
    for at in sorted(escapes):
        yield Insertion(block.span.start + at, Rank.CHARACTER, "\\")


def _line_ends(source: str, block: Block) -> Iterator[Insertion]:
    """What keeps the line ends inside a block what the reader of the text made of them.

    A line end that the view shows becomes a hard break, since Markdown would show a space; one that it
    does not show must not become one because the line before ends in two spaces.
    """
    newlines = [i for i, c in enumerate(block.view.text) if c == "\n"]
    shown = {line_end(source, block.view.span(i, i + 1).start) for i in newlines}
    for line in lines_of(source[: block.span.end], block.span.start)[:-1]:
        if line.end in shown:
            yield Insertion(line.end, Rank.CHARACTER, "\\")
        elif source.endswith("  ", 0, line.end):
            yield Insertion(line.end, Rank.CHARACTER, _SPACE)


def _is_blank(text: str) -> bool:
    """Blank as Markdown means it: a line of no-break spaces is not."""
    return not text.strip(" \t")
