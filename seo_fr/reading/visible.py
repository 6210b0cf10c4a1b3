"""What a reader sees of the tokens of a text, in pieces with their places."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from markdown_it.token import Token

from seo_fr.reading.characters import HOLE
from seo_fr.reading.placed_blocks import TextPiece
from seo_fr.reading.sites.inline import MARK
from seo_fr.reading.sites.veils import veiled

_BREAK_TAGS = ("<br>", "<br/>", "<br />")


def visible(content: str, children: Sequence[Token], *, alternatives: bool = False) -> Iterator[TextPiece]:
    """The visible text of an inline token in pieces, offsets in its ``content``.

    A soft break shows as a space, a hard one and ``<br>`` as a line end. Images show nothing, or with
    ``alternatives`` their alternative text; so do captions. A formula or a variable shows as `HOLE`.
    """
    hidden: frozenset[int] = frozenset() if alternatives else veiled(children)
    pieces = _shown(content, children, hidden, alternatives=alternatives)
    return _closed_up(pieces) if hidden or any(token.type == MARK for token in children) else pieces


def _shown(
    content: str, children: Sequence[Token], hidden: frozenset[int], *, alternatives: bool
) -> Iterator[TextPiece]:
    for index, token in enumerate(children):
        if index in hidden:
            yield "", token.meta.get("at", 0), token.meta.get("at", 0)
        elif token.type == "image":
            if alternatives:
                shift = token.meta["at"] + len("![")
                inner = visible(token.content, token.children or (), alternatives=True)
                yield from ((text, start + shift, end + shift) for text, start, end in inner)
        elif piece := _PIECES.get(token.type, _nothing)(token, content):
            yield piece


def _closed_up(pieces: Iterable[TextPiece]) -> Iterator[TextPiece]:
    """The pieces without the second of two spaces, or the space before a stop, that a mark leaves behind."""
    held: TextPiece | None = None  # the last piece, whose final space may have to go
    at_mark = False
    for text, start, end in pieces:
        if not text:
            at_mark = True
            continue
        piece = (text, start, end)
        after_space = held is None or held[0][-1:] in (" ", "\n")
        if at_mark and after_space and text[0] == " " and len(text) == end - start:
            if len(text) == 1:
                continue
            piece = (text[1:], start + 1, end)
        elif at_mark and held and text[0] in ".,)" and held[0][-1:] == " " and len(held[0]) == held[2] - held[1]:
            held = (held[0][:-1], held[1], held[2] - 1)
        if held and held[0]:
            yield held
        held, at_mark = piece, False
    if held:
        yield held


def _mark(token: Token, _content: str) -> TextPiece | None:
    start, mark = token.meta["at"], token.meta["mark"]
    return (HOLE, start, token.meta["end"]) if mark.hole else ("", start, start)


def _text(token: Token, _content: str) -> TextPiece | None:
    start = token.meta["at"]
    if "end" in token.meta:  # an automatic link, whose percent signs may have been decoded
        return token.content, start + 1, token.meta["end"] - 1
    return token.content, start, start + len(token.content)


def _special(token: Token, _content: str) -> TextPiece | None:
    """An entity or an escape; the backslash of an escape that means something is markup."""
    start = token.meta["at"]
    end = start + len(token.markup)
    if token.info == "escape" and token.content != token.markup:
        start += 1
    return token.content, start, end


def _code(token: Token, _content: str) -> TextPiece | None:
    start, end = token.meta["at"] + len(token.markup), token.meta["end"] - len(token.markup)
    if end - start > len(token.content):  # one space was taken off each end
        start, end = start + 1, end - 1
    return token.content, start, end


def _soft_break(token: Token, _content: str) -> TextPiece | None:
    return " ", token.meta["at"], token.meta["at"] + 1


def _hard_break(token: Token, content: str) -> TextPiece | None:
    at = token.meta["at"] + (content[token.meta["at"]] == "\\")
    return "\n", at, at + 1


def _tag(token: Token, _content: str) -> TextPiece | None:
    if token.content.lower() not in _BREAK_TAGS:
        return None
    return "\n", token.meta["at"], token.meta["at"] + len(token.content)


def _nothing(_token: Token, _content: str) -> TextPiece | None:
    return None


_PIECES: dict[str, Callable[[Token, str], TextPiece | None]] = {
    "text": _text,
    "text_special": _special,
    "code_inline": _code,
    "softbreak": _soft_break,
    "hardbreak": _hard_break,
    "html_inline": _tag,
    MARK: _mark,
}
