"""The table of an audit as CSV (RFC 4180): UTF-8, commas, decimal points, a line an article."""

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


def audit_csv(rows: Iterable[Row]) -> Iterator[str]:
    """The lines of the file, one after another, the names of the columns first."""
    yield _line(COLUMNS)
    for row in rows:
        yield _line([_cell(getattr(row, name)) for name in COLUMNS])


def _cell(value: str | float | None) -> str | float | None:
    if not isinstance(value, str):
        return value
    text = _CONTROLS.sub(" ", value)
    return f"'{text}" if _FORMULA.match(text) else text


def _line(values: Iterable[str | float | None]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow(values)
    return line.getvalue()
