"""What the author has set in the front matter, under whatever name it is kept, and where it stands there.

No-break spaces stay: they are the author's typography, and what is put back into the article has to keep it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from seo_fr.model import Article, PageHead, Span
from seo_fr.reading.one_line import one_line
from seo_fr.resources import rules


def author_value(article: Article, name: str) -> Any:
    """The author's value for ``name`` (a key of `front_matter_keys` in the rules); None where unset or empty."""
    return next(author_values(article, name), None)


def author_values(article: Article, name: str) -> Iterator[Any]:
    """All that the author set under one of the names of ``name``, the best name first; nothing empty."""
    data = {str(k).casefold(): v for k, v in article.front_matter.data.items()} if article.front_matter else {}
    yield from (data[key] for key in key_names(name) if data.get(key) not in (None, "", [], {}))


def key_names(name: str) -> tuple[str, ...]:
    """The names, in lower case and best first, under which front matter keeps ``name``."""
    return tuple(str(k).casefold() for k in rules("metadata")["front_matter_keys"][name])


def author_text(article: Article, name: str) -> str | None:
    """As `author_value`, as one line of text; None where it is not a scalar."""
    value = author_value(article, name)
    if isinstance(value, list | Mapping) or value is None:
        return None
    return one_line(str(value)) or None


def author_line(article: Article, name: str) -> Span | None:
    """The line of the front matter, or the element of the head, that sets ``name``; None where none does."""
    if article.front_matter is None:
        return None
    if isinstance(article.front_matter, PageHead):
        places = article.front_matter.places
        return next((span for key, span in places.items() if key in key_names(name)), None)
    body = article.front_matter.body
    either = "|".join(map(re.escape, key_names(name)))
    line = re.search(rf"(?<![^\r\n])[\"']?(?:{either})[\"']?[ \t]*:[^\r\n]*", body.of(article.source), re.I)
    return Span(body.start + line.start(), body.start + line.end()) if line else None


def author_list(article: Article, name: str) -> tuple[str, ...]:
    """As `author_value`, as texts: a YAML list, or one text parted by commas."""
    value = author_value(article, name)
    if isinstance(value, str):
        value = value.split(",")
    if not isinstance(value, list):
        return () if value is None or isinstance(value, Mapping) else (str(value),)
    texts = (one_line(str(v)) for v in value if not isinstance(v, list | Mapping) and v is not None)
    return tuple(t for t in texts if t)


def author_date(article: Article, name: str) -> str | None:
    """The author's date in ISO 8601; None where it is unset or not a date a machine can be sure of."""
    return iso_date(author_value(article, name))


def iso_date(value: Any) -> str | None:
    """``value`` in ISO 8601: « 2024-05-03 » stays a day, « 2024-05-03 10:00 » gets its T."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    if not isinstance(value, str):
        return None
    text = value.strip()
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(text.replace(" +", "+")).isoformat()
    except ValueError:
        return None


def author_json_ld(article: Article) -> dict[str, Any] | None:
    """The author's JSON-LD, a YAML mapping or a JSON text; None where there is none that can be read."""
    value = author_value(article, "json_ld")
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError:
            return None
    return dict(value) if isinstance(value, Mapping) else None
