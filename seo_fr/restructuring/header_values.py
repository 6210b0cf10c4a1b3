"""The fields of a header before they are in any language, and whether a header says them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from seo_fr.model import Metadata
from seo_fr.reading.one_line import one_line


@dataclass(frozen=True, slots=True)
class Field:
    """A key and its value: a text, a list of texts, or an object (JSON-LD)."""

    name: str
    value: str | tuple[str, ...] | Mapping[str, Any]

    def is_said_by(self, read: Any, *, exactly: bool) -> bool:
        """True when who finds ``read`` under the key knows the value; not ``exactly``: but for blanks around it.

        An address (slug) has no blanks.
        """
        if isinstance(self.value, str):
            blanks = not exactly and self.name != "slug"
            return read == self.value or (blanks and isinstance(read, str) and read.strip() == self.value)
        if isinstance(self.value, tuple):
            texts = read.split(",") if isinstance(read, str) else read
            return isinstance(texts, list) and [one_line(str(t)) for t in texts] == list(map(one_line, self.value))
        try:
            return bool(plain(self.value) == (json.loads(read) if isinstance(read, str) else read))
        except ValueError:
            return False


def fields_of(metadata: Metadata) -> tuple[Field, ...]:
    """The fields in the order they are written; what is empty is left out."""
    fields = (
        Field("title", metadata.title),
        Field("description", metadata.description),
        Field("slug", metadata.slug),
        Field("keyphrase", metadata.focus or ""),
        Field("keywords", tuple(text for text in metadata.keywords if text.strip())),
        Field("json_ld", metadata.json_ld),
    )
    return tuple(field for field in fields if (field.value.strip() if isinstance(field.value, str) else field.value))


def plain(value: Any) -> Any:
    """``value`` as JSON says it: dates as texts."""
    return json.loads(json.dumps(value, default=str))


def safe_json(value: Mapping[str, Any]) -> str:
    """``value`` as JSON on one line that any language can hold and no page can be broken by.

    ``<`` and the characters that YAML does not print are written as JSON escapes, so that ``</script>`` cannot end the
    element the text is printed in.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str)
    return "".join(c if is_printed(c) and c != "<" else _escape(c) for c in text)


def is_printed(character: str) -> bool:
    """True when YAML 1.1 and 1.2, TOML and JSON all take the character as it is within a line."""
    code = ord(character)
    if code < 0xA0:
        return 0x20 <= code <= 0x7E
    line_separators = code in (0x2028, 0x2029)
    return not line_separators and not 0xD800 <= code <= 0xDFFF and code not in (0xFEFF, 0xFFFE, 0xFFFF)


def _escape(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))
