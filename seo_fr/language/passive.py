"""The passive voice, decided on the parse."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens


def is_passive(sentence: Tokens) -> bool:
    """True when a clause of ``sentence`` is in the passive."""
    return any(t.dep_ == "aux:pass" for t in sentence)
