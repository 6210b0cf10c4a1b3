"""Which line ends of a plain text are meant: a list, an address, a score, a verse; not a text wrapped at a column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from seo_fr.model import Span
from seo_fr.resources import number

# A dash, a bullet or a number that opens a line: a list or a dialogue, never the rest of a wrapped line.
_MARKER = re.compile(r"(?:[-–—•*·‣▪]|\d{1,3}[.)])\s")
_FIRST_WORD = re.compile(r"\S+")
# « 75002 Paris », « 12, rue de la Paix », « Lyon - Lens : 0-3 », « 6-4, 7-5 ».
_POSTAL = re.compile(
    r"\b\d{5}\s+[A-ZÀ-Ý]|"
    r"\A\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|boulevard|place|quai|chemin|allée|impasse|route|cours)\b"
)
_SCORE = re.compile(
    r"\A[^.!?]{0,60}(?:^|[\s:(])\d{1,3}\s?[-–]\s?\d{1,3}(?:\s*\([^)]*\)|[\s,;]|\d{1,3}\s?[-–]\s?\d{1,3})*\Z"
)


def is_kept_line(line: str) -> bool:
    """True for an address or a score: such a line is one wherever it stands."""
    if len(line) > number("reading", "title_characters"):
        return False
    return _POSTAL.search(line) is not None or _SCORE.match(line) is not None


def wrapped_width(groups: Sequence[Sequence[Span]], source: str) -> int | None:
    """The column at which the text is wrapped, None where the line ends of the whole text are meant.

    A text is judged by the line ends inside its paragraphs: in verse none goes on in lower case, or the lines are
    narrower than any column, or the next word would mostly have fitted.
    """
    width = max((len(line) for group in groups if len(group) > 1 for line in group), default=0)
    pairs = [(a.of(source), b.of(source)) for group in groups for a, b in pairwise(group)]
    pairs = [(a, b) for a, b in pairs if not _MARKER.match(b)]
    if len(pairs) < number("reading", "line_ends_judged"):
        return width
    low = [b[0].islower() for _, b in pairs]
    loose = sum(_fits(a, b, width) for a, b in pairs) / len(pairs)
    short = median(len(a) for a, _ in pairs) <= number("reading", "narrowest_column")
    narrow = short and width <= number("reading", "narrowest_column")
    if not any(low) or narrow or (short and loose >= number("reading", "loose_lines")):
        return None
    return width


def is_wrapped(line: str, following: str, width: int | None) -> bool:
    """True when ``line`` ends only because its width was used up.

    The sentence rules end a sentence at every line end, which is right for a list, a signature or a
    verse and wrong for text wrapped at 72 columns. A line was wrapped when the next one goes on in
    lower case, or when its first word would not have fitted within the longest line of the text.
    """
    if width is None or _MARKER.match(following):
        return False
    if following[0].islower():
        return True
    if width < number("reading", "narrowest_column") or is_kept_line(line) or is_kept_line(following):
        return False
    return not _fits(line, following, width)


def _fits(line: str, following: str, width: int) -> bool:
    word = _FIRST_WORD.match(following)
    return word is None or len(line) + 1 + len(word[0]) <= width
