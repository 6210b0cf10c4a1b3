"""A table of the article: rows on a wide page, a card a row on a narrow one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from seo_fr.model import Block
from seo_fr.output.html import Html, element, lines
from seo_fr.output.report.frame import Frame
from seo_fr.output.sheet import excerpt

_LABEL = 40
_ROW, _LINE = re.compile(r"<tr\b", re.IGNORECASE), re.compile(r"[\r\n]")


def source_table(frame: Frame, cells: Sequence[tuple[Block, Html]]) -> Html:
    """The cells of one table; ``<tr>`` or, outside HTML, a line end between two of them begins a row."""
    article = frame.analysis.article
    source, begins = article.source, _ROW if article.format == "html" else _LINE
    rows: list[list[tuple[str, Html]]] = [[]]
    last = cells[0][0].span.end
    for block, shown in cells:
        if begins.search(source, last, block.span.start):
            rows.append([])
        rows[-1].append((block.view.text, shown))
        last = block.span.end
    names = [excerpt(words, _LABEL) for words, _ in rows[0]] if len(rows) > 1 else []
    # A head without a mark is told by each card; one with a mark has to be seen.
    named = " named" if names and not any("<a" in shown for _, shown in rows[0]) else ""
    shown_rows = lines(*(_row(names if i else [], row) for i, row in enumerate(rows)))
    return element("table", shown_rows, class_=f"source{named}")


def _row(names: Sequence[str], row: Sequence[tuple[str, Html]]) -> Html:
    labels = [*names, *[""] * len(row)]
    cells = [element("td", shown, data_label=name or None) for (_, shown), name in zip(row, labels, strict=False)]
    return element("tr", *cells)
