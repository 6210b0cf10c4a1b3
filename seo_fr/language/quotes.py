"""The quotations of a text, by their marks: « », “ ” and straight ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from seo_fr.resources import number

_MARKS = re.compile(r"[«»“”\"]")
_WHOLE = re.compile(r"«[^«»]*»|“[^“”]*”|\"[^\"]*\"")
_BEGUN = re.compile(r"«[^»]*»?|“[^”]*”?|\"[^\"]*\"?")
_IN_LINE = re.compile(r"«[^«»\n]*(?:»|$)|“[^“”\n]*(?:”|$)|\"[^\"\n]*\"", re.MULTILINE)
_PAIRS = {"«": "»", "“": "”", "(": ")", "[": "]"}
_PAIRED = re.compile(r"[«»“”()\[\]]")
_QUOTES = {"«": "»", "“": "”", '"': '"'}
_DASH = re.compile(r"\s*[—–]\s?\S")
HIDDEN = "\u0001"
"""What `unquoted` writes for each character of a quotation: in no word, and no gap between words."""


def quotations(text: str) -> list[tuple[int, int]]:
    """The half-open ranges of the quotations of ``text`` that are closed, their marks included."""
    return [match.span() for match in _WHOLE.finditer(text)]


def unquoted(text: str) -> str:
    """``text`` with each quotation as `HIDDEN` signs of the same length; one it does not close runs on to its end."""
    return _BEGUN.sub(lambda match: HIDDEN * len(match[0]), text)


def own_words(text: str) -> str:
    """As `unquoted`, of a text with a paragraph a line: no quotation hides more than its own paragraph.

    A straight mark without its partner hides nothing.
    """
    return _IN_LINE.sub(lambda match: HIDDEN * len(match[0]), text)


def stray_quote(sentence: str) -> bool:
    """True when a mark of ``sentence`` lacks its partner, or it is a quotation and next to nothing else."""
    rest = _WHOLE.sub("", sentence)
    if _MARKS.search(rest):
        return True
    return rest != sentence and len(re.findall(r"\w+", rest)) < number("completion", "outside_words")


def open_quote(texts: Iterable[str]) -> bool:
    """True when a quotation opened in ``texts``, read one after another, is still open at their end.

    A paragraph may begin with another opening mark while the quotation goes on, as French prints it. A
    straight quotation mark never reaches over the end of a paragraph.
    """
    waiting: list[str] = []
    for text in texts:
        waiting = [mark for mark in waiting if mark != '"']
        for mark in _MARKS.findall(text):
            _read(mark, waiting)
    return bool(waiting)


def quoted_ranges(texts: Sequence[str]) -> list[tuple[tuple[int, int], ...]]:
    """The ranges of each text that stand in quotation marks, marks included; a speech after a dash is one too.

    Unlike for `open_quote`, which would rather doubt, a quotation goes on in the next text only where that opens
    with a mark again or closes it first; else its closing mark was forgotten, and it ends with its text.
    """
    found: list[tuple[tuple[int, int], ...]] = []
    waiting: list[str] = []
    for text in texts:
        if waiting and not _goes_on(text, waiting[0]):
            waiting = []
        ranges: list[tuple[int, int]] = []
        start = 0
        for match in _MARKS.finditer(text):
            was_open = bool(waiting)
            _read(match[0], waiting)
            if waiting and not was_open:
                start = match.start()
            elif was_open and not waiting:
                ranges.append((start, match.end()))
        if waiting:
            ranges.append((start, len(text)))
        found.append(((0, len(text)),) if _DASH.match(text) else tuple(ranges))
        waiting = [mark for mark in waiting if mark != '"']
    return found


def _read(mark: str, waiting: list[str]) -> None:
    """Take a mark into account; ``waiting`` are the closing marks still to come, the next one last."""
    if waiting and mark == waiting[-1]:
        waiting.pop()
    elif mark in _QUOTES and _QUOTES[mark] not in waiting:
        waiting.append(_QUOTES[mark])


def _goes_on(text: str, closing: str) -> bool:
    first = _MARKS.search(text)
    opens_again = first is not None and _QUOTES.get(first[0]) == closing and not text[: first.start()].strip()
    return first is not None and (first[0] == closing or opens_again)


def is_closed(text: str) -> bool:
    """True when every quotation mark and bracket that ``text`` opens is closed, in order."""
    waiting: list[str] = []
    for mark in _PAIRED.findall(text):
        if mark in _PAIRS:
            waiting.append(_PAIRS[mark])
        elif not waiting or waiting.pop() != mark:
            return False
    return not waiting and text.count('"') % 2 == 0
