"""Quotation marks: which of them opens and which closes, the straight ones of agencies and typewriters too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark or a bracket: 1 where it opens, -1 where it closes, 0 for what it is not; or a straight one."""

    quotation: int
    bracket: int
    straight: bool


def marks_of(tokens: Sequence[Token]) -> dict[int, Mark]:
    """The quotation marks and brackets among the tokens by their place: few, and asked for at every cut."""
    found = {}
    for index, token in enumerate(tokens):
        text = token.text
        quotation = opens(token) - closes(token)
        bracket = 0 if quotation else (text in "([") - (text in ")]")
        if quotation or bracket:
            found[index] = Mark(quotation, bracket, text == STRAIGHT)
    return found


def quoted_tokens(count: int, marks: Mapping[int, Mark]) -> frozenset[int]:
    """Tokens, of ``count``, inside quotation marks, over the whole paragraph; an unclosed one runs on.

    Straight marks that do not pair (inches, a slip) open nothing.
    """
    straight = [i for i, mark in marks.items() if mark.straight]
    unpaired = sum(marks[i].quotation > 0 for i in straight) * 2 != len(straight)
    inside, depth = set(), 0
    for index in range(count):
        mark = marks.get(index)
        if mark is not None and mark.straight and unpaired:
            continue
        turn = mark.quotation if mark is not None else 0
        if turn > 0:
            depth += 1
        if depth:
            inside.add(index)
        if turn < 0:
            depth = max(0, depth - 1)
    return frozenset(inside)
