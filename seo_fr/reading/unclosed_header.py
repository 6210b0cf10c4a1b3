"""A header that is opened and never closed, told from a thematic break."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice

from seo_fr.model import HeaderLanguage
from seo_fr.reading.header_names import is_header_name, is_title_name
from seo_fr.reading.line_ends import line_and_column, lines_of

_KEY: Mapping[HeaderLanguage, re.Pattern[str]] = {
    "yaml": re.compile(r"[\"']?(?P<key>[\w-]+)[\"']?:(?:\s|\Z)"),
    "toml": re.compile(r"[\"']?(?P<key>[\w.-]+)[\"']?[ \t]*="),
}
# What a header holds beside its keys: items, values on lines of their own, tables, comments.
_OTHER = re.compile(r"[ \t]+\S|-(?:[ \t]|\Z)|#|[\[\]{}]")
_LOOKED_AT = 500


def opens_header(source: str, start: int, language: HeaderLanguage) -> bool:
    """True when what follows a fence at ``start`` is a title, or two keys one of which headers are known to have."""
    keys = []
    for line in _lines(source, start):
        match = _KEY[language].match(line)
        if match:
            keys.append(match["key"])
        elif not _OTHER.match(line) if line.strip() else keys:
            break
    return (bool(keys) and is_title_name(keys[0])) or (len(keys) > 1 and any(map(is_header_name, keys)))


def last_header_line(source: str, start: int, language: HeaderLanguage, before: int | None = None) -> int | None:
    """The number of the last line that belongs to the header from ``start`` on.

    With ``before``, the place of what is wrong with it: None unless prose follows the header before that place,
    parted from it by an empty line, which is what a missing fence looks like.
    """
    first = line_and_column(source, start)[0]
    wrong = None if before is None else line_and_column(source, before)[0]
    last, is_parted = first - 1, False
    for at, line in enumerate(_lines(source, start), start=first):
        if not line.strip():
            is_parted = True
        elif _KEY[language].match(line) or (_OTHER.match(line) and not (is_parted and line.startswith(("#", "- ")))):
            last, is_parted = at, False
        else:
            return last if wrong is None or (is_parted and wrong >= at and last >= first) else None
    return last if wrong is None else None


def _lines(source: str, start: int) -> list[str]:
    """The first lines from ``start`` on; a header is not longer than that."""
    return [span.of(source) for span in islice(lines_of(source[: start + 200 * _LOOKED_AT], start), _LOOKED_AT)]
