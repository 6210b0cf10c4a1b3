"""HTML → tags, text and comments, each where it stands.

The tokenizer of the HTML standard (WHATWG, 13.2.5) as far as places matter. Python's own ``html.parser`` tells lines
and columns, not offsets, and reads comments, scripts and broken tags otherwise from one minor version to the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

TokenKind = Literal["text", "raw", "start", "end", "comment"]
# The range of each attribute's value, by its name in lower case; empty where it has none.
Attributes = Mapping[str, tuple[int, int]]

SPACE = " \t\n\f\r"
_NO_ATTRIBUTES: Attributes = {}
_MARKUP = re.compile(r"<(?:[A-Za-z!?]|/.)", re.DOTALL)
_NAME = re.compile(rf"[A-Za-z][^{SPACE}/>]*")
_GAP = re.compile(rf"[{SPACE}/]*")
_ATTRIBUTE = re.compile(rf"=?[^{SPACE}/>=]*")
_EQUALS = re.compile(rf"[{SPACE}]*=[{SPACE}]*")
_UNQUOTED = re.compile(rf"[^{SPACE}>]*")
_COMMENT_END = re.compile(r"--!?>")
# Elements whose content holds no tags; that of the first two still has character references.
_REFERENCES_ONLY = frozenset({"title", "textarea"})
_RAW = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes", "noscript"})
_FOREIGN = frozenset({"svg", "math"})


class Token(NamedTuple):
    """``[start, end)`` of the source; ``name`` is a tag's in lower case, ``closed`` tells of ``<br/>``."""

    kind: TokenKind
    start: int
    end: int
    name: str = ""
    attrs: Attributes = _NO_ATTRIBUTES
    closed: bool = False


def tokens(source: str, at: int = 0) -> Iterator[Token]:
    """The tokens from ``at`` on, in time that grows with the length; a tag that never ends shows nothing."""
    foreign = 0
    while at < len(source):
        found = _MARKUP.search(source, at)
        start = found.start() if found else len(source)
        if start > at:
            yield Token("text", at, start)
        if found is None:
            return
        token = _markup(source, start)
        if token is None:
            return
        yield token
        at = token.end
        if token.name in _FOREIGN:
            foreign = max(0, foreign + (-1 if token.kind == "end" else 0 if token.closed else 1))
        elif token.kind == "start" and not foreign and token.name in (_RAW | _REFERENCES_ONLY | {"plaintext"}):
            stop = _raw_end(source, at, token.name)
            if stop > at:
                yield Token("text" if token.name in _REFERENCES_ONLY else "raw", at, stop)
            at = stop


def _markup(source: str, start: int) -> Token | None:
    """The tag or comment that begins at ``start``; None where it never ends."""
    after = source[start + 1]
    if source.startswith("<!--", start):
        return _comment(source, start)
    closing = after == "/"
    name = _NAME.match(source, start + 1 + closing)
    if name is None:  # <!doctype>, <?xml>, </ >: whatever it is, it ends with the next bracket
        end = source.find(">", start)
        return Token("comment", start, end + 1) if end >= 0 else None
    tag = _attributes(source, name.end())
    if tag is None:
        return None
    attrs, end, closed = tag
    return Token("end" if closing else "start", start, end, name[0].lower(), attrs, closed)


def _comment(source: str, start: int) -> Token:
    """An unclosed comment hides the rest of the page."""
    for empty in ("<!-->", "<!--->"):
        if source.startswith(empty, start):
            return Token("comment", start, start + len(empty))
    end = _COMMENT_END.search(source, start + 4)
    return Token("comment", start, end.end() if end else len(source))


def _attributes(source: str, at: int) -> tuple[Attributes, int, bool] | None:
    """The attributes from ``at`` on, where the tag ends, and whether a slash closes it; None where it never ends."""
    attrs: dict[str, tuple[int, int]] = {}
    while True:
        first = at
        at = _end(_GAP, source, at)
        if at >= len(source):
            return None
        if source[at] == ">":
            return attrs, at + 1, at > first and source[at - 1] == "/"
        name_end = _end(_ATTRIBUTE, source, at)
        name, at = source[at:name_end].lower(), name_end
        value = (at, at)
        if equals := _EQUALS.match(source, at):
            at = equals.end()
            quote = source[at : at + 1]
            if quote and quote in "\"'":
                end = source.find(quote, at + 1)
                if end < 0:
                    return None
                value, at = (at + 1, end), end + 1
            else:
                value = (at, _end(_UNQUOTED, source, at))
                at = value[1]
        attrs.setdefault(name, value)


def _end(pattern: re.Pattern[str], source: str, at: int) -> int:
    """Where a pattern that always matches ends."""
    match = pattern.match(source, at)
    return match.end() if match else at


def _raw_end(source: str, at: int, name: str) -> int:
    """Where the content of an element without tags ends: at its end tag, or with the page."""
    if name == "plaintext":
        return len(source)
    end = re.compile(rf"</{name}(?=[{SPACE}/>])", re.IGNORECASE).search(source, at)
    return end.start() if end else len(source)
