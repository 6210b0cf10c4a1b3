"""Characters that nobody sees, which both reading and normalisation have to know."""

from __future__ import annotations

import re

BYTE_ORDER_MARK = "\ufeff"

# Soft hyphen, Arabic letter mark, Mongolian vowel separator, zero-width characters, directional
# marks and isolates, word joiner and invisible operators, byte order mark.
INVISIBLE = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"

# Shows in place of what stands in a sentence and is no text: a formula, a variable of a template. Neither letter,
# digit nor space.
HOLE = "\ufffc"

_VISIBLE = re.compile(rf"[^\s{INVISIBLE}]")
_WORD = re.compile(r"[^\W_]")


def is_blank(text: str) -> bool:
    """True when a reader sees nothing of ``text``."""
    return _VISIBLE.search(text) is None


def holds_word(text: str) -> bool:
    """True when ``text`` holds a letter or a digit: the least that docs/contrat.md calls a word."""
    return _WORD.search(text) is not None
