"""What ``--fix`` would do, as a unified diff that ``git apply`` and ``patch`` take."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import unified_diff

from seo_fr.output.sheet import Sheet, Style

_CONTEXT = 2


def fixes_diff(changes: Iterable[tuple[str, str, str]], *, colour: bool = False) -> str:
    """``changes`` are (path, before, after); nothing where all are equal. Line ends are kept as they are."""
    sheet = Sheet(100, colour=colour)
    return "".join(_painted(line, sheet) for change in changes for line in _lines(*change))


def _lines(path: str, before: str, after: str) -> Iterator[str]:
    # Only line feeds end a line of a patch; splitlines would also cut at U+2028 and form feeds.
    old, new = (re.findall(r"[^\n]*\n|[^\n]+", text) for text in (before, after))
    for line in unified_diff(old, new, f"a/{path}", f"b/{path}", n=_CONTEXT):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _painted(line: str, sheet: Sheet) -> str:
    styles: dict[str, Style] = {"+": "good", "-": "bad", "@": "accent"}
    style: Style = "strong" if line.startswith(("+++", "---")) else styles.get(line[0], "plain")
    return sheet.paint(line.rstrip("\n"), style) + "\n"
