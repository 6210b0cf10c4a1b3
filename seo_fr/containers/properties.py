"""What a document says of itself outside its text, as the header of the working text."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache

from seo_fr.resources import rules

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?")


@dataclass(frozen=True, slots=True)
class Properties:
    """As they are written in the document; ``date`` is that of the last change."""

    title: str = ""
    author: str = ""
    date: str = ""


def header_of(properties: Properties, *, titled: bool) -> str:
    """YAML with what is worth keeping, and the blank line after it; empty where nothing is.

    ``titled``: the text has its own title. What a program or a template fills in by itself is left out.
    """
    said = {
        "title": "" if titled else _kept("title", properties.title),
        "author": _kept("author", properties.author),
        "date": _kept("date", properties.date) if _DATE.fullmatch(properties.date) else "",
    }
    lines = [f"{key}: {_quoted(value)}" for key, value in said.items() if value]
    return "\n".join(["---", *lines, "---", "", ""]) if lines else ""


def _kept(key: str, value: str) -> str:
    """The value on one line, or nothing where it is not a person's."""
    text = " ".join(value.split())
    return "" if _empty_values(key).fullmatch(text) else text


@cache
def _empty_values(key: str) -> re.Pattern[str]:
    patterns = rules("containers")["not_said"][key]
    return re.compile("|".join(f"(?:{p})" for p in ["", *patterns]), re.IGNORECASE)


def _quoted(text: str) -> str:
    """A double-quoted scalar, or the date as it is."""
    return text if _DATE.fullmatch(text) else json.dumps(text, ensure_ascii=False)
