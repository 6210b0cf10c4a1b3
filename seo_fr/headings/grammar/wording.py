"""From kept tokens to the words of a heading: spacing, elision at the seams, capital, typography."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from seo_fr.language.elision import elides

_ELIDED = {"le": "l'", "la": "l'", "de": "d'", "que": "qu'", "se": "s'", "ne": "n'"}
_FULL = {"d'": "de", "qu'": "que", "s'": "se", "n'": "ne"}
_NO_SPACE_BEFORE = {",", ".", ")", "…", "]"}
_NO_SPACE_AFTER = {"(", "["}


@dataclass(frozen=True, slots=True)
class Piece:
    """One word of a heading. ``index`` is its token, None for a word that was conjugated anew.

    ``glued`` tells that the source writes nothing between it and the word that follows it there.
    """

    text: str
    index: int | None
    glued: bool


def _repair(words: list[Piece]) -> list[Piece]:
    """Mend elision where two words meet that were not neighbours in the source."""
    out: list[Piece] = []
    for here, after in zip(words, [*words[1:], None], strict=True):
        seam = after is not None and (here.index is None or after.index is None or after.index != here.index + 1)
        low = here.text.lower()
        if after is None or not seam:
            out.append(here)
        elif low in _ELIDED and elides(after.text):
            out.append(Piece(_ELIDED[low], here.index, True))
        elif low in _FULL and not elides(after.text):
            out.append(Piece(_FULL[low], here.index, False))
        else:
            out.append(here)
    return out


def write(words: Sequence[Piece]) -> str | None:
    """The heading's text with a capital, or None where the seams cannot be mended (*l’* before a consonant)."""
    pieces = _repair(list(words))
    text = ""
    for here, after in zip(pieces, [*pieces[1:], None], strict=True):
        text += here.text
        if after is None:
            break
        contiguous = here.index is not None and after.index == here.index + 1
        if here.text.endswith("'"):
            if not contiguous and not elides(after.text):
                return None
        elif contiguous:
            text += "" if here.glued else " "
        elif after.text not in _NO_SPACE_BEFORE and here.text not in _NO_SPACE_AFTER:
            text += " "
    return typeset(text)


def typeset(text: str) -> str:
    """Capital at the front, curly apostrophes, no-break spaces inside « » and before `: ; ! ?`.

    This is how guards and traits read a heading; `Typography.dress` then gives it the typography of its article.
    """
    text = re.sub(r"\s+", " ", text).strip(" ,;:–—-")
    text = re.sub(r"(?<= [A-Z])\.$", "", text)  # « porte plainte contre X. »: the sentence's own full stop
    text = text.replace("'", "’")
    text = re.sub(r"« ?", "«\u00a0", text)
    text = re.sub(r" ?»", "\u00a0»", text)
    text = re.sub(r" ?([;!?])", "\u00a0\\1", text)
    text = re.sub(r" :(?=\s)", "\u00a0:", text)
    for position, letter in enumerate(text):
        if letter.isalnum():
            return text[:position] + letter.upper() + text[position + 1 :]
    return text


def lowered(text: str, *, keeps_capital: bool) -> str:
    """A line as it stands after a colon or a comma: low, unless it opens on a name."""
    return text if keeps_capital else text[0].lower() + text[1:]
