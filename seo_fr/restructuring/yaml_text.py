"""Values as YAML on one line, safe whatever they hold."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def quoted(text: str) -> str:
    """``text`` as a double-quoted YAML scalar: the only style in which every text can be written."""
    return f'"{"".join(map(_escaped, text))}"'


def quoted_list(texts: tuple[str, ...]) -> str:
    """``texts`` as a YAML flow sequence, which may also stand inside a flow mapping."""
    return f"[{', '.join(map(quoted, texts))}]"


def json_text(value: Mapping[str, Any]) -> str:
    """``value`` as JSON in a single-quoted YAML scalar.

    A text and not a nested mapping, on purpose: a template prints it as it is, whereas Hugo lower-cases
    the keys of front matter (*datePublished* would be lost) and others reorder them. ``<`` and the
    characters YAML does not print are written as JSON escapes, so that ``</script>`` cannot end the
    element the text is printed in.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str)
    text = "".join(c if _is_plain(c) and c != "<" else _json_escape(c) for c in text)
    return "'" + text.replace("'", "''") + "'"


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if _is_plain(character):
        return character
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def _json_escape(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))


def _is_plain(character: str) -> bool:
    """True when YAML 1.1 and 1.2 both take the character as it is within a line."""
    code = ord(character)
    if code < 0xA0:
        return 0x20 <= code <= 0x7E
    line_separators = code in (0x2028, 0x2029)
    return not line_separators and not 0xD800 <= code <= 0xDFFF and code not in (0xFEFF, 0xFFFE, 0xFFFF)
