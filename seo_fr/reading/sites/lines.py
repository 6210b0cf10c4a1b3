"""The lines by which the block syntaxes of sites are known; an indent is taken off before they are compared.

The reader and the writer, which must keep plain text from being read so, ask the same patterns.
"""

from __future__ import annotations

import re

FENCE = re.compile(r"(?P<marks>:{3,})[ \t]*(?:\{?[.#]?(?P<name>[A-Za-z][\w-]*)[^\n]*|\{[^\n]*\}[^\n]*)?$")
TICKS = re.compile(r"(?P<marks>`{3,}|~{3,})[ \t]*\{(?P<name>[a-z][\w-]*)\}[^`\n]*$")
OPTION = re.compile(r"[ \t]*:[\w-]+:")
ADMONITION = re.compile(
    r"(?:!!!|\?\?\?\+?)[ \t]?(?=[\w\"-])(?:[\w-]+(?:[ \t]+[\w-]+)*)?(?:[ \t]*\"[^\"\n]*\")?[ \t]*$"
    r"|===[!+]?[ \t]+\"[^\"\n]*\"[ \t]*$",
    re.ASCII,
)
RAW = re.compile(r"(?:\{%[-+]?[ \t]*(?P<liquid>\w+)|\{\{[<%][ \t]*(?P<hugo>\w+))\b")
MODULE = re.compile(
    r"import[ \t]+(?:[\w*${}][^\n\"']*[ \t]from[ \t]+)?[\"'][^\"'\n]+[\"'];?[ \t]*$"
    r"|import[ \t]+\{[ \t]*$|export[ \t]+(?:default|const|let|var|function|async|class|\{|\*)(?:\b|[ \t]|$)"
)
ABBREVIATION = re.compile(r"\*\[[^\[\]\n]+\]:")
MARKDOWN_TAG = re.compile(r"<[a-z][\w-]*[^<>]{0,500}?[ \t]markdown(?:[ \t]*=[^<>]{0,500})?>[ \t]*$", re.IGNORECASE)


def line_mark(line: str) -> bool:
    """True when ``line`` (its indent taken off) would be read as a syntax of sites where it stands in a paragraph."""
    return any(pattern.match(line) for pattern in (FENCE, ADMONITION, ABBREVIATION)) or line.startswith(
        (": ", ":\t", "~ ", "~\t", "$$")
    )


def is_module_line(line: str) -> bool:
    """True when ``line`` would be read as a line of a program where it opens a paragraph."""
    return MODULE.match(line) is not None
