"""A quotation mark or a bracket that is not closed, or not opened."""

from __future__ import annotations

from collections.abc import Iterator
from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.text import SafeText
import re

_PAIRS = {")": "(", "]": "[", "»": "«", "”": "“"}
# a) and 1) number a list; :) is a face.
_NOT_BRACKETS = re.compile(r"(?:^|(?<=[\s\u00a0(,;]))(?:\w{1,3}[.°]?\)|[:;]-?[()])")


def check(facts: Facts) -> Iterator[Flaw]:
    """One flaw a mark. A quotation may go on over paragraphs, each of which opens or closes with its mark again."""
    open_quote: Flaw | None = None
    for text in facts.texts:
        if text.block.kind in ("heading", "title", "table"):
            if text.block.kind == "heading" and open_quote:
                yield open_quote
                open_quote = None
            yield from (f for f, _ in _unmatched(text))
            continue
        for flaw, mark in _unmatched(text):
            if mark == "«":
                open_quote = open_quote or flaw
            elif mark == "»" and open_quote:
                open_quote = None
            elif mark != "»" or not text.text.lstrip().startswith("»"):
                yield flaw
    if open_quote:
        yield open_quote


def _unmatched(text: SafeText) -> Iterator[tuple[Flaw, str]]:
    body = _NOT_BRACKETS.sub(lambda m: "\ufffc" * len(m[0]), text.text)
    stack: list[tuple[str, int]] = []
    lone: list[tuple[str, int]] = []
    for at, mark in enumerate(body):
        if mark in _PAIRS.values():
            stack.append((mark, at))
        elif mark in _PAIRS:
            known = next((i for i in range(len(stack) - 1, -1, -1) if stack[i][0] == _PAIRS[mark]), None)
            if known is None:
                lone.append((mark, at))
            else:
                del stack[known]
    for mark, at in sorted([*lone, *stack], key=lambda item: item[1]):
        verb = "n’est pas fermé" if mark in _PAIRS.values() else "ferme ce que rien n’ouvre"
        yield Flaw(text.span(at, at + 1), {"mark": mark, "verb": verb}), mark
