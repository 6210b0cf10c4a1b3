"""Where the number of a note stands in a text: after the words it is about, where it does not disturb the reader."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

_PAIRS = {"«": "»", "“": "”", "(": ")", "[": "]"}
_CLOSING = {closing: opening for opening, closing in _PAIRS.items()}
_STRAIGHT = '"'
_SPACES = " \t\n\u00a0\u202f\u2009"
_JOINTS = "'’-\u2010\u2011@/_&#=+"
_ENDS = ".,…;:!?%)]»”\"'’"
_SPACED = frozenset(";:!?»%")
# No word is longer; what is (an address, a text without a space) may be cut.
_LONGEST = 80


class CallPlaces:
    """Finds the places in one text; whatever is quoted or in brackets is read once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._enclosed = enclosures(text)
        self._starts = [start for start, _ in self._enclosed]
        self._openings = frozenset(self._starts)

    def after(self, end: int) -> int:
        """The first place at or after ``end`` that is in no word, quotation or bracket, nor before closing marks."""
        place = self._after_word(min(max(end, 0), len(self._text)))
        while True:
            moved = self._after_ends(self._outside(place))
            if moved == place:
                return place
            place = moved

    def _after_word(self, place: int) -> int:
        """The end of the word that ``place`` stands in; in a gap or behind an opening mark, of the next one."""
        text = self._text
        if 0 < place < len(text) and text[place - 1] in _SPACES:
            while place < len(text) and text[place] in _SPACES:
                place += 1
            if place < len(text) and text[place] not in _ENDS:
                place += 1
        last = min(len(text), place + _LONGEST)
        while 0 < place < last and self._holds(place):
            place += 1
        return place

    def _holds(self, place: int) -> bool:
        """True where a word, or an opening mark and a word, goes on over ``place``."""
        before, after = self._text[place - 1], self._text[place]
        if after in _SPACES:
            # The space that belongs to an opening quotation mark.
            return before == "«"
        if before in _PAIRS or (before in _SPACES and place > 1 and self._text[place - 2] == "«"):
            return True
        joined = before.isalnum() or before in _JOINTS or before in ".,:"
        if after.isalnum():
            return joined
        following = self._text[place + 1 : place + 2]
        return before.isalnum() and after in _JOINTS and following.isalnum()

    def _outside(self, place: int) -> int:
        """After the quotation or bracket around ``place``."""
        at = bisect_left(self._starts, place) - 1
        if at >= 0 and place < self._enclosed[at][1]:
            return self._enclosed[at][1]
        return place

    def _after_ends(self, place: int) -> int:
        """After the marks that close what stands before ``place``, with the space that French puts before some."""
        text = self._text
        while place < len(text):
            step = 1 if text[place] in _SPACES and text[place + 1 : place + 2] in _SPACED else 0
            if place + step >= len(text) or text[place + step] not in _ENDS or place + step in self._openings:
                return place
            place += step + 1
            if text[place : place + 1].isalnum():
                return self._after_word(place)
        return place


def enclosures(text: str) -> Sequence[tuple[int, int]]:
    """The outermost quotations and brackets that close within the text, in order; one that is left open is none.

    Straight quotation marks open and close by turns.
    """
    found: list[tuple[int, int]] = []
    waiting: list[tuple[str, int]] = []
    count = dict.fromkeys((*_PAIRS, _STRAIGHT), 0)
    for at, sign in enumerate(text):
        opening = _STRAIGHT if sign == _STRAIGHT and count[_STRAIGHT] else _CLOSING.get(sign)
        if opening is not None and count[opening]:
            mark, start = waiting.pop()
            count[mark] -= 1
            while mark != opening:
                mark, start = waiting.pop()
                count[mark] -= 1
            while found and found[-1][0] > start:
                found.pop()
            found.append((start, at + 1))
        elif sign in count:
            waiting.append((sign, at))
            count[sign] += 1
    return found
