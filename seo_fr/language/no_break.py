"""The no-break spaces of French in what we say ourselves; the author's own are another matter (`typography`)."""

from __future__ import annotations

import re

_SPACES = re.compile(r" (?=[:;!?»%])|(?<=«) ")


def spaced(text: str) -> str:
    """Before ``: ; ! ? %`` and inside ``« »``, where there is a space."""
    return _SPACES.sub("\u00a0", text)
