"""Markdown → blocks with exact source spans."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import accumulate

from markdown_it.token import Token

from seo_fr.model import Block, BlockKind, Link, Span, TextView
from seo_fr.reading.characters import is_blank
from seo_fr.reading.line_ends import LineEnds
from seo_fr.reading.placed_blocks import TextPiece
from seo_fr.reading.placed_inline import make_parser, visible
from seo_fr.reading.placed_links import html_links, inline_links
from seo_fr.reading.views import Piece, assemble, strip

_LEAVES: dict[str, BlockKind] = {"fence": "code", "code_block": "code", "html_block": "html"}
_CONTAINERS: dict[str, BlockKind] = {
    "blockquote_open": "quote",
    "list_item_open": "item",
    "heading_open": "heading",
    "th_open": "table",
    "td_open": "table",
}


def read_markdown(source: str, base: int = 0) -> tuple[Block, ...]:
    """The blocks of the Markdown that begins at ``base``, in order.

    A table gives a block a cell; thematic breaks, link definitions and paragraphs without anything
    visible give none. The only top-level H1 becomes the block of kind ``title``.
    """
    text = LineEnds.of(source, base)
    blocks: list[Block] = []
    first_level: list[int] = []
    containers: list[Token] = []
    outer = Span(base, base)
    for token in make_parser().parse(text.text):
        if token.level == 0 and token.map:
            outer = _outer(token, text)
        if token.nesting > 0:
            containers.append(token)
        elif token.nesting < 0:
            containers.pop()
        elif block := _block(token, containers, text, outer):
            if block.kind == "heading" and block.level == 1 and len(containers) == 1 and block.view.text:
                first_level.append(len(blocks))
            blocks.append(_with_links(block, token, text))
    if len(first_level) == 1:
        blocks[first_level[0]] = replace(blocks[first_level[0]], kind="title")
    return tuple(blocks)


def _outer(token: Token, text: LineEnds) -> Span:
    """The lines of a top-level block; a list or a quotation may claim blank lines after it."""
    first, last = token.map or (0, 1)
    last = min(last, len(text.starts))
    while token.nesting and last > first + 1 and text.is_blank(last - 1):
        last -= 1
    return text.lines(first, last)


def _block(token: Token, containers: list[Token], text: LineEnds, outer: Span) -> Block | None:
    if token.type in _LEAVES:
        content = token.content.rstrip("\n")
        view = assemble(_places(token, [(content, 0, len(content))], text))
        return Block(_LEAVES[token.type], _span(view, token, text), outer, view)
    if token.type != "inline":
        return None
    kind = _kind(containers)
    children = token.children or []
    view = strip(assemble(_places(token, visible(token.content, children), text)))
    if kind == "heading":
        return Block(kind, _span(view, token, text), outer, view, int(containers[-1].tag[1:]))
    if kind != "table" and (is_blank(view.text) or _is_captioned_image(children)):
        return _without_text(token, children, text, outer)
    if is_blank(view.text):
        # An image alone in its cell: nothing to read, but it stands there.
        whole = _span(_whole(token, text), token, text)
        return Block(kind, whole, outer, TextView("", ())) if any(c.type == "image" for c in children) else None
    return Block(kind, _span(view, token, text), outer, view)


def _with_links(block: Block, token: Token, text: LineEnds) -> Block:
    """The block with the links and the code of its token."""
    children = token.children or []
    found = html_links(block.view.text) if token.type == "html_block" else inline_links(token.content, children)
    code = [(c.meta["at"], c.meta["end"]) for c in children if c.type == "code_inline"]
    if not found and not code:
        return block
    links = tuple(Link(p.kind, p.text, p.target, _extent(token, p.start, p.end, text)) for p in found)
    return replace(block, links=links, code=tuple(_extent(token, start, end, text) for start, end in code))


def _extent(token: Token, start: int, end: int, text: LineEnds) -> Span:
    """Where part of the content of ``token`` stands in the source."""
    return assemble(_places(token, [(token.content[start:end], start, end)], text)).span()


def _whole(token: Token, text: LineEnds) -> TextView:
    """All the content of ``token``, markup included."""
    return assemble(_places(token, [(token.content, 0, len(token.content))], text))


def _kind(containers: list[Token]) -> BlockKind:
    for container in reversed(containers):
        if container.type in _CONTAINERS:
            return _CONTAINERS[container.type]
    return "paragraph"


def _is_captioned_image(children: list[Token]) -> bool:
    """True for an image with nothing beside it but an emphasised line: the usual way to write a caption."""
    depth = 0
    for child in children:
        depth += {"em_open": 1, "em_close": -1}.get(child.type, 0)
        if depth == 0 and child.type in ("text", "text_special", "code_inline") and not is_blank(child.content):
            return False
    return any(child.type == "image" for child in children)


def _without_text(token: Token, children: list[Token], text: LineEnds, outer: Span) -> Block | None:
    """The block of a paragraph that shows no prose: images (with their captions), HTML tags, or None."""
    types = {c.type for c in children}
    if "image" in types:
        alternatives = visible(token.content, children, alternatives=True)
        view = strip(assemble(_places(token, alternatives, text)))
        return Block("image", _span(_whole(token, text), token, text), outer, view)
    if "html_inline" in types:
        view = _whole(token, text)
        return Block("html", _span(view, token, text), outer, view)
    return None


def _span(view: TextView, token: Token, text: LineEnds) -> Span:
    """The extent of the view; an empty one stands at the end of its first line."""
    if view.runs:
        return view.span()
    first = token.map[0] if token.map else 0
    end = text.lines(first, first + 1).end
    return Span(end, end)


def _places(token: Token, parts: Iterable[TextPiece], text: LineEnds) -> Iterator[Piece]:
    """``parts``, whose offsets are in the content of ``token``, with their places in the source."""
    pieces: list[TextPiece] = token.meta.get("pieces", [])
    lead: int = token.meta.get("lead", 0)
    starts = [0, *accumulate(len(shown) for shown, _, _ in pieces)]
    for shown, first, last in parts:
        start, end = first + lead, last + lead
        if start == end:
            continue
        at = bisect_right(starts, start) - 1
        if len(shown) != end - start:
            until = bisect_right(starts, end - 1) - 1
            head = _source(pieces[at], start - starts[at], start - starts[at] + 1, text)
            tail = _source(pieces[until], end - 1 - starts[until], end - starts[until], text)
            yield shown, Span(head.start, tail.end)
            continue
        while start < end:
            stop = min(end, starts[at + 1])
            source = _source(pieces[at], start - starts[at], stop - starts[at], text)
            yield shown[start - first - lead : stop - first - lead], source
            start, at = stop, at + 1


def _source(piece: TextPiece, start: int, end: int, text: LineEnds) -> Span:
    """The source of characters ``[start, end)`` of a piece; an expanded tab is one, whatever the part."""
    shown, first, last = piece
    if len(shown) != last - first:
        return text.span(first, last)
    return text.span(first + start, first + end)
