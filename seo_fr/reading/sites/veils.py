"""Which tokens of a text stand between two marks that keep their inside out of the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from seo_fr.model import BlockKind
from seo_fr.reading.sites.html_kinds import is_call, is_silent
from seo_fr.reading.sites.html_tokens import html_tokens
from seo_fr.reading.sites.inline import MARK
from seo_fr.reading.sites.marks import Mark

_TELLING = frozenset({MARK, "html_inline", "link_open"})
_CALL_LENGTH = 8


def marks_of(children: Sequence[Token]) -> Iterator[tuple[int, Mark]]:
    """The beginnings and ends of pairs among the tokens of a text, each with its index."""
    for index, token in enumerate(children):
        if token.type == MARK and token.meta["mark"].sign:
            yield index, token.meta["mark"]
        elif token.type == "html_inline":
            for tag in html_tokens(token.content):
                if tag.kind in ("open", "close"):
                    sign = 1 if tag.kind == "open" else -1
                    held: BlockKind | None = "html" if sign > 0 and is_silent(tag) else None
                    yield index, Mark(0, sign=sign, name=f"<{tag.name}", inside=held)


def veiled(children: Sequence[Token]) -> frozenset[int]:
    """The indices of the tokens that show nothing, for they are a caption, an embedded message, the call of a note."""
    if _TELLING.isdisjoint(token.type for token in children):
        return frozenset()
    hidden: set[int] = set(_calls(children))
    opened: dict[str, list[tuple[int, bool]]] = {}
    for index, mark in marks_of(children):
        if mark.sign > 0:
            opened.setdefault(mark.name, []).append((index, mark.silent))
        elif opened.get(mark.name):
            start, silent = opened[mark.name].pop()
            if silent:
                hidden.update(range(start, index + 1))
    return frozenset(hidden)


def _calls(children: Sequence[Token]) -> Iterator[int]:
    """The tokens of links to notes, whose words are a number or a sign."""
    start = -1
    for index, token in enumerate(children):
        if token.type == "link_open" and is_call(str(token.attrs.get("href", ""))):
            start = index
        elif token.type == "link_close" and start >= 0:
            shown = "".join(child.content for child in children[start:index])
            if len(shown) <= _CALL_LENGTH:
                yield from range(start, index + 1)
            start = -1
