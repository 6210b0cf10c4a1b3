"""A table that becomes cards on a narrow page: every cell carries the name of its column."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from seo_fr.output.html import Child, Html, element


def card_table(columns: Sequence[str], rows: Iterable[Sequence[Child]], kind: str) -> Html:
    """Each row begins with what it is about.

    The roles stand where the browser would give them anyway: a style that makes blocks of rows would take them away.
    """
    names = [element("th", name, scope="col", role="columnheader") for name in columns]
    head = element("thead", element("tr", names, role="row"), role="rowgroup")
    body = element("tbody", "\n", [_row(columns, row) for row in rows], "\n", role="rowgroup")
    return element("table", head, body, class_=f"cards-table {kind}", role="table")


def _row(columns: Sequence[str], row: Sequence[Child]) -> Html:
    first = element("th", row[0], scope="row", role="rowheader")
    cells = [element("td", c, data_label=name, role="cell") for name, c in zip(columns[1:], row[1:], strict=True)]
    return element("tr", first, *cells, role="row")
