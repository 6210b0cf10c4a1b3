"""Where French sentences begin, by rules on the text alone (no model).

The parser's own boundaries are never used: F1 .957–.975 against .996–1.000 for rules of this kind.
The text is read once, from left to right.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from seo_fr.resources import words

# An end: marks (spaced ones such as "! ?" and a stray ". ." included), then what closes with them, then
# the gap. A spaced straight quote closes only at the end of a line; else it opens the next sentence.
# Possessive and never failing once begun, so that the whole text is read once.
_END = re.compile(
    r"""[.!?…]++(?:[ ]?[!?…]++|[ ][.](?![.\w]))*+
        (?:[ ]?[»”’)\]]|["'](?=[\s)\]»”,;:.!?]|$)|[ ]["'](?=[ ]?$|[ ]?\n))*+
        (?:[ ]?[.](?=\s|$))?+                         # « Viens ! ». has a second full stop
        (?P<gap>\s*+)
      | \n\s*+""",
    re.VERBOSE,
)
_NEXT = re.compile(r"[«“\"'(\[‘„—–\-•*· ]*(?P<first>\w?)")
_WORD = re.compile(r"[^\W\d_]+'?")
_LAST_CHUNK = re.compile(r"[^\s(\[«\"“'/]*$")
_INITIAL = re.compile(r"(?:[A-ZÀ-ÖØ-ÞŒ]h?[.-]+)?[A-ZÀ-ÖØ-ÞŒ]|(?:[A-Z][.-]+)?[CPT]h")
_DOTTED = re.compile(r"[^\W\d_](?:\.-?[^\W\d_])+")
_OPENING = re.compile(r"(?:[«“\"(\[—–•*-]|[(\[]\s*(?:…|\.\.\.)\s*[)\]])\s*$")  # [...] stands for what opened here
_NUMBER = re.compile(r"\d|[IVXLC]+\b(?!['’])")
_LOOKBACK = 40
# Code points: what is longer has no end that we know (a list, a table pasted, a run of signs) and is read in parts,
# since what is made of a sentence grows faster than its length. The longest of the press have 1,200.
_LONGEST = 2_500


def sentence_starts(text: str) -> list[int]:
    """Offsets in ``text`` of the first character of each sentence, in order; the first is the first non-space.

    A sentence ends after ``.!?…`` and the quotes or brackets that close with it, before a capital, a
    digit or an opening quote, unless the full stop is an abbreviation's; a newline always ends one.
    A piece without a letter (``. .``, a list number, a lone ``»``) is no sentence: it joins its neighbour.
    """
    first = len(text) - len(text.lstrip())
    if first == len(text):
        return []
    starts = [first]
    for match in _END.finditer(text, first):
        start = match.end()
        if start >= len(text) or start <= starts[-1]:
            continue
        gap = match["gap"]
        if gap is None or "\n" in gap or ((gap or text[start] in "«“") and _ends(text, match)):
            starts.append(start)
    return _bearable(text, _joined(text, starts))


def sentence_ranges(text: str) -> list[tuple[int, int]]:
    """The half-open ranges of the sentences that `sentence_starts` tells, each with the white space after it."""
    return list(pairwise([*sentence_starts(text), len(text)]))


def sentences_of(text: str) -> list[str]:
    """The sentences themselves, without the white space about them."""
    return [text[start:end].strip() for start, end in sentence_ranges(text)]


def _ends(text: str, match: re.Match[str]) -> bool:
    """True when the marks of ``match`` end a sentence, given what stands on both sides."""
    following = _NEXT.match(text, match.end())
    assert following is not None  # noqa: S101 (the pattern matches the empty string)
    first = following["first"]
    if not (first.isupper() or first.isdigit() or (not first and text[match.end()] not in ",;:.!?…)]»”")):
        return False
    marks = match[0].rstrip()
    if marks != ".":
        return not _is_name(text, match)
    return _full_stop_ends(text, match.start(), following.start("first"))


def _full_stop_ends(text: str, stop: int, following: int) -> bool:
    """True when the full stop at ``stop`` is more than an abbreviation's."""
    chunk = _LAST_CHUNK.search(text[max(0, stop - _LOOKBACK) : stop])
    before = chunk[0] if chunk else ""
    if before in words("abbreviations", "always_end"):
        return True
    if before in words("abbreviations", "never_end"):
        return False
    if before in words("abbreviations", "before_number"):
        return _NUMBER.match(text, following) is None
    if before in words("abbreviations", "may_end") or _DOTTED.fullmatch(before):
        return _opens_sentence(text, following)
    if _INITIAL.fullmatch(before):
        return _opens_sentence(text, following, surely=True)
    return True


def _opens_sentence(text: str, at: int, *, surely: bool = False) -> bool:
    """True when the word at ``at`` commonly opens a sentence; ``surely``, when no name can start so (Le Gall)."""
    word = _WORD.match(text, at)
    if word is None or word[0] not in words("abbreviations", "openers"):
        return False
    after = text[word.end() : word.end() + 2].lstrip()
    return not (surely and after[:1].isupper()) or word[0].endswith("'")


def _is_name(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - _LOOKBACK) : match.start() + 1]
    return before.endswith(_names())


@cache
def _names() -> tuple[str, ...]:
    return tuple(sorted(words("abbreviations", "names")))


def _joined(text: str, starts: list[int]) -> list[int]:
    """The starts less those of pieces that hold no letter: a number opens the next, signs close the last."""
    kept: list[int] = []
    pending: int | None = None
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        piece = text[start:end]
        if any(map(str.isalpha, piece)):
            kept.append(start if pending is None else pending)
            pending = None
        elif pending is None and (not kept or any(map(str.isdigit, piece)) or _OPENING.match(piece)):
            pending = start
    return kept if kept else starts[:1]


def _bearable(text: str, starts: list[int]) -> list[int]:
    """The starts, and more in what is too long: after a space, or anywhere where there is none."""
    if len(text) <= _LONGEST:
        return starts
    cuts: list[int] = []
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        cuts.append(start)
        while end - cuts[-1] > _LONGEST:
            space = text.rfind(" ", cuts[-1] + 1, cuts[-1] + _LONGEST)
            cuts.append(space + 1 if space > 0 else cuts[-1] + _LONGEST)
    return cuts
