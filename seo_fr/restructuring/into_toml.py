"""Fields into a TOML header."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from seo_fr.restructuring.empty_values import Ways, before_as_comment, inside_brackets, inside_quotes
from seo_fr.restructuring.header_values import Field, plain, safe_json
from seo_fr.restructuring.insertions import Insertion, Rank
from seo_fr.restructuring.yaml_text import quoted, quoted_list

# A line that opens a table, or stands in a list that only looks like it: which, the proof tells.
_TABLE = re.compile(r"(?<![^\r\n])[ \t]*\[")
_VALUE = re.compile(r"\"\"\"\s*\"\"\"|'''\s*'''|\"[^\"\n]*\"|'[^'\n]*'|\[[^\]]*\]|\{[ \t]*\}")
_TRIED = 40


def fills(body: str, field: Field, newline: str) -> Ways:
    """Ways to give the author's empty key a value, the plainest first; each still has to be tried."""
    key = re.compile(rf"(?<![^\r\n])[ \t]*([\"']?){re.escape(field.name)}\1[ \t]*=[ \t]*", re.IGNORECASE)
    for match in list(key.finditer(body))[:_TRIED]:
        value = _VALUE.match(body, match.end())
        if value:
            place, old = value.start(), value[0]
            yield from inside_quotes(field, place, old, _literal)
            yield from inside_brackets(field, place, old)
            if old.startswith("{") and isinstance(field.value, Mapping):
                yield (Insertion(place + 1, Rank.HEAD, _inline(plain(field.value))[1:-1]),)
            yield from before_as_comment(_written(field), place, value.end(), newline)


def appends(body: str, fields: tuple[Field, ...], newline: str) -> Ways:
    """Before the first table, which would take them in; at the end where there is none."""
    text = "".join(f"{field.name} = {_written(field)}{newline}" for field in fields)
    for match in list(_TABLE.finditer(body))[:_TRIED]:
        for place in dict.fromkeys((_above_comments(body, match.start()), match.start())):
            yield (Insertion(place, Rank.HEAD, text),)
    yield (Insertion(len(body), Rank.HEAD, text),)


def _above_comments(body: str, place: int) -> int:
    """The start of the comments and blank lines right above the line at ``place``."""
    starts = [0, *(m.end() for m in re.finditer(r"\r\n?|\n", body[:place]))]
    for start in reversed(starts[:-1]):
        line = body[start:place].lstrip(" \t")
        if line[:1] not in ("#", "\r", "\n"):
            break
        place = start
    return place


def _written(field: Field) -> str:
    if isinstance(field.value, str):
        return quoted(field.value)
    return quoted_list(field.value) if isinstance(field.value, tuple) else f"'{_literal(safe_json(field.value))}'"


def _literal(text: str) -> str:
    """Between single quotes TOML has no escapes; JSON has one for the quote itself."""
    return text.replace("'", "\\u0027")


def _inline(value: Any) -> str:
    """A value of JSON as TOML on one line."""
    if isinstance(value, Mapping):
        pairs = (f"{quoted(key)} = {_inline(inner)}" for key, inner in value.items() if inner is not None)
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_inline, value)) + "]"
    if isinstance(value, bool):
        return str(value).lower()
    return quoted(value) if isinstance(value, str) else str(value)
