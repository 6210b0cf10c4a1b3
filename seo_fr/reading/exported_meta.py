"""What an MDX page tells of itself: ``export const meta = { title: "…" }`` at its top, among the imports.

Only what is written out is read: texts, numbers, lists and objects of these. Anything that would have to be run is
passed over, and nothing is.
"""

from __future__ import annotations

import json
import re
from types import MappingProxyType
from typing import Any

from seo_fr.model import FrontMatter, Span
from seo_fr.resources import number

_IMPORT = r"""import\b[^\n;]*?["'][^"'\n]+["'];?"""
_EXPORT = re.compile(
    rf"(?:\s+|{_IMPORT}[ \t]*(?=[\r\n]))*+"
    r"(?P<start>export[ \t]+(?:const|let|var)[ \t]+(?:meta|metadata|front[mM]atter|attributes)\b[^={\n]*=\s*)\{"
)
_TOKEN = re.compile(
    r"""(?P<space>\s+|//[^\n]*|/\*(?:[^*]|\*(?!/))*+(?:\*/|\Z))|(?P<text>"(?:[^"\\\n]|\\.)*+"|'(?:[^'\\\n]|\\.)*+'|`(?:[^`\\]|\\.)*+`)"""
    r"""|(?P<mark>[{}\[\],:()])|(?P<word>[^\s{}\[\],:()"'`]+)|(?P<other>.)""",
    re.DOTALL,
)
_NUMBER = re.compile(r"-?\d{1,15}(?:\.\d{1,15})?")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}
_NOTHING = object()
_CLOSERS = ("}", "]", ")")
_ENDS = (",", *_CLOSERS)
_Token = tuple[str, str, int]


def read_exported(source: str, start: int) -> FrontMatter | None:
    """The exported object from ``start`` on, only imports before it; None where there is none that closes."""
    opening = _EXPORT.match(source, start)
    if opening is None:
        return None
    tokens = _tokens(source, opening.end() - 1)
    if tokens is None:
        return None
    value, _ = _value(tokens, 0)
    begin, end = opening.end() - 1, tokens[-1][2] + 1
    rest = re.compile(r"[ \t]*(?:as const|satisfies [\w.]+)?[ \t]*;?[ \t]*(?:\r\n|\r|\n|\Z)").match(source, end)
    if rest is None or not isinstance(value, dict):
        return None
    return FrontMatter(
        Span(opening.start("start"), rest.end()), Span(begin, end), MappingProxyType(value), "javascript"
    )


def _tokens(source: str, at: int) -> list[_Token] | None:
    """Kind, text and place of what stands from the brace at ``at`` to the one that closes it."""
    tokens: list[_Token] = []
    depth, limit = 0, at + int(number("header_fields", "largest_characters"))
    for match in _TOKEN.finditer(source, at, limit):
        kind, text = str(match.lastgroup), match[0]
        if kind == "space":
            continue
        if kind == "other" or depth > number("header_fields", "deepest"):
            return None
        tokens.append((kind, text, match.start()))
        depth += (text in ("{", "[", "(")) - (text in _CLOSERS)
        if depth == 0:
            return tokens
    return None


def _value(tokens: list[_Token], at: int) -> tuple[Any, int]:
    """The value that begins at token ``at`` and the token after it; `_NOTHING` where it would have to be run."""
    kind, text, _ = tokens[at]
    if text in ("{", "["):
        value, after = _collection(tokens, at)
    elif kind == "mark":
        return _NOTHING, _end_of_value(tokens, at)
    else:
        value, after = _scalar(kind, text), at + 1
    if tokens[after : after + 1] and tokens[after][1] not in _ENDS:
        return _NOTHING, _end_of_value(tokens, after)
    return value, after


def _collection(tokens: list[_Token], at: int) -> tuple[Any, int]:
    is_object, items, found = tokens[at][1] == "{", list[Any](), dict[str, Any]()
    at += 1
    while tokens[at][1] not in _CLOSERS:
        kind, text, _ = tokens[at]
        if is_object and tokens[at + 1][1] != ":":
            at = _end_of_value(tokens, at)
        else:
            value, at = _value(tokens, at + 2 if is_object else at)
            if value is not _NOTHING:
                items.append(value)
                found[str(_scalar(kind, text)) if kind == "text" else text] = value
        at += tokens[at][1] == ","
    return (found if is_object else items), at + 1


def _end_of_value(tokens: list[_Token], at: int) -> int:
    """The comma or closing bracket that ends a value of which ``at`` is a token."""
    depth = 0
    while depth or tokens[at][1] not in _ENDS:
        depth += (tokens[at][1] in ("{", "[", "(")) - (tokens[at][1] in _CLOSERS)
        at += 1
    return at


def _scalar(kind: str, text: str) -> Any:
    if kind == "text" and not (text[0] == "`" and "${" in text):
        return re.sub(r"\\(u[0-9a-fA-F]{4}|.)", _unescaped, text[1:-1], flags=re.DOTALL)
    if kind == "word" and _NUMBER.fullmatch(text):
        return json.loads(text) if not re.match(r"-?0\d", text) else text
    return {"true": True, "false": False, "null": None}.get(text, _NOTHING)


def _unescaped(match: re.Match[str]) -> str:
    code = match[1]
    if len(code) == 5:
        character = chr(int(code[1:], 16))
        return "" if "\ud800" <= character <= "\udfff" else character
    return _ESCAPES.get(code, code)
