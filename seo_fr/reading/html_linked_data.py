"""The JSON-LD of a page: the object that describes the article, among all that it may hold."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator
from typing import Any

from seo_fr.resources import words

_TYPE = re.compile(r"\"@type\"\s*:\s*\[?\s*\"(\w+)\"")


def article_in(text: str) -> dict[str, Any] | None:
    """The first object whose type is that of an article, ``@graph`` and lists looked into; None where there is none."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return next((item for item in _objects(data) if _types(item) & words("html", "article_types")), None)


def is_about_article(text: str) -> bool:
    """True where a text that cannot be read as JSON names the type of an article."""
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return any(kind in words("html", "article_types") for kind in _TYPE.findall(text))
    return False


def _objects(data: Any) -> Iterator[dict[str, Any]]:
    waiting = deque([data])
    while waiting:
        item = waiting.popleft()
        if isinstance(item, list):
            waiting.extend(item)
        elif isinstance(item, dict):
            yield item
            waiting += [item[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in item]


def _types(item: dict[str, Any]) -> set[str]:
    kind = item.get("@type")
    return {str(k).rpartition("/")[2] for k in (kind if isinstance(kind, list) else [kind])}
