"""JSON front matter, as Hugo reads it: an object from the first character to its closing brace."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from seo_fr.model import Span
from seo_fr.reading.header_error import HeaderError, refuse_depth, too_deep, twice
from seo_fr.resources import number

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+"|[\[\]{}]|"', re.DOTALL)
_SPACE = re.compile(r"[ \t\r\n]*+")
_MEND = "corrigez-la (guillemets droits doubles, virgule entre deux valeurs, aucune après la dernière)"


def object_end(source: str, start: int) -> int | None:
    """Where the object that opens at ``start`` ends; None where it never does."""
    depth = 0
    for token in _TOKEN.finditer(source, start):
        if token[0] in ("{", "["):
            depth += 1
        elif token[0] in ("}", "]"):
            depth -= 1
            if depth <= 0:
                return token.end()
        elif token[0] == '"':
            return None
    return None


def read_json_header(text: str) -> dict[str, Any]:
    """What ``text`` says, an object; HeaderError where it is broken, too deep, or says one thing twice."""
    depth, deepest = 0, number("header_fields", "deepest")
    for token in _TOKEN.finditer(text):
        depth += (token[0] in ("{", "[")) - (token[0] in ("}", "]"))
        if depth > deepest + 1:
            raise too_deep(token.start())
    try:
        data = json.loads(text, object_pairs_hook=_once, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        raise HeaderError(error.pos, "", _MEND) from error
    except _UnplacedError as error:
        places = [m.start() for m in re.finditer(re.escape(error.sought), text)]
        raise HeaderError(places[-1] if places else 0, error.what, error.mend) from error
    except ValueError as error:  # a number of more digits than Python reads
        raise HeaderError(0, "un nombre y est illisible", "mettez-le entre guillemets") from error
    refuse_depth(data)
    return dict(data)


class _UnplacedError(HeaderError):
    """Told by a hook of the reader, which does not know where it is; ``sought`` is what stands there."""

    def __init__(self, error: HeaderError, sought: str) -> None:
        super().__init__(0, error.what, error.mend)
        self.sought = sought


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for key, value in pairs:
        if key in data:
            raise _UnplacedError(twice(0, key), json.dumps(key, ensure_ascii=False))
        data[key] = value
    return data


def _refuse(name: str) -> Any:
    raise _UnplacedError(HeaderError(0, f"« {name} » n’est pas une valeur JSON", "mettez-la entre guillemets"), name)


@dataclass(frozen=True, slots=True)
class Member:
    """A key of the object and where its key and its value stand in the text."""

    key: str
    name: Span
    value: Span


def members(text: str) -> Iterator[Member]:
    """The members of an object that has been read, in order."""
    decoder = json.JSONDecoder()
    at = _skip(text, 1)
    while text[at] == '"':
        key, end = decoder.raw_decode(text, at)
        begin = _skip(text, _skip(text, end) + 1)
        _, finish = decoder.raw_decode(text, begin)
        yield Member(key, Span(at, end), Span(begin, finish))
        at = _skip(text, finish)
        if text[at] == ",":
            at = _skip(text, at + 1)


def _skip(text: str, at: int) -> int:
    space = _SPACE.match(text, at)
    return space.end() if space else at
