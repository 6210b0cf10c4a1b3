"""HTML cut into tags, comments, references and text, each with its place; whatever the text, all of it is cut.

As a browser does: a tag or a comment that nobody closes goes on to the end. So each character is looked at once.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from seo_fr.resources import words

_TOKEN = re.compile(
    r"(?P<comment><!--(?:.*?-->|.*)|<![^>]*+>?|<\?[^>]*+>?)"
    r"|<(?P<close>/?)(?P<name>[A-Za-z][^\s/>]*+)"
    r"(?P<given>(?:=\s*+(?:\"[^\"]*+\"?|'[^']*+'?)|=\{(?:[^{}]|\{[^{}]*+\})*+\}|[^>])*+)>?"
    r"|(?P<reference>&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|(?P<text>[^<&]++|[<&])",
    re.DOTALL,
)
_GIVEN = re.compile(
    r"(?P<name>[^\s=/>\"'{}]+)(?:\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'>{}]+)))?"
)
_RAW = re.compile(r"script|style|textarea|title|xmp|noembed|noframes", re.IGNORECASE)


class HtmlToken(NamedTuple):
    """A piece of HTML; ``name`` is a tag's, in lower case, ``given`` what it is given, from ``given_at`` on."""

    kind: Literal["open", "close", "alone", "comment", "text", "reference"]
    start: int
    end: int
    name: str = ""
    given: str = ""
    given_at: int = 0


def html_tokens(content: str) -> Iterator[HtmlToken]:
    """The pieces of ``content`` in order; the inside of a script or a style is none."""
    at = 0
    while at < len(content):
        match = _TOKEN.match(content, at)
        if match is None:  # cannot be: the last alternative takes any character
            return
        token = _token(match)
        at = token.end
        yield token
        if token.kind == "open" and _RAW.fullmatch(token.name):
            closed = re.compile(rf"</{token.name}\b", re.IGNORECASE).search(content, at)
            at = closed.start() if closed else len(content)


def _token(match: re.Match[str]) -> HtmlToken:
    start, end = match.span()
    if match["name"]:
        name, given = match["name"].lower(), match["given"]
        alone = name in words("markdown_syntaxes", "void_elements") or given.rstrip().endswith("/")
        kind: Literal["open", "close", "alone"] = "close" if match["close"] else "alone" if alone else "open"
        return HtmlToken(kind, start, end, name, given, match.start("given"))
    kinds: tuple[Literal["comment", "reference", "text"], ...] = ("comment", "reference", "text")
    return HtmlToken(next(kind for kind in kinds if match[kind] is not None), start, end)


def attribute(token: HtmlToken, name: str) -> tuple[str, int]:
    """The value of an attribute as it is written, and where it begins; empty where there is none."""
    for match in _GIVEN.finditer(token.given):
        if match["name"].lower() == name:
            group = next((g for g in ("double", "single", "bare") if match[g] is not None), None)
            return (match[group], token.given_at + match.start(group)) if group else ("", 0)
    return "", 0


def shown(reference: str) -> str:
    """The characters of ``&eacute;`` and the like; itself where it is none."""
    return html.unescape(reference)
