"""Words as WordPress and Yoast count them (docs/contrat.md): `l’OTAN` 1, `12 000` 1, `«` 0."""

from __future__ import annotations

import re
from functools import lru_cache

# A chunk between white space; a group of three digits belongs to the number before it: 12 000 is one word.
_GROUP = r"(?<=\d)[ \u00a0\u202f\u2009](?=\d{3}(?!\d))"
_CHUNK = re.compile(rf"\S+(?:{_GROUP}\S+)*")
_URL = re.compile(r"[(<\[«]*(?:https?://|www\.)\S+", re.IGNORECASE)


@lru_cache(maxsize=4096)
def word_spans(text: str) -> tuple[tuple[int, int], ...]:
    """The words of ``text`` as half-open ranges: chunks that hold a letter or digit and are no URL."""
    chunks = ((m[0], m.span()) for m in _CHUNK.finditer(text))
    return tuple(span for chunk, span in chunks if _has_alnum(chunk) and not _URL.match(chunk))


def _has_alnum(chunk: str) -> bool:
    return chunk[0].isalnum() or any(map(str.isalnum, chunk))


def word_chunks(text: str) -> list[str]:
    """The words of ``text``; the spaces inside a number are taken out (``12000``)."""
    return ["".join(text[start:end].split()) for start, end in word_spans(text)]


def count_words(text: str) -> int:
    """How many words ``text`` holds."""
    return len(word_spans(text))
