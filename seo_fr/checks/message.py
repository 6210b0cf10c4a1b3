"""How a rule's message is filled: French figures, nouns in the right number, and one sentence that is read at once.

``{value:mot}`` is « 1 mot » or « 2 mots », ``{count:cheval|chevaux}`` gives the other plural; any number has thin
spaces and a decimal comma. What is quoted from the article is cut until the sentence has `LONGEST` characters.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from string import Formatter
from typing import Any

from seo_fr.language.figures import figure, plural

# A sentence that a journalist reads at a glance, on one line of a terminal with its place.
LONGEST = 120
_QUOTED = (60, 48, 40, 32, 24, 16)
_HERE = "dans ce paragraphe"


def fill(message: str, values: Mapping[str, object]) -> str:
    """The message with its values. KeyError, IndexError or ValueError where it asks for what is not there.

    A message that is too long by itself (the newsroom's own) has what it quotes cut to the first length only.
    """
    told = [_filled(message, values)]
    while len(told[-1]) > LONGEST and len(told) <= len(_QUOTED):
        room = _QUOTED[len(told) - 1]
        told.append(_filled(message, {k: cut(v, room) if isinstance(v, str) else v for k, v in values.items()}))
    return told[-1] if len(told[-1]) <= LONGEST else told[1]


def _filled(message: str, values: Mapping[str, object]) -> str:
    return _Filler().vformat(message, (), values)


def several(message: str, places: int, paragraphs: int = 1) -> str:
    """What a rule's ``several`` says of ``places`` in one paragraph, or in as many as are given."""
    where = _HERE if paragraphs < 2 else f"dans {plural(paragraphs, 'paragraphe')}"
    return fill(message, {"places": places, "where": where})


def cut(text: str, length: int) -> str:
    """``text`` on one line, up to a word border where it is longer than ``length`` characters."""
    line = re.sub(r"[ \t\r\n]+", " ", text)
    if len(line) <= length:
        return line
    short = line[: length - 1]
    whole = short.rpartition(" ")[0] if " " in short[length // 2 :] else short
    return whole.rstrip(" ,;:\u00a0") + "…"


class _Filler(Formatter):
    """Numbers in French; a noun after the colon takes their number."""

    def format_field(self, value: Any, format_spec: str) -> str:
        if isinstance(value, str) or not isinstance(value, int | float):
            return str(format(value, format_spec))
        if len(format_spec) > 1 and format_spec[0].isalpha():
            one, _, many = format_spec.partition("|")
            return plural(round(value), one, many or None)
        if format_spec:  # a form of Python's own, in a rule of the newsroom
            return format(value, format_spec).replace(".", ",")
        return figure(value, 0 if value == round(value) else 1)
