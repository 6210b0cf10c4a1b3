"""The tracked changes of an OpenDocument text and its comments: how many there are, and which are ours."""

from __future__ import annotations

from collections import Counter

from seo_fr.containers.signature import AUTHOR
from seo_fr.containers.xml_places import Element

_KINDS = {"text:insertion": "insertion", "text:deletion": "deletion"}


def count_changes(text: Element, found: Counter[str]) -> bool:
    """Count what others have tracked and remarked; True where a comment of ours is there."""
    tracked = text.child("text:tracked-changes")
    for region in tracked.all("text:changed-region") if tracked else ():
        for change in region.children:
            info = change.child("office:change-info")
            if change.name in _KINDS and _creator(info) != AUTHOR:
                found[_KINDS[change.name]] += 1
    ours = False
    for element in text.walk():
        if element.name == "office:annotation":
            own = _creator(element) == AUTHOR
            ours = ours or own
            found["comment"] += not own
    return ours


def _creator(element: Element | None) -> str:
    creator = element.child("dc:creator") if element else None
    return creator.text if creator else ""
