"""What a style is by its name, whatever the format and the language of the program that wrote it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from seo_fr.resources import rules

Role = tuple[str, int]  # (title | heading | quote | caption | contents | paragraph, level of a heading)
_HEADING = re.compile(r"(?:heading|titre|intertitre|inter|headline|überschrift) ?(?P<level>[1-9])")


def role_of_name(name: str) -> Role | None:
    """What a style of that name is; None where the name does not say. ``name`` is as `plain_name` gives it."""
    if heading := _HEADING.fullmatch(name):
        return "heading", min(int(heading["level"]), 6)
    return _names().get(name)


def is_heading_name(name: str, level: int) -> bool:
    """True for the name under which programs know their own headings of that level."""
    found = _HEADING.fullmatch(name)
    return found is not None and int(found["level"]) == level and not name.startswith(("inter", "headline"))


def plain_name(name: str) -> str:
    """The name in lower case, its white space single."""
    return " ".join(name.casefold().split())


@cache
def _names() -> Mapping[str, Role]:
    table = rules("containers")["styles"]
    roles = {str(n): (role, 0) for role in ("title", "quote", "caption", "contents") for n in table[role]}
    return roles | {str(n): ("heading", 2) for n in table["heading"]}
