"""How a value that the author left empty is filled in by insertions alone, in YAML and in TOML."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from seo_fr.restructuring.header_values import Field, is_printed, safe_json
from seo_fr.restructuring.insertions import Insertion, Rank
from seo_fr.restructuring.yaml_text import escaped, quoted

Ways = Iterator[tuple[Insertion, ...]]


def inside_quotes(field: Field, place: int, old: str, single: Callable[[str], str]) -> Ways:
    """Between the quotation marks of ``old`` at ``place``; ``single`` writes a text between single ones."""
    if isinstance(field.value, tuple) or not old:
        return
    text = field.value if isinstance(field.value, str) else safe_json(field.value)
    marks = old[:3] if old[:3] in ('"""', "'''") else old[:1]
    if marks == '"""':  # the backslash takes the line end before the closing marks out of the value
        yield (Insertion(place + len(marks), Rank.HEAD, f"{escaped(text)}\\"),)
    if marks in ('"', '"""'):
        yield (Insertion(place + len(marks), Rank.HEAD, escaped(text)),)
    elif marks and all(map(is_printed, text)):
        yield (Insertion(place + len(marks), Rank.HEAD, text if marks == "'''" else single(text)),)


def inside_brackets(field: Field, place: int, old: str) -> Ways:
    """Into ``[]``, or around the first of its items where these are empty texts."""
    if not isinstance(field.value, tuple) or not old.startswith("["):
        return
    yield (Insertion(place + 1, Rank.HEAD, ", ".join(map(quoted, field.value))),)
    mark = old[1:].lstrip()[:1]
    if mark == '"':
        at = place + old.index(mark) + 1
        yield (Insertion(at, Rank.HEAD, '", "'.join(map(escaped, field.value))),)


def before_as_comment(written: str, place: int, end: int, newline: str) -> Ways:
    """Before the value, which so becomes a comment: ``slug: "…" # null``; within braces the line ends after it."""
    yield (Insertion(place, Rank.HEAD, f"{written} # "),)
    yield (Insertion(place, Rank.HEAD, f"{written} # "), Insertion(end, Rank.HEAD, newline))
