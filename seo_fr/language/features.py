"""The grammatical features of a parsed word: *VerbForm*, *Tense*, *Number*, *Gender*, *PronType*; and its relations."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token


SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
"""The relations of a noun to the verb, active or passive, that it is the subject of."""


def feature(token: Token, name: str) -> tuple[str, ...]:
    """The values of the feature, as ``token.morph.get(name)`` has them, which decodes them anew at every look."""
    return _values(str(token.morph), name)


@lru_cache(maxsize=4096)
def _values(morph: str, name: str) -> tuple[str, ...]:
    """As Universal Dependencies write them: *Mood=Ind|Number=Sing|VerbForm=Fin*; the model knows some 250."""
    pairs = (pair.partition("=") for pair in morph.split("|"))
    return next((tuple(values.split(",")) for key, _, values in pairs if key == name), ())
