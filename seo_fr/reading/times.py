"""The time of day that opens an entry of a live page: « 18h45 - », « [18:45] », « 9 h 05 : »."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from seo_fr.model import PROSE, Block
from seo_fr.reading.neighbours import block_after
from seo_fr.resources import number

_TIME = re.compile(
    r"[\[(]?(?P<hour>[01]?\d|2[0-4])(?:\s?(?:h|H|heures?)(?:\s?(?P<minute>[0-5]\d))?|:(?P<past>[0-5]\d))[\])]?"
    r"\s*(?:[-–—:.|•]\s*|\Z|(?=[A-ZÀ-Ý«]))"
)
_STOP = re.compile(r"[.…][\"”»)]?\s*\Z")


def minutes(text: str) -> int | None:
    """The time that opens a text, in minutes after midnight; None where none does."""
    match = _TIME.match(text.lstrip(" *_"))
    return int(match["hour"]) * 60 + int(match["minute"] or match["past"] or 0) if match else None


def opens_with_time(text: str) -> bool:
    """True where a time of day stands before anything else, as a label."""
    return minutes(text) is not None


def with_times(blocks: tuple[Block, ...], source: str, level: int) -> tuple[Block, ...]:
    """The blocks, the bare lines that a time opens as headings, where three at least have text below."""
    found = {at for at, b in enumerate(blocks) if _is_entry_line(b, source) and _has_text(blocks, at)}
    if len(found) < number("reading", "times_least"):
        return blocks
    return tuple(
        replace(b, kind="heading", level=level, by_look=True) if at in found else b for at, b in enumerate(blocks)
    )


def _is_entry_line(block: Block, source: str) -> bool:
    text = block.view.text
    if block.kind != "paragraph" or set(block.span.of(source)) & {"\n", "\r"} or block.is_apart:
        return False
    return len(text) <= number("reading", "bold_line_characters") and opens_with_time(text) and not _STOP.search(text)


def _has_text(blocks: Sequence[Block], at: int) -> bool:
    after = block_after(blocks, at)
    return after is not None and after.kind in PROSE and not opens_with_time(after.view.text)
