"""The YAML head of a Markdown article."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import yaml

from seo_fr.errors import InputError
from seo_fr.model import FrontMatter, Span
from seo_fr.reading.characters import BYTE_ORDER_MARK
from seo_fr.reading.decoding import place
from seo_fr.reading.line_ends import line_and_column
from seo_fr.resources import read_yaml

_OPENING = re.compile(rf"{BYTE_ORDER_MARK}?(?P<fence>---[ \t]*(?:\r\n|\r|\n))")
_CLOSING = re.compile(r"(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)")
# A YAML key; French prose has a space before its colon.
_FIRST_KEY = re.compile(r"(?:\s+|#.*)*+[\w-]+:(?:\s|\Z)")


def read_front_matter(source: str, path: str, *, markdown: bool) -> FrontMatter | None:
    """The front matter, or None where the source has none.

    A first line ``---`` that is never closed, or whose content is not a mapping, is none (it is a
    thematic break). ``markdown`` tells that the path names a Markdown file: then even an empty head counts.
    Raises InputError, with line and column in the file, where the YAML is broken and the file is
    Markdown or the head begins with a key.
    """
    opening = _OPENING.match(source)
    closing = _CLOSING.search(source, opening.end()) if opening else None
    if opening is None or closing is None:
        return None
    body = Span(opening.end(), closing.start())
    text = body.of(source)
    try:
        data = read_yaml(text)
    except Exception as error:  # PyYAML lets ValueError, KeyError, RecursionError… of its constructors through
        if not markdown and not _FIRST_KEY.match(text):
            return None
        raise InputError(_broken(source, path, body, error)) from error
    if data is None and markdown:
        data = {}
    if not isinstance(data, dict) or not (data or markdown):
        return None
    return FrontMatter(Span(opening.start("fence"), closing.end()), body, _frozen(data))


def _frozen(data: dict[Any, Any]) -> Mapping[str, Any]:
    return MappingProxyType({str(key): value for key, value in data.items()})


def _broken(source: str, path: str, body: Span, error: Exception) -> str:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is not None:
        line, column = line_and_column(source, body.start)[0] + mark.line, mark.column + 1
    elif isinstance(error, yaml.reader.ReaderError) and isinstance(error.position, int):
        line, column = line_and_column(source, min(body.start + error.position, body.end))
    else:
        line, column = line_and_column(source, body.start)
    return (
        f"{place(path)} : en-tête YAML invalide, ligne {line}, colonne {column} ; "
        "corrigez-la (guillemets autour d’une valeur qui contient « : », alignement, tabulations)."
    )
