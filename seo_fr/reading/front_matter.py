"""The head of a Markdown article: YAML between ``---``, TOML between ``+++``, or a JSON object."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from seo_fr.errors import InputError
from seo_fr.model import FrontMatter, HeaderLanguage, Span
from seo_fr.reading.characters import BYTE_ORDER_MARK
from seo_fr.reading.decoding import place
from seo_fr.reading.header_error import HeaderError
from seo_fr.reading.json_header import object_end, read_json_header
from seo_fr.reading.line_ends import line_and_column, text_start
from seo_fr.reading.toml_header import read_toml_header
from seo_fr.reading.unclosed_header import last_header_line, opens_header
from seo_fr.reading.yaml_header import read_yaml_header
from seo_fr.resources import number

_END = r"[ \t]*(?:\r\n|\r|\n|\Z)"
_OPENING = re.compile(rf"{BYTE_ORDER_MARK}?(?P<fence>---|\+\+\+)[ \t]*(?:\r\n|\r|\n)")
_CLOSING: Mapping[str, re.Pattern[str]] = {
    "---": re.compile(rf"(?<=[\r\n])(?:---|\.\.\.){_END}"),
    "+++": re.compile(rf"(?<=[\r\n])\+\+\+{_END}"),
}
_LINE_END = re.compile(_END)
# A key; French prose has a space before its colon. A TOML head may begin with a table, a JSON one be empty.
_FIRST_KEY: Mapping[HeaderLanguage, re.Pattern[str]] = {
    "yaml": re.compile(r"(?:\s+|#.*)*+[\w-]+:(?:\s|\Z)"),
    "toml": re.compile(r"""(?:\s+|#.*)*+(?:["'\w.-]++[ \t]*=|\[)"""),
    "json": re.compile(r'\{\s*+"[^"\n]*"\s*+:'),
}
_EMPTY_OBJECT = re.compile(r"\{\s*+\}")
_READERS: Mapping[HeaderLanguage, Callable[[str], Any]] = {
    "yaml": read_yaml_header,
    "toml": read_toml_header,
    "json": read_json_header,
}


def read_header(text: str, language: HeaderLanguage) -> Any:
    """What the text between the fences says; HeaderError where it is broken."""
    return _READERS[language](text)


def read_front_matter(source: str, path: str, *, markdown: bool) -> FrontMatter | None:
    """The front matter, or None where the source has none.

    A first line ``---`` or ``+++`` whose content is not a mapping is none (it is a thematic break), and so is one
    that is never closed, unless header keys follow it. ``markdown`` tells that the path names a Markdown file: then
    even an empty head counts. Raises InputError, with line and column in the file, where the head is not closed, or
    where it is broken and the file is Markdown or the head begins with a key.
    """
    start = text_start(source)
    if source.startswith("{", start):
        return _object(source, path, start, markdown)
    opening = _OPENING.match(source)
    if opening is None:
        return None
    language: HeaderLanguage = "toml" if opening["fence"] == "+++" else "yaml"
    closing = _CLOSING[opening["fence"]].search(source, opening.end())
    if closing is None:
        if opens_header(source, opening.end(), language):
            raise InputError(_unclosed(source, path, opening.end(), language))
        return None
    body, whole = Span(opening.end(), closing.start()), Span(opening.start("fence"), closing.end())
    return _read(source, path, FrontMatter(whole, body, {}, language), markdown)


def _object(source: str, path: str, start: int, markdown: bool) -> FrontMatter | None:
    """A JSON head; None where the brace opens something else (a template's tag, an attribute list)."""
    is_empty = _EMPTY_OBJECT.match(source, start)
    if not (is_empty and markdown) and not _FIRST_KEY["json"].match(source, start):
        return None
    end = object_end(source, start)
    if end is None:
        raise InputError(_unclosed(source, path, start, "json"))
    after = _LINE_END.match(source, end)
    if after is None:
        line, column = line_and_column(source, end)
        raise InputError(
            f"{place(path)} : du texte suit l’en-tête JSON sur sa dernière ligne, ligne {line}, colonne {column} ; "
            "passez à la ligne après la dernière accolade."
        )
    return _read(source, path, FrontMatter(Span(start, after.end()), Span(start, end), {}, "json"), markdown)


def _read(source: str, path: str, head: FrontMatter, markdown: bool) -> FrontMatter | None:
    text, has_key = head.body.of(source), _FIRST_KEY[head.language].match(source, head.body.start)
    try:
        _refuse_length(text)
        data = read_header(text, head.language)
    except HeaderError as error:
        if not has_key and not (markdown and _may_be_yaml(text, head.language)):
            return None
        raise InputError(_broken(source, path, head, error)) from error
    if data is None and markdown:
        data = {}
    if not isinstance(data, dict) or not (data or markdown):
        return None
    frozen = MappingProxyType({str(key): value for key, value in data.items()})
    return FrontMatter(head.span, head.body, frozen, head.language)


def _may_be_yaml(text: str, language: HeaderLanguage) -> bool:
    """False for prose between two thematic breaks, which an empty line parts from the first, or which is long."""
    short = len(text) <= number("header_fields", "largest_characters")
    return language == "yaml" and short and not re.match(r"[ \t]*[\r\n]", text)


def _refuse_length(text: str) -> None:
    most = int(number("header_fields", "largest_characters"))
    if len(text) > most:
        raise HeaderError(most, f"plus de {most} signes", "fermez l’en-tête plus tôt, ou raccourcissez-le")


def _broken(source: str, path: str, head: FrontMatter, error: HeaderError) -> str:
    at = min(head.body.start + error.at, head.body.end)
    if head.language != "json" and last_header_line(source, head.body.start, head.language, before=at) is not None:
        return _unclosed(source, path, head.body.start, head.language)
    line, column = line_and_column(source, at)
    what = f" : {error.what}" if error.what else ""
    name = head.language.upper()
    return f"{place(path)} : en-tête {name} invalide, ligne {line}, colonne {column}{what} ; {error.mend}."


def _unclosed(source: str, path: str, body: int, language: HeaderLanguage) -> str:
    """``body`` is where the head begins; its first line is the first of the file."""
    name = language.upper()
    if language == "json":
        return (
            f"{place(path)} : en-tête JSON ouvert ligne 1 et jamais fermé ; "
            "fermez les guillemets et ajoutez l’accolade « } » qui manque."
        )
    last = last_header_line(source, body, language) or 1
    fence = "---" if language == "yaml" else "+++"
    return (
        f"{place(path)} : en-tête {name} ouvert ligne 1 et jamais fermé ; "
        f"ajoutez une ligne « {fence} » après la ligne {last}."
    )
