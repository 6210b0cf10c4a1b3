"""The names under which the headers of sites keep a thing: the table of rules/header_fields.yml."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from seo_fr.reading.html_references import attribute_text, shown
from seo_fr.reading.html_tokens import tokens
from seo_fr.resources import number, rules, word_list

# The fields that seo-fr writes, under these names and no other.
WRITTEN = ("title", "description", "slug", "keywords", "json_ld")


def values_in(data: Mapping[str, Any], field: str) -> Iterator[Any]:
    """All that ``data`` holds under a name of ``field``, the best name first; nothing empty, no template."""
    data = _normalised(data)
    for path in names_of(field):
        value = _at(data, path)
        if not is_empty(value) and (path == (field,) or not _is_template(value)):
            yield value
    yield from _from_meta_elements(data, field)
    yield from _from_markup(data, field)


def is_empty(value: Any) -> bool:
    """True for what says nothing: null, a blank text, a list of such things, an empty table."""
    if isinstance(value, list):
        return all(map(is_empty, value))
    if isinstance(value, str):
        return not value.strip()
    return value is None or value == {}


@cache
def names_of(field: str) -> tuple[tuple[str, ...], ...]:
    """The names of ``field``, best first, each as the keys that lead to it, `normal`."""
    return tuple(tuple(map(normal, str(name).split("."))) for name in rules("header_fields")["fields"][field])


def normal(key: object) -> str:
    """A key as keys are compared: without case, hyphens, underscores and spaces."""
    return re.sub(r"[-_ ]", "", str(key).casefold())


@cache
def _known() -> frozenset[str]:
    fields = rules("header_fields")["fields"]
    first = {names[0] for field in fields if field != "why" for names in names_of(field)}
    return frozenset(first | set(map(normal, word_list("header_fields", "other_names"))))


def is_header_name(key: str) -> bool:
    """True for a top-level key that headers are known to have."""
    return normal(key) in _known()


def is_title_name(key: str) -> bool:
    """True for a top-level key that can only be a header's: the title, the layout."""
    return (normal(key),) in names_of("title") or normal(key) == "layout"


def _normalised(data: Mapping[str, Any]) -> dict[str, Any]:
    return {normal(name): value for name, value in data.items() if not is_empty(value)}


def _at(data: Mapping[str, Any], path: tuple[str, ...]) -> Any:
    """What the keys of ``path`` lead to, or one key that is written like the whole path; ``data`` has normal keys."""
    whole = data.get(".".join(path))
    if whole is not None or len(path) == 1:
        return whole
    inner = data.get(path[0])
    return _at(_normalised(inner), path[1:]) if isinstance(inner, Mapping) else None


def _is_template(value: Any) -> bool:
    return isinstance(value, str) and any(mark in value for mark in word_list("header_fields", "template_marks"))


def _from_meta_elements(data: Mapping[str, Any], field: str) -> Iterator[Any]:
    wanted = rules("header_fields")["meta_names"].get(field, ())
    for path in word_list("header_fields", "meta_lists") if wanted else ():
        listed = _at(data, tuple(map(normal, path.split("."))))
        for element in listed if isinstance(listed, list) else ():
            attributes = _attributes(element)
            name = str(attributes.get("name") or attributes.get("property") or "").casefold()
            content = attributes.get("content")
            if name in wanted and not is_empty(content) and not _is_template(content):
                yield content


def _attributes(element: Any) -> Mapping[str, Any]:
    """The attributes of a <meta>, in any of the ways in which sites write one."""
    if isinstance(element, list):
        element = next((part for part in element if isinstance(part, Mapping)), {})
    inner = element.get("attrs") if isinstance(element, Mapping) else None
    found = inner if isinstance(inner, Mapping) else element
    return found if isinstance(found, Mapping) else {}


def _from_markup(data: Mapping[str, Any], field: str) -> Iterator[str]:
    tag = {"seo_title": "title", "address": "canonical", "description": "description"}.get(field)
    for name in word_list("header_fields", "head_markup") if tag else ():
        markup = _at(data, (normal(name),))
        if isinstance(markup, str):
            found = _said_in(markup[: int(number("header_fields", "longest_markup"))])
            if tag in found:
                yield found[tag]


def _said_in(markup: str) -> dict[str, str]:
    """The title, the description and the address of a <head>, each the first one said."""
    found: dict[str, str] = {}
    inside = ""
    for token in tokens(markup):
        if token.kind == "start":
            inside = token.name
            given = {name: attribute_text(markup[start:end]) for name, (start, end) in token.attrs.items()}
            if inside == "meta" and given.get("name") == "description" and given.get("content"):
                found.setdefault("description", given["content"])
            if inside == "link" and given.get("rel") == "canonical" and given.get("href"):
                found.setdefault("canonical", given["href"])
        elif token.kind == "text" and inside == "title":
            words = "".join(piece for piece, _ in shown(markup, token.start, token.end)).strip()
            if words:
                found.setdefault("title", words)
    return found
