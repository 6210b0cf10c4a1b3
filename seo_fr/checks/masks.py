"""What stands in a text and is no French prose: code, addresses, attributes, emoji codes, quotations in another tongue.

No rule reads or touches it: in the text that rules search, each of its characters is a `MASK`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from seo_fr.errors import ConfigError
from seo_fr.language.detect import is_foreign
from seo_fr.language.quotes import quotations
from seo_fr.language.sentences import sentence_starts
from seo_fr.model import Block
from seo_fr.reading.characters import HOLE
from seo_fr.resources import rules_dir, word_list

# Stands for a character that no rule may read or touch; the reader puts it for formulas.
MASK = HOLE
_ADDRESS = re.compile(
    r"(?:https?://|www\.)(?:\([^\s\u00a0()<>»]*\)|[^\s\u00a0()\[\]<>«»“”\"])+(?<![.,;:!?…'’*])|[\w.+-]+@[\w-]+\.[\w.-]*\w|(?<![\w.])[\w-]+(?:\.[\w-]+)*\.(?:fr|com|org|net|io|eu)\b"
)
_MAYBE_ADDRESS = re.compile(r"@|https?:|www\.|\.(?:fr|com|org|net|io|eu)\b")
_NO_PAIR = re.compile(r"[^()\[\]«»“”]")  # a foreign sentence may close what a French one has opened
_MAYBE_MARKUP = re.compile(r"[:=]")


def masked(block: Block) -> str:
    """The visible text of ``block``, as long as it is, with a `MASK` for each character that is no prose."""
    text = block.view.text
    if _MAYBE_ADDRESS.search(text):  # few texts hold one, and to look for its beginning is slow
        text = _ADDRESS.sub(_hidden, text)
    if _MAYBE_MARKUP.search(text):
        for pattern in _markup():
            text = pattern.sub(_hidden, text)
    for start, end in map(block.view.within, block.code):
        text = text[:start] + MASK * (end - start) + text[end:]
    for start, end in _foreign(text):
        text = text[:start] + _NO_PAIR.sub(MASK, text[start:end]) + text[end:]
    return text


def _hidden(match: re.Match[str]) -> str:
    return MASK * len(match[0])


def _foreign(text: str) -> Iterator[tuple[int, int]]:
    """The ranges of the sentences and quotations that are in another language, quotation marks left out."""
    starts = sentence_starts(text)
    sentences = zip(starts, [*starts[1:], len(text)], strict=True)
    quoted = ((start + 1, end - 1) for start, end in quotations(text))
    return ((start, end) for start, end in (*sentences, *quoted) if is_foreign(text[start:end]))


@cache
def _markup() -> tuple[re.Pattern[str], ...]:
    patterns = []
    for pattern in word_list("linting", "markup"):
        try:
            patterns.append(re.compile(pattern))
        except re.error as error:
            raise ConfigError(f"{rules_dir() / 'linting'}.yml : le motif « {pattern} » est mal écrit.") from error
    return tuple(patterns)
