"""The head that Pelican and MultiMarkdown keep without fences: ``Title: …``, ``Date: …`` on the first lines."""

from __future__ import annotations

import re
from types import MappingProxyType

from seo_fr.model import FrontMatter, Span
from seo_fr.reading.header_names import names_of, normal
from seo_fr.reading.line_ends import lines_of
from seo_fr.resources import number

_KEY = re.compile(r"(?P<key>[A-Za-z](?:[\w -]{0,40}\w)?):(?:[ \t]+(?P<value>\S.*?))?[ \t]*\Z")
_MORE = re.compile(r"(?: {4}|\t)[ \t]*(?P<value>\S.*?)[ \t]*\Z")
_BLANK = re.compile(r"(?:[ \t]*[\r\n])*")
_LEAST_KEYS = 2
_FENCE = re.compile(r"(?:---|\.\.\.)[ \t]*\Z")


def read_header_lines(source: str, start: int) -> FrontMatter | None:
    """The lines ``key: value`` from ``start`` to an empty line or ``---``; None unless all are such and one a title.

    French prose has a space before its colon, which a key has not. Values stay texts.
    """
    start = _BLANK.match(source, start).end()  # type: ignore[union-attr]  # below a fenced header, an empty line
    if _KEY.match(source[start : start + 200].partition("\n")[0].rstrip("\r")) is None:
        return None
    found: dict[str, str] = {}
    key, end = "", start
    for line in lines_of(source[: start + int(number("header_fields", "largest_characters"))], start):
        text = line.of(source)
        more = _MORE.match(text) if key else None
        if more is not None:
            found[key] = f"{found[key]}\n{more['value']}".strip()
        elif (pair := _KEY.match(text)) is not None:
            key = pair["key"]
            found[key] = pair["value"] or ""
        elif not text.strip() or _FENCE.match(text):
            end = line.end
            break
        else:
            return None
    titles = (value for name, value in found.items() if (normal(name),) in names_of("title"))
    if end == start or not any(titles) or len(found) < _LEAST_KEYS or not source[end:].strip():
        return None  # one line alone, and lines above nothing, are the article
    return FrontMatter(Span(start, end), Span(start, end), MappingProxyType(found), "lines")
