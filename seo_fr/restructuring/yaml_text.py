"""Values as YAML on one line, safe whatever they hold; texts and lists of texts are written so in TOML too."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from seo_fr.restructuring.header_values import is_printed, safe_json

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def written(value: str | tuple[str, ...] | Mapping[str, Any]) -> str:
    """A value of any kind, as it follows ``key: ``."""
    if isinstance(value, str):
        return quoted(value)
    return quoted_list(value) if isinstance(value, tuple) else json_text(value)


def quoted(text: str) -> str:
    """``text`` as a double-quoted YAML scalar: the only style in which every text can be written."""
    return f'"{escaped(text)}"'


def escaped(text: str) -> str:
    """``text`` as it stands between the quotation marks."""
    return "".join(map(_escaped, text))


def quoted_list(texts: tuple[str, ...]) -> str:
    """``texts`` as a YAML flow sequence, which may also stand inside a flow mapping."""
    return f"[{', '.join(map(quoted, texts))}]"


def json_text(value: Mapping[str, Any]) -> str:
    """``value`` as JSON in a single-quoted YAML scalar.

    A text and not a nested mapping, on purpose: a template prints it as it is, whereas Hugo lower-cases
    the keys of front matter (*datePublished* would be lost) and others reorder them.
    """
    return "'" + safe_json(value).replace("'", "''") + "'"


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if is_printed(character):
        return character
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
