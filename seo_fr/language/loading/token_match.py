"""spaCy's French token pattern, 1.45 MB and 1.6 s to compile, as an equal one of a few kilobytes.

The pattern is an alternation of some 300 expressions, nearly all of the shape
``^auto[-–…][abc…]+[abc…]*$``; each repeats a class of 4,000 characters that lists the letters of
every alphabet, and the compiler works through each repetition. Alternatives that differ in one short
literal and share everything else are joined here, which changes nothing in what the pattern accepts::

    (?:^aXb$)|(?:^cXb$)   →   (?:^a|^c)Xb$

Four groups remain, compiled together in 0.04 s when the first string comes that could match.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable

LONG_PATTERN = 500_000  # characters: below this a pattern compiles fast enough to be left alone
_FLAGS = "(?iu)"
_LETTERS = re.compile(r"(\[[^\[\]]{500,}(?<!\\)\][+*?]?)")  # a class that lists alphabets
_JOINT = re.compile(r"\[[-–—‐‑'’]+\](?![?*{])")  # exactly one hyphen or apostrophe
_JOINTS = frozenset("-–—‐‑'’")
_PARENTHESIS = re.compile(r"\\.|\[[^\]]*\]|\(\?:|[()]")


class UnknownPattern(ValueError):  # noqa: N818 (a fact about the input, answered by the plain way)
    """The pattern is not the alternation that this module knows how to shorten."""


class TokenMatch:
    """A stand-in for the compiled pattern: `match` is true for the same strings, no others.

    Raises UnknownPattern when ``pattern`` has another shape than the one described above.
    """

    __slots__ = ("_groups", "_matches", "pattern")

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern  # spaCy writes it out when a pipeline is saved
        self._groups = _groups(_alternatives(pattern))
        self._matches: tuple[Callable[[str], re.Match[str] | None], ...] = ()

    def __reduce__(self) -> tuple[type[TokenMatch], tuple[str]]:
        return TokenMatch, (self.pattern,)

    def match(self, string: str) -> re.Match[str] | None:
        """As ``re.compile(pattern).match(string)``: a match or None; the groups of the match are not kept.

        Every alternative holds a hyphen or an apostrophe, so most strings need no pattern at all.
        """
        if _JOINTS.isdisjoint(string):
            return None
        if not self._matches:
            self._matches = tuple(re.compile(group).match for group in self._groups)
        return next((found for match in self._matches if (found := match(string))), None)


def _alternatives(pattern: str) -> list[str]:
    """The anchored expressions that ``pattern`` joins by ``|``."""
    if not (pattern.startswith(f"{_FLAGS}(?:^") and pattern.endswith("$)")):
        raise UnknownPattern(pattern[:80])
    parts = pattern[len(_FLAGS) + len("(?:") : -1].split(")|(?:^")
    return [parts[0], *(f"^{part}" for part in parts[1:])]


def _groups(alternatives: list[str]) -> list[str]:
    """The alternatives, joined where they differ in their longest stretch between two lists of letters only."""
    families: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for alternative in alternatives:
        pieces = _LETTERS.split(alternative)
        short = pieces[::2]
        if not alternative.endswith("$") or not all(map(_balanced, short)) or not any(map(_joined, short)):
            raise UnknownPattern(alternative[:80])
        varying = 2 * max(range(len(short)), key=lambda i: len(short[i]))
        families["".join(pieces[:varying]), "".join(pieces[varying + 1 :])].append(pieces[varying])
    return [f"{_FLAGS}{before}(?:{'|'.join(middles)}){after}" for (before, after), middles in families.items()]


def _balanced(text: str) -> bool:
    """True when ``text`` opens and closes its own parentheses and has no ``|`` outside them."""
    depth = 0
    outside = []
    last = 0
    for mark in _PARENTHESIS.finditer(text):
        if depth == 0:
            outside.append(text[last : mark.start()])
        last = mark.end()
        depth += {"(": 1, "(?:": 1, ")": -1}.get(mark[0], 0)
        if depth < 0:
            return False
    return depth == 0 and "|" not in "".join([*outside, text[last:]])


def _joined(text: str) -> bool:
    """True when ``text`` asks for a hyphen or an apostrophe outside any parenthesis."""
    bare = text
    while (shorter := re.sub(r"\([^()]*\)", "", bare)) != bare:
        bare = shorter
    return _JOINT.search(bare) is not None
