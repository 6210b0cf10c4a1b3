"""Fields into a YAML header."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from seo_fr.reading.yaml_header import compose
from seo_fr.restructuring.empty_values import Ways, before_as_comment, inside_brackets, inside_quotes
from seo_fr.restructuring.header_values import Field, safe_json
from seo_fr.restructuring.insertions import Insertion, Rank
from seo_fr.restructuring.yaml_text import quoted, written


def lines(fields: tuple[Field, ...]) -> list[str]:
    """A line a field."""
    return [f"{field.name}: {written(field.value)}" for field in fields]


def fills(body: str, field: Field, newline: str) -> Ways:
    """Ways to give the author's empty key a value, the plainest first; each still has to be tried."""
    root = compose(body)
    for key, value in root.value if root is not None else ():
        if isinstance(key, yaml.ScalarNode) and str(key.value).casefold() == field.name:
            place, end = value.start_mark.index, value.end_mark.index
            old = body[place:end]
            if not old:
                yield (Insertion(place, Rank.HEAD, f" {written(field.value)}"),)
            yield from inside_quotes(field, place, old, lambda text: text.replace("'", "''"))
            yield from inside_brackets(field, place, old)
            yield from _inside_braces(field, place, old)
            yield from _items(field, value, newline)
            yield from before_as_comment(written(field.value), place, end, newline)


def appends(body: str, fields: tuple[Field, ...], newline: str) -> Ways:
    """Ways to put the keys into ``body``, the likeliest first; each still has to be tried."""
    root = compose(body)
    column = 0
    if root is not None:
        if root.flow_style:
            yield from _into_flow(body, root, fields)
        column = root.start_mark.column
    text = "".join(f"{' ' * column}{line}{newline}" for line in lines(fields))
    yield (Insertion(len(body), Rank.HEAD, text),)


def _into_flow(body: str, root: yaml.MappingNode, fields: tuple[Field, ...]) -> Ways:
    """Before the closing brace of a mapping in braces, with a comma or (after one) without."""
    at = body.rfind("}", 0, root.end_mark.index)
    for joint in (", ", " "):
        yield (Insertion(at, Rank.HEAD, joint + ", ".join(lines(fields))),)


def _inside_braces(field: Field, place: int, old: str) -> Iterator[tuple[Insertion, ...]]:
    """JSON is YAML: the members of the object as they are."""
    if not isinstance(field.value, str | tuple) and old.startswith("{"):
        yield (Insertion(place + 1, Rank.HEAD, safe_json(field.value)[1:-1]),)


def _items(field: Field, value: yaml.Node, newline: str) -> Ways:
    """After the dash of a list with one item, which is empty; the other texts on lines of their own."""
    if isinstance(value, yaml.SequenceNode) and not value.flow_style and isinstance(field.value, tuple):
        first, column = value.value[0], value.start_mark.column
        if first.start_mark.index == first.end_mark.index:
            items = f"{newline}{' ' * column}- ".join(map(quoted, field.value))
            yield (Insertion(first.start_mark.index, Rank.HEAD, f" {items}"),)
