"""The inline parser of markdown-it-py, made to keep where each piece of text stands.

Every token with visible text gets ``meta["at"]``, its offset in the inline content; code spans, links and
images also ``meta["end"]``. Nothing is ever searched for: offsets are those of the parser at the moment
it makes the token.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, Literal

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from seo_fr.reading.placed_blocks import place_blocks
from seo_fr.reading.sites.blocks import read_site_blocks
from seo_fr.reading.sites.inline import read_site_marks

InlineRule = Callable[[StateInline, bool], bool]


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
