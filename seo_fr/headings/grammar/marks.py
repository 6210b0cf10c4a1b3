"""Quotation marks: which of them opens and which closes, the straight ones of agencies and typewriters too."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_OPENING, _CLOSING = "«“", "»”"
STRAIGHT = '"'
# What may stand before an opening mark without a space: l'"affaire", ("affaire"
_LEADING = frozenset("'’([«“—–-/")


def opens(token: Token) -> bool:
    """True for an opening mark; a straight one opens where a word follows it closely and none stands right before."""
    text = token.text
    return text in _OPENING or (text == STRAIGHT and _leads(token))


def closes(token: Token) -> bool:
    """True for a closing mark."""
    text = token.text
    return text in _CLOSING or (text == STRAIGHT and not _leads(token))


def _leads(token: Token) -> bool:
    if token.whitespace_:
        return False
    before = token.nbor(-1) if token.i > 0 else None
    return before is None or bool(before.whitespace_) or before.is_space or before.text[-1] in _LEADING


def written(token: Token) -> str:
    """The token as a heading has it: guillemets for straight marks."""
    if token.text != STRAIGHT:
        return str(token.text)
    return "«" if opens(token) else "»"


def quoted_tokens(tokens: Sequence[Token]) -> frozenset[int]:
    """Tokens inside quotation marks, over the whole paragraph; an unclosed one runs on.

    Straight marks that do not pair (inches, a slip) open nothing.
    """
    straight = [t for t in tokens if t.text == STRAIGHT]
    unpaired = sum(map(opens, straight)) * 2 != len(straight)
    inside, depth = set(), 0
    for index, token in enumerate(tokens):
        if unpaired and token.text == STRAIGHT:
            continue
        if opens(token):
            depth += 1
        if depth:
            inside.add(index)
        if closes(token):
            depth = max(0, depth - 1)
    return frozenset(inside)
