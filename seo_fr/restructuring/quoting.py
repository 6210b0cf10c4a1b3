"""Whether words stand inside a quotation."""

from __future__ import annotations

import re
from collections.abc import Iterable

from seo_fr.resources import number

_MARKS = re.compile(r"[«»“”\"]")
_QUOTED = re.compile(r"«([^«»]*)»|“([^“”]*)”|\"([^\"]*)\"")
_OPENS = {"«": "»", "“": "”"}


def open_quote(texts: Iterable[str]) -> bool:
    """True when a quotation opened in ``texts``, read one after another, is still open at their end.

    A paragraph may begin with another opening mark while the quotation goes on, as French prints it. A
    straight quotation mark never reaches over the end of a paragraph.
    """
    waiting: list[str] = []
    for text in texts:
        waiting = [mark for mark in waiting if mark != '"']
        for match in _MARKS.finditer(text):
            mark = match[0]
            if waiting and mark == waiting[-1]:
                waiting.pop()
            elif mark == '"':
                waiting.append(mark)
            elif mark in _OPENS and _OPENS[mark] not in waiting:
                waiting.append(_OPENS[mark])
    return bool(waiting)


def unquoted(sentence: str) -> str:
    """``sentence`` with its quotations as blanks of the same length."""
    return _QUOTED.sub(lambda match: " " * len(match[0]), sentence)


def stray_quote(sentence: str) -> bool:
    """True when a mark of ``sentence`` lacks its partner, or it is a quotation and next to nothing else."""
    rest = _QUOTED.sub("", sentence)
    if _MARKS.search(rest):
        return True
    return rest != sentence and len(re.findall(r"\w+", rest)) < number("completion", "outside_words")
