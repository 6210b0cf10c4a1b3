"""A quotation mark or a bracket that is not closed, or not opened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.rule import Rule
from seo_fr.checks.text import SafeText
from seo_fr.language.signs import sign_name

_PAIRS = {")": "(", "]": "[", "»": "«", "”": "“"}
_OTHERS = {**_PAIRS, **{opens: closes for closes, opens in _PAIRS.items()}}
# Brackets of Chinese and Japanese set wide: a keyboard closes with one what the author has opened with the other.
_WIDE = str.maketrans("（）", "()")
_MARK = re.compile(r"[()\[\]«»“”]")
# a) and 1°) number a list, :) is a face: what may close without having been opened.
_CLOSES_NOTHING = re.compile(r"(?:(?:^|[\s\u00a0,;])(?:\d{1,2}|[^\W\d_])°?|[:;]-?)$")
_FACE = re.compile(r"(?:^|\s)[:;]-?$")


def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
    """One flaw a mark. A quotation may go on over paragraphs, each of which opens or closes with its mark again."""
    open_quote: Flaw | None = None
    for text in facts.texts:
        if text.block.kind in ("heading", "title", "table"):
            if text.block.kind == "heading" and open_quote:
                yield open_quote
                open_quote = None
            yield from (f for f, _ in _unmatched(text))
            continue
        unmatched = list(_unmatched(text))
        if open_quote and text.text.startswith("«") and all(mark != "«" for _, mark in unmatched):
            open_quote = None  # its first mark goes on with the quotation, its last one closes it
        for flaw, mark in unmatched:
            if mark == "«":
                open_quote = open_quote or flaw
            elif mark == "»" and open_quote:
                open_quote = None
            elif mark != "»" or not text.text.lstrip().startswith("»"):
                yield flaw
    if open_quote:
        yield open_quote


def _closes_again(text: str, at: int) -> bool:
    """True where a bracket closes before any opens: the face before it « ;-) » has closed nothing."""
    following = re.search(r"[()]", text[at:])
    return following is not None and following[0] == ")"


def _unmatched(text: SafeText) -> Iterator[tuple[Flaw, str]]:
    stack: list[tuple[str, int]] = []
    lone: list[tuple[str, int]] = []
    shown = text.text.translate(_WIDE)
    for match in _MARK.finditer(shown):
        mark, at = match[0], match.start()
        before = shown[max(0, at - 5) : at]
        if mark not in _PAIRS:
            if not (mark == "(" and _FACE.search(before)):
                stack.append((mark, at))
            continue
        if mark == ")" and _FACE.search(before) and _closes_again(shown, at + 1):
            continue
        known = next((i for i in range(len(stack) - 1, -1, -1) if stack[i][0] == _PAIRS[mark]), None)
        if known is not None:
            del stack[known]
        elif mark != ")" or not _CLOSES_NOTHING.search(before):
            lone.append((mark, at))
    for mark, at in sorted([*lone, *stack], key=lambda item: item[1]):
        values = {"mark": sign_name(mark).capitalize(), "other": sign_name(_OTHERS[mark])}
        yield Flaw(text.span(at, at + 1), values), mark
