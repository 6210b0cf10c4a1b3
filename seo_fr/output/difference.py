"""What ``restructure`` changes, as a unified diff."""

from __future__ import annotations

import difflib
import re

from seo_fr.model import Restructured

_COLOURS = {"+": "\x1b[32m", "-": "\x1b[31m", "@": "\x1b[36m"}
_RESET = "\x1b[0m"


def difference(result: Restructured, *, colour: bool = False) -> str:
    """A unified diff from the source to the result; empty when nothing changes."""
    path = result.analysis.article.path
    before = _lines(result.analysis.article.source)
    after = _lines(result.markdown)
    lines = []
    for line in difflib.unified_diff(before, after, path, f"{path} (seo-fr)"):
        whole = line if line.endswith("\n") else f"{line}\n\\ pas de fin de ligne à la fin du fichier\n"
        paint = _COLOURS.get(line[:1]) if colour else None
        lines.append(paint + whole.rstrip("\n") + _RESET + "\n" if paint else whole)
    return "".join(lines)


def _lines(text: str) -> list[str]:
    """The lines with their ends; only a line feed ends one, as for ``diff``."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)
