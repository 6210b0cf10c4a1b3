"""Text on one line."""

from __future__ import annotations

import re

# Not `\s`: the no-break spaces of French typography have to stay.
_BREAKING = re.compile(r"[ \t\r\n\f\v\x1c-\x1f\x85\u2028\u2029]+")


def one_line(text: str) -> str:
    """``text`` with its line ends and runs of breaking spaces as one space each; no-break spaces stay."""
    return _BREAKING.sub(" ", text).strip()
