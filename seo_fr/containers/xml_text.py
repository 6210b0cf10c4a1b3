"""Text as XML can hold it."""

from __future__ import annotations

from xml.sax.saxutils import escape

_CONTROL = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF])


def clean(text: str) -> str:
    """Without the characters that XML 1.0 forbids (2.2)."""
    return text.translate(_CONTROL)


def xml_text(text: str) -> str:
    """The characters of an element."""
    return escape(clean(text))
