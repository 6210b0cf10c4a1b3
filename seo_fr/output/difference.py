"""What a command would change, as a unified diff that ``git apply`` and ``patch`` take."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import unified_diff

from seo_fr.output.sheet import Sheet, Style

_STYLES: dict[str, Style] = {"+": "good", "-": "bad", "@": "accent"}


def difference(path: str, before: str, after: str, sheet: Sheet) -> str:
    """The diff of one file in the colours of ``sheet``; empty where nothing changes. Line ends are kept as they are."""
    return "".join(_painted(line, sheet) for line in _lines(path, before, after))


def _lines(path: str, before: str, after: str) -> Iterator[str]:
    # Only line feeds end a line of a patch; splitlines would also cut at U+2028 and form feeds.
    old, new = (re.findall(r"[^\n]*\n|[^\n]+", text) for text in (before, after))
    for line in unified_diff(old, new, f"a/{path}", f"b/{path}"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _painted(line: str, sheet: Sheet) -> str:
    style = "strong" if line.startswith(("+++", "---")) else _STYLES.get(line[0], "plain")
    return sheet.paint(line.rstrip("\n"), style) + "\n"
