"""The inline parser of markdown-it-py, made to keep where each piece of text stands.

Every token with visible text gets ``meta["at"]``, its offset in the inline content; code spans, links and
images also ``meta["end"]``. Nothing is ever searched for: offsets are those of the parser at the moment
it makes the token.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import Any, Literal

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from seo_fr.reading.characters import HOLE
from seo_fr.reading.placed_blocks import TextPiece, place_blocks
from seo_fr.reading.sites.blocks import read_site_blocks
from seo_fr.reading.sites.inline import MARK, read_site_marks
from seo_fr.reading.sites.veils import veiled

InlineRule = Callable[[StateInline, bool], bool]
_BREAK_TAGS = ("<br>", "<br/>", "<br />")


@cache
def make_parser() -> MarkdownIt:
    """CommonMark with tables, strikethrough and the syntaxes of sites, every text with its place.

    Neighbouring texts are not joined, as the parser would do at the end, since their places differ.
    """
    parser = _Parser("commonmark")
    parser.inline = _PlacedInline()
    parser.configure("commonmark")
    parser.enable(["table", "strikethrough"])
    parser.disable(["fragments_join", "text_join"])
    read_site_marks(parser)
    read_site_blocks(parser)
    place_blocks(parser)
    return parser


class Address(str):
    """An address as HTML wants it, percent signs and all; ``written`` is what the author wrote."""

    written: str

    @classmethod
    def of(cls, encoded: str, written: str) -> Address:
        """The address ``encoded`` that was ``written``."""
        address = cls(encoded)
        address.written = written
        return address


class _Parser(MarkdownIt):
    def normalizeLink(self, url: str) -> str:  # noqa: N802 (the parser's name)
        return Address.of(super().normalizeLink(url), url)


class _PlacedState(StateInline):
    """A state whose tokens know the offset at which they were made."""

    pending_at = 0

    def pushPending(self) -> Token:  # noqa: N802 (the parser's name)
        token = super().pushPending()
        token.meta["at"] = self.pending_at
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        token.meta["at"] = self.pos
        return token


class _PlacedInline(ParserInline):
    def __init__(self) -> None:
        super().__init__()
        wrappers: dict[str, Callable[[InlineRule], InlineRule]] = {
            "text": _pending,
            "backticks": _ranged,
            "autolink": _ranged,
            "image": _ranged,
            "link": _link,
            "emphasis": _delimiters,
            "strikethrough": _delimiters,
        }
        for rule in list(self.ruler.__rules__):
            if rule.name in wrappers:
                self.ruler.at(rule.name, wrappers[rule.name](rule.fn))

    def parse(self, src: str, md: MarkdownIt, env: Any, tokens: list[Token]) -> list[Token]:
        state = _PlacedState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def _pending(rule: InlineRule) -> InlineRule:
    """The first rule tried at every offset: where nothing is pending, pending text begins here."""

    def placed(state: StateInline, silent: bool) -> bool:
        if isinstance(state, _PlacedState) and not silent and not state.pending:
            state.pending_at = state.pos
        return rule(state, silent)

    return placed


def _ranged(rule: InlineRule) -> InlineRule:
    """A rule whose text ends before the construct does: its tokens get the construct's end too."""

    def placed(state: StateInline, silent: bool) -> bool:
        start, first = state.pos, len(state.tokens)
        found = rule(state, silent)
        for token in state.tokens[first:] if found else ():
            if token.meta["at"] == start:
                token.meta["end"] = state.pos
        return found

    return placed


def _link(rule: InlineRule) -> InlineRule:
    """The rule that makes the tokens of a link and of all within: the first one gets the place of the whole."""

    def placed(state: StateInline, silent: bool) -> bool:
        start, first = state.pos, len(state.tokens)
        found = rule(state, silent)
        if found and not silent:
            opening = next(token for token in state.tokens[first:] if token.type == "link_open")
            opening.meta.update(at=start, end=state.pos)
        return found

    return placed


def _delimiters(rule: InlineRule) -> InlineRule:
    """A rule that makes several tokens at once, one a delimiter."""

    def placed(state: StateInline, silent: bool) -> bool:
        start, first = state.pos, len(state.tokens)
        found = rule(state, silent)
        at = start
        for token in state.tokens[first:] if found else ():
            if token.meta["at"] == start:  # not the text that was pending before it
                token.meta["at"] = at
                at += len(token.content)
        return found

    return placed


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
