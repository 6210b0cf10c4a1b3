"""The JSON-LD of the front matter lacks what Google recommends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from seo_fr.checks.facts import Facts, Flaw, place_of
from seo_fr.checks.rule import Rule
from seo_fr.reading.author_fields import author_json_ld, author_value


def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
    """One flaw that lists what is missing; an article without JSON-LD, or with that of another thing, has none."""
    value = author_value(facts.article, "json_ld")
    if not isinstance(value, str | Mapping):
        return
    value = author_json_ld(facts.article) or {}
    if not _is_article(value.get("@type"), rule.words("articles")):
        return
    if absent := missing(value, rule):
        yield Flaw(place_of(facts, "json_ld"), {"missing": ", ".join(absent)})


def missing(data: Mapping[str, Any], rule: Rule) -> list[str]:
    """What Google recommends and the data lack, by the properties' own names."""
    return [name for name in rule.words("recommended") if not _holds(data, name)]


def _is_article(kind: Any, endings: Iterable[str]) -> bool:
    """True of *NewsArticle*, *BlogPosting* and their like, and where no type is said; a trail of links is none."""
    names = kind if isinstance(kind, list) else [kind or ""]
    return not any(names) or any(str(name).endswith(ending) for name in names for ending in endings)


def _holds(data: Any, name: str) -> bool:
    """True when ``data`` has the property ``name``; ``author.url`` asks it of every author."""
    first, _, rest = name.partition(".")
    value = data.get(first) if isinstance(data, Mapping) else None
    if not rest or not value:
        return bool(value)
    return all(_holds(item, rest) for item in (value if isinstance(value, list) else [value]))
