"""Words as WordPress and Yoast count them (see the contract): `l’OTAN` 1, `12 000` 1, `«` 0."""

from __future__ import annotations

import re

# A digit group of three after a space belongs to the number before it: 12 000 is one word.
_GROUP = re.compile(r"(?<=\d)[ \u00a0\u202f\u2009](?=\d{3}(?!\d))")
_URL = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


def word_chunks(text: str) -> list[str]:
    """The words of ``text``: chunks between white space that hold a letter or digit and are no URL."""
    chunks = _GROUP.sub("", text).split()
    return [c for c in chunks if any(map(str.isalnum, c)) and not _URL.match(c.lstrip("(<[«"))]


def count_words(text: str) -> int:
    """How many words ``text`` holds."""
    return len(word_chunks(text))
