"""Path patterns in the manner of ``.gitignore``: what is left out, and which files a setting is for.

The syntax is that of gitignore(5): ``*``, ``?``, ``[…]``, ``**``; a slash at the end means folders only, one
elsewhere anchors the pattern at the root; ``!`` takes back what an earlier pattern matched.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

_PIECE = re.compile(
    r"\\(?P<literal>.)|(?P<star>\*+)|(?P<any>\?)|(?P<set>\[[!^]?\]?(?:\\.|[^\]\\])*\])|(?P<other>.)", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Patterns:
    """Patterns in order; the last one that matches decides."""

    lines: tuple[str, ...]

    def match(self, path: str, *, folder: bool = False) -> bool:
        """True when ``path`` (relative to the root, with slashes) is meant; so is all that a meant folder holds."""
        parts = path.strip("/").split("/")
        ends = range(1, len(parts) + 1)
        return any(self._decide("/".join(parts[:end]), folder or end < len(parts)) for end in ends)

    def _decide(self, path: str, folder: bool) -> bool:
        meant = False
        for line in self.lines:
            pattern, negated, only_folders = _compile(line)
            if pattern is not None and (folder or not only_folders) and pattern.fullmatch(path):
                meant = not negated
        return meant


def matches_any(path: str, lines: Iterable[str]) -> bool:
    """True when the file ``path`` is meant by the patterns."""
    return Patterns(tuple(lines)).match(path)


@cache
def _compile(line: str) -> tuple[re.Pattern[str] | None, bool, bool]:
    """(the expression for a whole path, negated, folders only); no expression for a blank line or a comment."""
    text = re.sub(r"(?<!\\)\s+$", "", line)
    negated = text.startswith("!")
    text = text.removeprefix("!")
    only_folders = text.endswith("/")
    text = text.rstrip("/")
    if not text or line.startswith("#"):
        return None, False, False
    anchored = "/" in text
    parts = text.lstrip("/").split("/")
    expression = "" if anchored else "(?:.*/)?"
    for index, part in enumerate(parts):
        last = index == len(parts) - 1
        if part == "**":
            expression += ".+" if last else "(?:.*/)?"
        else:
            expression += _translate(part) + ("" if last else "/")
    try:
        return re.compile(expression, re.DOTALL), negated, only_folders
    except re.error:  # a set that is none, such as [z-a]: git matches nothing either
        return None, False, False


def _translate(part: str) -> str:
    made = ""
    for piece in _PIECE.finditer(part):
        if piece["star"]:
            made += "[^/]*"
        elif piece["any"]:
            made += "[^/]"
        elif piece["set"]:
            body = piece["set"][1:-1]
            sign = "^/" if body[:1] in "!^" and body else ""
            body = body[1:] if sign else body
            made += f"[{sign}{body.replace('[', chr(92) + '[')}]"
        else:
            made += re.escape(piece["literal"] or piece["other"])
    return made
