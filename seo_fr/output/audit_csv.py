"""The table of an audit as CSV: UTF-8, a line an article.

Commas and decimal points (RFC 4180), which every program reads; or what a French Excel opens right by a double click:
semicolons, decimal commas and a byte order mark, without which it takes UTF-8 for Windows-1252.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import fields

from seo_fr.auditing.row import Row

COLUMNS = tuple(f.name for f in fields(Row) if f.name != "rules")  # the rules in full are in the SQLite table
# A spreadsheet takes a cell that begins so for a formula, and an article's title is anybody's text
# (OWASP, "CSV Injection"): an apostrophe makes it text again.
_FORMULA = re.compile(r"[=+\-@\t\r]")
# Not allowed in text, or able to end a line where CSV readers disagree.
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")


def audit_csv(rows: Iterable[Row], *, excel: bool = False) -> Iterator[str]:
    """The lines of the file, one after another, the names of the columns first; ``excel`` for a French one."""
    mark = ";" if excel else ","
    yield ("\ufeff" if excel else "") + _line(COLUMNS, mark)
    for row in rows:
        cells = [_cell(getattr(row, name)) for name in COLUMNS]
        yield _line([_decimal(cell) for cell in cells] if excel else cells, mark)


def _decimal(value: str | float | None) -> str | float | None:
    return str(value).replace(".", ",") if isinstance(value, float) else value


def _cell(value: str | float | None) -> str | float | None:
    if not isinstance(value, str):
        return value
    text = _CONTROLS.sub(" ", value)
    return f"'{text}" if _FORMULA.match(text) else text


def _line(values: Iterable[str | float | None], mark: str) -> str:
    line = io.StringIO()
    csv.writer(line, delimiter=mark, lineterminator="\r\n").writerow(values)
    return line.getvalue()
