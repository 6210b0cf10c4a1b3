"""A page of text for a terminal: styles, figures, and wrapping that keeps no-break spaces.

rich would break lines at no-break spaces, so lines are wrapped here; the colours are the eight that every
terminal has.
"""

from __future__ import annotations

import re
import textwrap
from typing import Literal

from seo_fr.language.figures import figure, percentage, plural

__all__ = ["Sheet", "Style", "clean", "excerpt", "figure", "percentage", "plural"]

Style = Literal["strong", "faint", "good", "bad", "warn", "accent", "plain"]
_CODES: dict[Style, str] = {
    "strong": "1",
    "faint": "2",
    "good": "32",
    "bad": "31",
    "warn": "33",
    "accent": "36",
    "plain": "",
}
# Controls of an article must not drive the reader's terminal (colours, cursor, direction of writing).
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_GAUGE = 32


class Sheet:
    """Lines gathered one after another; `text` gives them all. Width in columns."""

    def __init__(self, width: int = 100, *, colour: bool = False) -> None:
        self.width = width
        self.colour = colour
        self._lines: list[str] = []

    @property
    def text(self) -> str:
        """What was gathered, with a final line end."""
        return "\n".join(line.rstrip() for line in self._lines) + "\n"

    def paint(self, text: str, style: Style) -> str:
        """``text`` in a style, or as it is without colours."""
        code = _CODES[style]
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and code and text else text

    def blank(self) -> None:
        """An empty line, never two."""
        if self._lines and self._lines[-1]:
            self._lines.append("")

    def heading(self, text: str) -> None:
        """A heading with an empty line before it."""
        self.blank()
        self._lines.append(self.paint(clean(text).upper(), "strong"))

    def line(
        self, text: str, style: Style = "plain", lead: str = "", lead_style: Style = "plain", after: str = ""
    ) -> None:
        """``text`` wrapped after ``lead``; the lines that follow stand under the first word. ``after`` is dimmed."""
        lead, room = clean(lead), max(20, self.width - len(lead))
        first = True
        for part in textwrap.wrap(clean(text), room, break_on_hyphens=False) or [""]:
            before = self.paint(lead, lead_style) if first else " " * len(lead)
            self._lines.append(before + self.paint(part, style))
            first = False
        if after and len(lead) + len(part) + 1 + len(after) <= self.width:
            self._lines[-1] += " " + self.paint(after, "faint")
        elif after:
            self._lines.append(" " * len(lead) + self.paint(after, "faint"))

    def gauge(self, label: str, filled: float, after: str, style: Style) -> None:
        """A bar filled from 0 to 1 with its figures after it."""
        cells = round(max(0.0, min(1.0, filled)) * _GAUGE)
        bar = self.paint("█" * cells, style) + self.paint("░" * (_GAUGE - cells), "faint")
        self._bar(label, bar, after)

    def scale(self, label: str, value: float, marks: tuple[float, ...], ends: tuple[float, float], after: str) -> None:
        """A ruler from ``ends[0]`` to ``ends[1]`` with ``marks`` on it and a point at ``value``."""
        low, high = ends

        def cell(figure: float) -> int:
            return round(max(0.0, min(1.0, (figure - low) / (high - low))) * (_GAUGE - 1))

        cells = ["─"] * _GAUGE
        for mark in marks:
            cells[cell(mark)] = "┼"
        at = cell(value)
        style: Style = "good" if value >= marks[0] else "warn"
        bar = "".join(cells[:at]) + self.paint("●", style) + "".join(cells[at + 1 :])
        self._bar(label, bar, after)

    def _bar(self, label: str, bar: str, after: str) -> None:
        lead = f"  {label:<12}"
        if len(lead) + _GAUGE + 2 + len(after) <= self.width:
            self._lines.append(f"{lead}{bar}  {after}")
        else:
            self._lines.append(f"{lead}{bar}")
            self.line(after, lead=" " * len(lead))


def clean(text: str) -> str:
    """``text`` in one line, its control characters shown as ``\N{REPLACEMENT CHARACTER}``."""
    return _CONTROLS.sub("\ufffd", " ".join(re.split(r"[\t\n\r\x0b\x0c\u2028\u2029]+", text)))


def excerpt(text: str, length: int = 72) -> str:
    """The beginning of ``text`` up to a word border, with an ellipsis when it was cut."""
    whole = " ".join(clean(text).split(" ")).strip()
    if len(whole) <= length:
        return whole
    return (
        whole[: length - 1].rpartition(" ")[0].rstrip(" ,;: ") + "…"
        if " " in whole[:length]
        else whole[: length - 1] + "…"
    )
