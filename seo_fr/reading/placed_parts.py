"""The top-level parts of a text: the lines of each, and what it opens and closes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from seo_fr.reading.line_ends import LineEnds
from seo_fr.reading.sites.blocks import LINE
from seo_fr.reading.sites.groups import Part, group
from seo_fr.reading.sites.html import HtmlChunk, read_html
from seo_fr.reading.sites.inline import MARK
from seo_fr.reading.sites.veils import marks_of


def top_level_parts(tokens: Sequence[Token], text: LineEnds) -> list[list[Part]]:
    """For each top-level token, in order, its part; for a block of HTML, one a chunk."""
    found: list[list[Part]] = []
    for index, token in enumerate(tokens):
        if token.level == 0 and token.map:
            inside = tokens[index + 1] if token.type in ("paragraph_open", "heading_open") else None
            found.append(list(_parts(token, inside, text)))
    group([part for parts in found for part in parts])
    return found


def html_chunks(token: Token) -> list[HtmlChunk]:
    """The chunks of a block of HTML, read once."""
    if "chunks" not in token.meta:
        token.meta["chunks"] = read_html(token.content.rstrip("\n"))
    chunks: list[HtmlChunk] = token.meta["chunks"]
    return chunks


def _parts(token: Token, inside: Token | None, text: LineEnds) -> Iterator[Part]:
    first, last = token.map or (0, 1)
    last = min(last, len(text.starts))
    if token.type == "html_block":
        at, line = 0, first
        for chunk in html_chunks(token):
            line += token.content.count("\n", at, chunk.start)
            end = line + token.content.count("\n", chunk.start, chunk.end) + 1
            yield Part(line, end, chunk.marks)
            at, line = chunk.end, end - 1
        return
    while token.nesting and last > first + 1 and text.is_blank(last - 1):  # a list may claim blank lines after it
        last -= 1
    part = Part(first, last)
    if token.type == LINE:
        part.marks = [token.meta["mark"]] if token.meta["mark"] else []
    elif inside is not None and inside.children:
        part.marks = [mark for _, mark in marks_of(inside.children)]
        part.leans = all(child.type in (MARK, "softbreak") for child in inside.children)
    yield part
