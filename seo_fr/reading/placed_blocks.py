"""Block rules of markdown-it-py that remember where the text of their tokens stands.

markdown-it-py cuts the content of a paragraph out of its lines (quote marks, list indents and outer white
space off) and forgets where. Each rule here runs the original one and then, while the parser's line marks
still describe the container, adds ``meta["pieces"]``: (text, start, end) with offsets in the parsed text,
which put together are the token's content, and ``meta["lead"]``, how many characters of them come before
the content. Lengths differ only where a tab was expanded.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.common.utils import mdTrim
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

TextPiece = tuple[str, int, int]
BlockRule = Callable[[StateBlock, int, int, bool], bool]
# What opens the first paragraph of a container and is not its text: the box of a task, the kind of an alert.
_MARKERS = {
    "list_item_open": re.compile(r"\[[ xX]\][ \t]+(?=\S)"),
    "blockquote_open": re.compile(r"\[![A-Za-z][\w-]*\][+-]?[^\n]*(?:\n|$)"),
}
Placer = Callable[[StateBlock, int, list[Token]], None]


def place_blocks(parser: MarkdownIt) -> None:
    """Replace the block rules of ``parser`` by ones that keep places."""
    placers: dict[str, Placer] = {
        "paragraph": _place_lines,
        "lheading": _place_lines,
        "heading": _place_heading,
        "table": _place_table,
        "fence": _place_fence,
        "code": _place_code,
        "html_block": _place_html,
    }
    ruler = parser.block.ruler
    for rule in list(ruler.__rules__):
        if rule.name in placers:
            ruler.at(rule.name, _placed(rule.fn, placers[rule.name]), {"alt": rule.alt})


def _placed(rule: BlockRule, place: Placer) -> BlockRule:
    def placed(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        first = len(state.tokens)
        if not rule(state, start, end, silent):
            return False
        if not silent:
            place(state, start, state.tokens[first:])
        return True

    return placed


def line_pieces(state: StateBlock, begin: int, end: int, indent: int) -> Iterator[TextPiece]:
    """What ``state.getLines(begin, end, indent, True)`` returns, in pieces with their places."""
    for line in range(begin, end):
        start = first = state.bMarks[line]
        last = state.eMarks[line]
        width = 0
        while first < last and width < indent:
            character = state.src[first]
            if character == "\t":
                width += 4 - (width + state.bsCount[line]) % 4
            elif character == " " or first - start < state.tShift[line]:
                width += 1
            else:
                break
            first += 1
        if width > indent:  # a tab reaches beyond the indent: the rest of it shows as spaces
            yield " " * (width - indent), first - 1, first
        if first < last:
            yield state.src[first:last], first, last
        if last < len(state.src):
            yield "\n", last, last + 1


def _set(token: Token, pieces: list[TextPiece]) -> None:
    # The content is the pieces with white space trimmed off; since it begins with something else, its
    # first occurrence is the right one.
    joined = "".join(text for text, _, _ in pieces)
    token.meta["pieces"] = pieces
    token.meta["lead"] = joined.index(token.content) if token.type == "inline" else 0


def _place_lines(state: StateBlock, _start: int, tokens: list[Token]) -> None:
    inline = tokens[1]
    if inline.map:
        _set(inline, list(line_pieces(state, inline.map[0], inline.map[1], state.blkIndent)))
    before = len(state.tokens) - len(tokens) - 1
    marker = _MARKERS.get(state.tokens[before].type) if before >= 0 else None
    if marker and (match := marker.match(inline.content)):
        inline.content = inline.content[match.end() :]
        inline.meta["lead"] += match.end()


def _place_heading(state: StateBlock, start: int, tokens: list[Token]) -> None:
    at = state.bMarks[start] + state.tShift[start] + len(tokens[0].markup)
    end = state.eMarks[start]
    _set(tokens[1], [(state.src[at:end], at, end)])


def _place_fence(state: StateBlock, start: int, tokens: list[Token]) -> None:
    content = tokens[0].content
    count = content.count("\n") + (not content.endswith("\n") and content != "")
    _set(tokens[0], list(line_pieces(state, start + 1, start + 1 + count, state.sCount[start])))


def _place_code(state: StateBlock, start: int, tokens: list[Token]) -> None:
    count = tokens[0].content.count("\n")
    _set(tokens[0], list(line_pieces(state, start, start + count, 4 + state.blkIndent)))


def place_terms(state: StateBlock, tokens: list[Token]) -> None:
    """The places of the terms among the ``tokens`` of a definition list; those of a list within have theirs."""
    for before, token in pairwise(tokens):
        if before.type == "dt_open" and token.map and "pieces" not in token.meta:
            _set(token, list(line_pieces(state, token.map[0], token.map[0] + 1, state.blkIndent)))


def place_leaf(state: StateBlock, start: int, token: Token) -> None:
    """The places of a token whose content is the lines from ``start`` to the line the parser stands at."""
    _set(token, list(line_pieces(state, start, state.line, state.blkIndent)))


def _place_html(state: StateBlock, start: int, tokens: list[Token]) -> None:
    place_leaf(state, start, tokens[0])


def _place_table(state: StateBlock, _start: int, tokens: list[Token]) -> None:
    line = -1
    cells: list[list[TextPiece]] = []
    for token in tokens:
        if token.type == "tr_open" and token.map:
            line = token.map[0]
            cells = _cells(state, line)
        elif token.type == "inline":
            _set(token, cells.pop(0) if cells else [])


def _cells(state: StateBlock, line: int) -> list[list[TextPiece]]:
    """The cells of a table row as markdown-it-py splits it; an escaped pipe loses its backslash."""
    start, end = state.bMarks[line] + state.tShift[line], state.eMarks[line]
    row = mdTrim(state.src[start:end])
    start += state.src[start:end].index(row)
    end = start + len(row)
    cells: list[list[TextPiece]] = [[]]
    at, escaped = start, False
    for pos in range(start, end):
        character = state.src[pos]
        if character == "|":
            kept = pos - 1 if escaped else pos
            if kept > at:
                cells[-1].append((state.src[at:kept], at, kept))
            at = pos if escaped else pos + 1
            if not escaped:
                cells.append([])
        escaped = character == "\\"
    if end > at:
        cells[-1].append((state.src[at:end], at, end))
    if not cells[0]:
        cells.pop(0)
    if cells and not cells[-1]:
        cells.pop()
    return cells
