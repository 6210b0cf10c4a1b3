"""Whose data a sentence is made of, and under which licence: what their licences ask to be shown."""

from __future__ import annotations

from collections.abc import Iterable

from seo_fr.resources import rules


def credit(ref: str) -> str:
    """*Insee, … (Licence Ouverte 2.0)* for the source *insee:22050*; empty for a source that is no register."""
    return str(rules("places")["credits"]["names"].get(ref.partition(":")[0], ""))


def credits_of(refs: Iterable[str]) -> tuple[str, ...]:
    """Each credit once, in the order of the first source."""
    return tuple(dict.fromkeys(c for c in map(credit, refs) if c))
