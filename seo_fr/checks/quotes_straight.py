"""Straight quotation marks in French prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.masks import MASK
from seo_fr.checks.rule import Rule
from seo_fr.checks.text import SafeText

_MARK = '"'
_OPENS = re.compile(rf"(?:^|(?<=[\s\u00a0\u202f(\[«“'’—–-])){_MARK}(?=[^\s\u00a0{MASK}])")
_CLOSES = re.compile(rf"(?<=[^\s\u00a0{MASK}]){_MARK}(?=$|[\s\u00a0\u202f.,;:!?…)\]»”—–-])")


def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
    """One flaw a pair, with a fix where nothing is doubtful about the pairs of its block.

    The fix covers the pair, so that one mark is never changed without the other.
    """
    written = facts.typography.quoted("…")
    for text in facts.texts:
        places = [m.start() for m in re.finditer(_MARK, text.text)]
        if not places:
            continue
        pairs = list(zip(places[::2], places[1::2], strict=False)) if _paired(text, places) else []
        if not pairs:
            yield Flaw(text.span(places[0], places[0] + 1), {"match": _MARK, "written": written})
        for start, end in pairs:
            quoted = text.text[start + 1 : end]
            whole = text.is_written(facts.article.source, start, end + 1)
            new = facts.typography.quoted(quoted)
            fix = text.edit(facts.article.source, start, end + 1, new) if whole and "«" not in quoted else None
            yield Flaw(text.span(start, end + 1), {"match": text.text[start : end + 1], "written": written}, fix)


def _paired(text: SafeText, places: list[int]) -> bool:
    """True when the marks open and close in turn."""
    if len(places) % 2:
        return False
    return all((_CLOSES if rank % 2 else _OPENS).match(text.text, at) for rank, at in enumerate(places))
