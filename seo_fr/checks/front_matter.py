"""What the author set in the front matter, and where it stands there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from seo_fr.checks.facts import Facts
from seo_fr.model import Article, Span
from seo_fr.resources import rules


def author_value(article: Article, name: str) -> Any:
    """The value kept under one of the names of ``front_matter_keys`` (rules/metadata.yml); None where unset."""
    if article.front_matter is None:
        return None
    data = {str(k).casefold(): v for k, v in article.front_matter.data.items()}
    return next((data[k] for k in _names(name) if data.get(k) not in (None, "", [], {})), None)


def author_text(article: Article, name: str) -> str | None:
    """As `author_value`, in one line; None where it is no scalar."""
    value = author_value(article, name)
    if value is None or isinstance(value, list | Mapping):
        return None
    return " ".join(str(value).split()) or None


def place_of(facts: Facts, name: str) -> Span:
    """The line of the front matter that sets ``name``; the head of the article where none does."""
    front_matter = facts.article.front_matter
    if front_matter is None:
        return facts.start
    either = "|".join(map(re.escape, _names(name)))
    line = re.search(
        rf"^[\"']?(?:{either})[\"']?[ \t]*:[^\r\n]*", front_matter.body.of(facts.article.source), re.I | re.M
    )
    if line is None:
        return facts.head
    return Span(front_matter.body.start + line.start(), front_matter.body.start + line.end())


def _names(name: str) -> tuple[str, ...]:
    return tuple(str(k).casefold() for k in rules("metadata")["front_matter_keys"][name])
