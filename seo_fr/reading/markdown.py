"""Markdown → blocks with exact source spans."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from markdown_it.token import Token

from seo_fr.model import PROSE, Block, BlockKind, Link, Span, TextView
from seo_fr.reading.characters import HOLE, holds_word, is_blank
from seo_fr.reading.line_ends import LineEnds
from seo_fr.reading.placed_blocks import TextPiece
from seo_fr.reading.placed_inline import make_parser
from seo_fr.reading.placed_links import PlacedLink, html_links, inline_links
from seo_fr.reading.placed_parts import html_chunks, top_level_parts
from seo_fr.reading.sites.blocks import CODE, LINE
from seo_fr.reading.sites.groups import Part
from seo_fr.reading.sites.inline import MARK
from seo_fr.reading.views import Piece, assemble, strip
from seo_fr.reading.visible import visible

_LEAVES: dict[str, BlockKind] = {"fence": "code", "code_block": "code", CODE: "code", LINE: "html"}
_CONTAINERS: dict[str, BlockKind] = {
    "blockquote_open": "quote",
    "list_item_open": "item",
    "dt_open": "item",
    "dd_open": "item",
    "heading_open": "heading",
    "th_open": "table",
    "td_open": "table",
}
_READ = PROSE | {"heading"}
_MARKUP = {"html_inline", MARK}
_IMAGE_TAG = re.compile(r"<img\b", re.IGNORECASE)
_NOTE = "footnote_reference_open"


def read_markdown(source: str, base: int = 0) -> tuple[Block, ...]:
    """The blocks of the Markdown that begins at ``base``, in order.

    A table gives a block a cell; thematic breaks, link definitions and paragraphs without anything
    visible give none. The only top-level H1 becomes the block of kind ``title``.
    """
    text = LineEnds.of(source, base)
    tokens = make_parser().parse(text.text)
    blocks = list(_blocks(tokens, text))
    first_level = [i for i, (block, free) in enumerate(blocks) if free and block.kind == "heading" and block.level == 1]
    found = [block for block, _ in blocks]
    if len(first_level) == 1:
        found[first_level[0]] = replace(found[first_level[0]], kind="title")
    return tuple(found)


def _blocks(tokens: list[Token], text: LineEnds) -> Iterator[tuple[Block, bool]]:
    """Each block, and whether it stands in no container and shows something: a heading that may be the title."""
    parts = iter(top_level_parts(tokens, text))
    within: list[Part] = []
    containers: list[Token] = []
    for token in tokens:
        if token.level == 0 and token.map:
            within = next(parts)
        if token.nesting > 0:
            containers.append(token)
        elif token.nesting < 0:
            containers.pop()
        elif token.type == "html_block":
            for found, part in _html_blocks(token, within, text):
                yield _in_place(found, containers, part), not containers and bool(found.view.text)
        elif block := _block(token, containers, text, text.lines(within[0].first, within[0].last)):
            placed = _in_place(_with_links(block, token, text), containers, within[0])
            yield placed, len(containers) == 1 and bool(block.view.text)


def _in_place(block: Block, containers: list[Token], part: Part) -> Block:
    """The block as what it is where it stands: in a note, or in a pair that keeps its inside out of the article."""
    if any(container.type == _NOTE for container in containers):
        return replace(block, kind="note", level=0)
    if part.kind and (block.kind == "paragraph" if part.kind in PROSE else block.kind in _READ):
        return replace(block, kind=part.kind, level=0)
    return block


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
    if kind != "table" and (_is_unread(view.text) or _is_captioned_image(token.content, children)):
        return _without_text(token, children, text, outer)
    if is_blank(view.text):
        # An image alone in its cell: nothing to read, but it stands there.
        whole = _span(_whole(token, text), token, text)
        return Block(kind, whole, outer, TextView("", ())) if any(c.type == "image" for c in children) else None
    return Block(kind, _span(view, token, text), outer, view)


def _is_unread(shown: str) -> bool:
    """True where nothing is shown, or only what stands for a formula or a variable."""
    return is_blank(shown) or (HOLE in shown and not holds_word(shown))


def _html_blocks(token: Token, within: list[Part], text: LineEnds) -> Iterator[tuple[Block, Part]]:
    """The parts of a block of HTML; all of it as one block of kind ``html`` where a reader sees none."""
    content = token.content.rstrip("\n")
    links = html_links(content)
    chunks = html_chunks(token)
    owners = within if len(within) == len(chunks) else within * len(chunks)
    found = [(part, owner) for chunk, owner in zip(chunks, owners, strict=False) for part in chunk.parts]
    ends = [*(part.start for part, _ in found[1:]), len(content)]
    at = 0
    for (part, owner), end in zip(found, ends, strict=True):
        whole = assemble(_places(token, [(content[part.start : part.end], part.start, part.end)], text))
        view = strip(assemble(_places(token, part.pieces, text))) if part.kind != "html" else whole
        first = at
        while at < len(links) and links[at].start < end:
            at += 1
        own = _links(token, links[first:at], text)
        span = view.span() if view.runs else whole.span()
        yield Block(part.kind, span, text.lines(owner.first, owner.last), view, part.level, own), owner


def _with_links(block: Block, token: Token, text: LineEnds) -> Block:
    """The block with the links and the code of its token."""
    children = token.children or []
    found = inline_links(token.content, children)
    code = [(c.meta["at"], c.meta["end"]) for c in children if c.type == "code_inline"]
    if not found and not code:
        return block
    spans = tuple(_extent(token, start, end, text) for start, end in code)
    return replace(block, links=_links(token, found, text), code=spans)


def _links(token: Token, found: Sequence[PlacedLink], text: LineEnds) -> tuple[Link, ...]:
    return tuple(Link(p.kind, p.text, p.target, _extent(token, p.start, p.end, text)) for p in found)


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


def _is_captioned_image(content: str, children: list[Token]) -> bool:
    """True for an image with nothing beside it but an emphasised line: the usual way to write a caption."""
    if all(child.type != "image" for child in children):
        return False
    depth, beside = 0, []
    for child in children:
        depth += {"em_open": 1, "em_close": -1}.get(child.type, 0)
        if depth == 0:
            beside.append(child)
    return is_blank("".join(shown for shown, _, _ in visible(content, beside)).replace(HOLE, ""))


def _without_text(token: Token, children: list[Token], text: LineEnds, outer: Span) -> Block | None:
    """The block of a paragraph that shows no prose: images (with their captions), marks, HTML tags, or None."""
    types = {c.type for c in children}
    if "image" in types or any(c.type == "html_inline" and _IMAGE_TAG.match(c.content) for c in children):
        alternatives = visible(token.content, children, alternatives=True)
        view = strip(assemble(_places(token, alternatives, text)))
        return Block("image", _span(_whole(token, text), token, text), outer, view)
    if not types.isdisjoint(_MARKUP):
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
