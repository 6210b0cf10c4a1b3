"""``--fix``: the repairs that findings carry, applied until nothing is left to repair.

A repair may touch spaces, punctuation, accents and capitals only: whatever a rule proposes, the letters and
digits of the text, levelled, have to stay, and so do the blocks of the article. A rule that proposes more is
not obeyed.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from seo_fr.errors import InputError
from seo_fr.linting.report import Report
from seo_fr.model import Edit, Finding
from seo_fr.resources import number

Check = Callable[[str], Report]


@dataclass(frozen=True, slots=True)
class Fixed:
    """The text after the repairs, what is still to be said about it, and how many repairs were made."""

    source: str
    report: Report
    repairs: int


def fix(report: Report, check: Check) -> Fixed:
    """Repair what ``report`` tells; ``check`` reports on a changed text of the same article.

    Of repairs that overlap the first is made and the others wait for the next round. The result is stable:
    repairing it again changes nothing. Where rounds contradict each other the article stays as it was.
    """
    start, done = report, 0
    seen = {report.source}
    for _ in range(int(number("linting", "fix_rounds"))):
        edits = _safe(report.source, apart(report.findings), report.path)
        if not edits:
            return Fixed(report.source, report, done)
        report = check(apply(report.source, edits))
        done += len(edits)
        if report.source in seen:
            break
        seen.add(report.source)
    return Fixed(start.source, start, 0)


def apart(findings: Iterable[Finding]) -> list[Edit]:
    """The repairs of the findings in source order, without those that overlap or touch an earlier one."""
    edits: list[Edit] = []
    for edit in sorted((f.fix for f in findings if f.fix), key=lambda e: (e.span, e.replacement)):
        if not edits or edit.span.start > edits[-1].span.end:
            edits.append(edit)
    return edits


def apply(source: str, edits: Iterable[Edit]) -> str:
    """The source with the edits made; they come in order and do not overlap."""
    pieces, at = [], 0
    for edit in edits:
        pieces += [source[at : edit.span.start], edit.replacement]
        at = edit.span.end
    return "".join([*pieces, source[at:]])


def _safe(source: str, edits: list[Edit], path: str) -> list[Edit]:
    """The edits that keep letters, line ends and blocks; one by one where they do not as a whole."""
    kept = [e for e in edits if _keeps_text(e.span.of(source), e.replacement)]
    shape = _shape(source, path)
    if not kept or _shape(apply(source, kept), path) == shape:
        return kept
    sound: list[Edit] = []
    for edit in kept:
        if _shape(apply(source, [*sound, edit]), path) == shape:
            sound.append(edit)
    return sound


def _keeps_text(before: str, after: str) -> bool:
    """True when the edit changes something, but neither a letter or digit (accents and case aside) nor a line end."""
    same_lines = [c for c in before if c in "\r\n"] == [c for c in after if c in "\r\n"]
    return before != after and same_lines and _letters(before) == _letters(after) and "\ufeff" not in before


def _letters(text: str) -> str:
    """The letters and digits, without accents or case; NFKD does not take ligatures apart."""
    plain = text.casefold().replace("œ", "oe").replace("æ", "ae")
    return "".join(c for c in unicodedata.normalize("NFKD", plain) if c.isalnum())


def _shape(source: str, path: str) -> tuple[tuple[str, int], ...] | None:
    from seo_fr.reading import read_text

    try:
        article = read_text(source, path)
    except InputError:
        return None
    return tuple((block.kind, block.level) for block in article.blocks)
