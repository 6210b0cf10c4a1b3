"""Fields into a JSON header. JSON has no comments: what the author wrote as ``null`` cannot be completed."""

from __future__ import annotations

import json
import re

from seo_fr.reading.json_header import Member, members
from seo_fr.restructuring.empty_values import Ways
from seo_fr.restructuring.header_values import Field, safe_json
from seo_fr.restructuring.insertions import Insertion, Rank


def fills(body: str, field: Field, newline: str) -> Ways:
    """Ways to give the author's empty key a value, the plainest first; each still has to be tried."""
    for member in members(body):
        if member.key.casefold() == field.name:
            place, old, text = member.value.start, member.value.of(body), _written(field)
            if old.startswith('"') and isinstance(field.value, tuple):
                text = _quoted(", ".join(field.value))
            if old[0] == text[0]:
                yield (Insertion(place + 1, Rank.HEAD, text[1:-1]),)
            if old[0] == "[" and isinstance(field.value, tuple) and '"' in old:
                yield (Insertion(place + old.index('"') + 1, Rank.HEAD, text[2:-2]),)
            if old[0] == "{" and not isinstance(field.value, str | tuple):
                yield (Insertion(place + 1, Rank.HEAD, safe_json(field.value)[1:-1]),)


def appends(body: str, fields: tuple[Field, ...], newline: str) -> Ways:
    """After the last member, in the author's indentation; on its line where the object is on one line."""
    pairs = [f"{_quoted(field.name)}: {_written(field)}" for field in fields]
    own = list(members(body))
    if not own:
        text = f"{newline}  " + f",{newline}  ".join(pairs)
        end = "" if "\n" in body or "\r" in body else newline
        yield (Insertion(1, Rank.HEAD, text + end),)
        return
    joint = f",{_gap(body, own)}"
    yield (Insertion(own[-1].value.end, Rank.HEAD, "".join(joint + pair for pair in pairs)),)


def _gap(body: str, own: list[Member]) -> str:
    """What stands between a comma and the next key: a line end and spaces, or a space."""
    gaps = (re.search(r"(?:\r\n|\r|\n)[ \t]*\Z", body[: member.name.start]) for member in (own[-1], own[0]))
    return next((gap[0] for gap in gaps if gap), " ")


def _written(field: Field) -> str:
    if isinstance(field.value, str):
        return _quoted(field.value)
    if isinstance(field.value, tuple):
        return "[" + ", ".join(map(_quoted, field.value)) + "]"
    return _quoted(safe_json(field.value))


def _quoted(text: str) -> str:
    """A JSON string; what ends a line in JavaScript, and is one to no JSON reader, escaped."""
    return json.dumps(text, ensure_ascii=False).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
