"""Connectives: the words that say how a sentence follows from the one before."""

from __future__ import annotations


def has_connective(sentence: str) -> bool:
    """True when the normalised text of a sentence holds a true connective."""
    return False


def opens_on_connective(sentence: str) -> bool:
    """True when it begins with one."""
    return False
