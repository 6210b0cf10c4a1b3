"""The text of one paragraph as Markdown that shows exactly it, and where each of its characters stands."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from seo_fr.containers.paragraphs import Bit
from seo_fr.reading.markup import heading_escapes, inline_escapes, line_escape
from seo_fr.reading.sites.lines import is_module_line

_SPACE = "&#32;"  # a paragraph that begins so is no line of a program, and shows no space
_EMPHASIS = {(True, False): "**", (False, True): "*", (True, True): "***"}
# Beside stars and brackets of ours, these would read as more of them.
_BESIDE_MARKS = frozenset("*_`[]!^\\")
_CLOSES, _OPENS, _ESCAPES = range(3)
_IN_ADDRESS = {"<": "%3C", ">": "%3E", " ": "%20", "\n": "", "\t": "%09", "\\": "%5C"}


@dataclass(frozen=True, slots=True)
class Inline:
    """``text`` is the Markdown, its lines parted by line feeds; ``places`` has the offset of each character shown.

    ``first`` is how many characters of the bits stand before the first one that is shown: white space.
    """

    text: str
    places: Sequence[int]
    first: int


def inline(bits: Sequence[Bit], *, one_line: bool = False, plain: bool = False) -> Inline:
    """The bits as Markdown. ``one_line`` (a heading, a cell) makes line ends spaces; ``plain`` leaves emphasis out."""
    whole = "".join(b.text for b in bits)
    shown = whole.strip()
    first = len(whole) - len(whole.lstrip()) if shown else len(whole)
    shown = shown.replace("\n", " ") if one_line else shown
    marks = [*_calls(bits, first, len(shown))]
    if any(bit.link or bit.bold or bit.italic for bit in bits):
        looks = [bit for bit in bits for _ in bit.text][first : first + len(shown)]
        marks += [*_links(looks), *(() if plain else _emphases(shown, looks))]
    decorated = any(order != _ESCAPES for _, order, _ in marks)
    marks += [(at, _ESCAPES, text) for at, text in _escapes(shown, one_line=one_line, decorated=decorated)]
    return _written(shown, sorted(marks, key=lambda m: m[:2]), first, one_line=one_line)


def _written(shown: str, marks: Sequence[tuple[int, int, str]], first: int, *, one_line: bool) -> Inline:
    """The characters with the marks before them; a line end that is kept is a hard break."""
    if not marks and (one_line or "\n" not in shown):
        return Inline(shown, range(len(shown)), first)
    before: dict[int, str] = {}
    for at, _, text in marks:
        before[at] = before.get(at, "") + text
    pieces: list[str] = []
    places: list[int] = []
    length = 0
    for at, char in enumerate(shown):
        lead = before.get(at, "") + ("\\" if char == "\n" and not one_line else "")
        places.append(length + len(lead))
        pieces.append(lead + char)
        length += len(lead) + 1
    pieces.append(before.get(len(shown), ""))
    return Inline("".join(pieces), places, first)


def _escapes(shown: str, *, one_line: bool, decorated: bool) -> Iterator[tuple[int, str]]:
    """What keeps characters from being read as Markdown."""
    found = heading_escapes(shown, all_brackets=True) if one_line else inline_escapes(shown, all_brackets=decorated)
    if decorated:
        found |= {i for i, c in enumerate(shown) if c in _BESIDE_MARKS}
    if found:
        # A backslash shows between dollars or braces, which so must not be what holds it.
        found |= {i for i, c in enumerate(shown) if c in "${^"}
    start = 0
    for line in shown.split("\n") if not one_line else ():
        at = line_escape(line)
        if at is not None:
            found.add(start + at)
        elif start == 0 and is_module_line(line):
            yield 0, _SPACE
        start += len(line) + 1
    yield from ((at, "\\") for at in found)


def _links(looks: Sequence[Bit]) -> Iterator[tuple[int, int, str]]:
    at = 0
    for target, group in groupby(looks, key=lambda bit: bit.link):
        end = at + sum(1 for _ in group)
        if target:
            yield at, _OPENS, "["
            yield end, _CLOSES, f"](<{''.join(_IN_ADDRESS.get(c, c) for c in target)}>)"
        at = end


def _emphases(shown: str, looks: Sequence[Bit]) -> Iterator[tuple[int, int, str]]:
    """Stars around what is bold or italic, where CommonMark would read them as such; else none."""
    stretches = []
    at = 0
    for look, group in groupby(looks, key=lambda bit: (bit.bold, bit.italic, bit.link)):
        end = at + sum(1 for _ in group)
        text = shown[at:end]
        inner = (at + len(text) - len(text.lstrip()), at + len(text.rstrip()))
        if (look[0] or look[1]) and not look[2] and inner[0] < inner[1]:
            stretches.append((*inner, _EMPHASIS[look[:2]]))
        at = end
    ends = {end for _, end, _ in stretches}
    starts = {start for start, _, _ in stretches}
    for start, end, stars in stretches:
        linked = (start and looks[start - 1].link) or (end < len(looks) and looks[end].link)
        if start in ends or end in starts or linked or not _flanks(shown, start, end):
            continue
        yield start, _OPENS, stars
        yield end, _CLOSES, stars


def _flanks(shown: str, start: int, end: int) -> bool:
    """True where stars around the stretch open and close (CommonMark 6.2, left- and right-flanking)."""
    opens = not _is_mark(shown[start]) or start == 0 or _parts(shown[start - 1])
    closes = not _is_mark(shown[end - 1]) or end == len(shown) or _parts(shown[end])
    return opens and closes


def _is_mark(char: str) -> bool:
    return unicodedata.category(char)[0] in "PS"


def _parts(char: str) -> bool:
    return char.isspace() or _is_mark(char)


def _calls(bits: Sequence[Bit], first: int, length: int) -> Iterator[tuple[int, int, str]]:
    """The calls of notes, each where it stands."""
    at = -first
    for bit in bits:
        if bit.mark:
            yield min(max(at, 0), length), _CLOSES, bit.mark
        at += len(bit.text)
