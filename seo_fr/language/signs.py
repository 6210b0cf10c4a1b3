"""The names of punctuation marks (rules/signs.yml): a message names a mark, it does not quote it."""

from __future__ import annotations

from functools import cache

from seo_fr.resources import rules

_OPENING = frozenset("«“([")


def sign_name(sign: str) -> str:
    """The name of a mark without its article (*guillemet ouvrant*); the mark itself where it has none."""
    return _names().get(sign, sign).partition(" ")[2] or sign


def beside_sign(text: str) -> str:
    """The place of a space at the first mark of ``text`` (*avant le deux-points*); empty where there is none."""
    for sign in text:
        if name := _names().get(sign):
            return f"{'après' if sign in _OPENING else 'avant'} {name}"
    return ""


@cache
def _names() -> dict[str, str]:
    return {str(sign): str(name) for sign, name in rules("signs")["names"].items() if sign != "why"}
