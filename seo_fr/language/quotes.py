"""The quotations of a text, by their marks: « », “ ” and straight ones."""

from __future__ import annotations

import re
from collections.abc import Iterable

from seo_fr.resources import number

_MARKS = re.compile(r"[«»“”\"]")
_WHOLE = re.compile(r"«[^«»]*»|“[^“”]*”|\"[^\"]*\"")
_BEGUN = re.compile(r"«[^»]*»?|“[^”]*”?|\"[^\"]*\"?")
_PAIRS = {"«": "»", "“": "”", "(": ")", "[": "]"}
_QUOTES = {"«": "»", "“": "”"}
HIDDEN = "\u0001"
"""What `unquoted` writes for each character of a quotation: in no word, and no gap between words."""


def quotations(text: str) -> list[tuple[int, int]]:
    """The half-open ranges of the quotations of ``text`` that are closed, their marks included."""
    return [match.span() for match in _WHOLE.finditer(text)]


def unquoted(text: str) -> str:
    """``text`` with each quotation as `HIDDEN` signs of the same length; one it does not close runs on to its end."""
    return _BEGUN.sub(lambda match: HIDDEN * len(match[0]), text)


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
            if waiting and mark == waiting[-1]:
                waiting.pop()
            elif mark == '"':
                waiting.append(mark)
            elif mark in _QUOTES and _QUOTES[mark] not in waiting:
                waiting.append(_QUOTES[mark])
    return bool(waiting)


def is_closed(text: str) -> bool:
    """True when every quotation mark and bracket that ``text`` opens is closed, in order."""
    waiting: list[str] = []
    for character in text:
        if character in _PAIRS:
            waiting.append(_PAIRS[character])
        elif character in _PAIRS.values() and (not waiting or waiting.pop() != character):
            return False
    return not waiting and text.count('"') % 2 == 0
